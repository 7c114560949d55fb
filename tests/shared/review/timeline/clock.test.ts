import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import type { JournalEvent } from '../../../../shared/base/journal-event.ts';
import { clockJudge } from '../../../../shared/review/timeline/clock.ts';

/** What the judge says of lines of these types, entered at these minutes, in their order. */
function judged(lines: readonly (readonly [type: string, minute: number, data?: object])[]) {
  const judge = clockJudge();
  return lines.map(([type, minute, data = {}], index) => {
    const at = minute * MINUTE;
    const event: JournalEvent = {
      stream: 'response/a',
      version: index + 1,
      type,
      at,
      recordedAt: at,
      byPerson: '值班员甲',
      byPost: 'duty-officer',
      workstation: 'desk-1',
      mode: 'live',
      commandId: 'a',
      data,
    };
    return judge(event);
  });
}

describe('the quality of a clock', () => {
  it('is doubted from a jump on until somebody confirms the alarm about it', () => {
    expect(
      judged([
        ['LogWritten', 0],
        ['ClockJumped', 61, { by: 60 * MINUTE }],
        ['LogWritten', 62],
        ['AlarmAcknowledged', 63, { alarm: 'report:first-phone@5' }],
        ['AlarmAcknowledged', 64, { alarm: 'clock@2' }],
        ['LogWritten', 65],
      ]),
    ).toEqual(['sound', 'jumped', 'jumped', 'jumped', 'sound', 'sound']);
  });

  it('is sound again once the clock was moved back, or the console was started anew', () => {
    expect(
      judged([
        ['ClockJumped', 61, { by: 60 * MINUTE }],
        ['LogWritten', 62],
        ['ClockJumped', 3, { by: -60 * MINUTE }],
        ['LogWritten', 4],
      ]),
    ).toEqual(['jumped', 'jumped', 'backwards', 'sound']);
    expect(
      judged([
        ['ClockJumped', 61, { by: 60 * MINUTE }],
        ['ConsoleStarted', 62],
      ]),
    ).toEqual(['jumped', 'sound']);
  });

  it('shows where a line was entered before the one before it', () => {
    expect(
      judged([
        ['LogWritten', 5],
        ['LogWritten', 4],
        ['LogWritten', 6],
      ]),
    ).toEqual(['sound', 'backwards', 'sound']);
  });
});
