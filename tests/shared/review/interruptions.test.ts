import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { recordText } from '../../../shared/export/record-text.ts';
import { interruptions } from '../../../shared/review/interruptions.ts';
import { stepIn } from '../../support/plan-builder.ts';
import { AWARE_AT, type PureDesk } from '../../support/pure-desk.ts';
import { smallDesk, start } from '../../support/small-desk.ts';

/** Aware at 13:05; one critical step beside one that is not. */
const desk = (): PureDesk =>
  smallDesk((files) => {
    stepIn(files.surge, 'open-gates').critical = true;
    stepIn(files.surge, 'water').due = { within: '10 min', from: 'open', basis: 'a-times' };
  });

/** 13:15 two steps are missed, one of them critical; 13:20 and 13:35 reports; 14:05 the clock jumps. */
function busyHour(): PureDesk {
  const on = desk();
  on.must(start('IV'));
  for (let minutes = 0; minutes < 60; minutes += 1) {
    on.wait(MINUTE);
    on.notePassed();
  }
  on.must({ type: 'NoteClockJump', by: 5 * MINUTE });
  return on;
}

const thirteen = AWARE_AT - 5 * MINUTE;

describe('interruptions', () => {
  it('are counted by the hour, one for every alarm; what alarms nobody is not counted', () => {
    const on = busyHour();
    expect(on.events.filter((event) => event.type === 'DueMissed').length).toBeGreaterThan(3);
    expect(interruptions([on])).toEqual([
      { from: thirteen, count: 3 },
      { from: thirteen + HOUR, count: 1 },
    ]);
  });

  it('still count for a plan that has left', () => {
    const on = busyHour();
    on.must({ type: 'LeavePlan', plan: 'surge', reason: 'over' });
    expect(interruptions([on])[0]).toEqual({ from: thirteen, count: 3 });
  });

  it('are those of the whole desk: a clock that moved under two responses interrupts once', () => {
    const [one, other] = [busyHour(), busyHour()];
    expect(interruptions([one, other])).toEqual([
      { from: thirteen, count: 6 },
      { from: thirteen + HOUR, count: 1 },
    ]);
  });

  it('stand in the record in both languages', () => {
    const on = busyHour();
    const lines = (language: 'zh' | 'en') => recordText(on.response, on.events, language).split('\n').slice(-4, -1);
    expect(lines('zh')).toEqual([
      '打扰次数（每小时），共 4 次',
      '  2023-07-30 13:00–14:00  3',
      '  2023-07-30 14:00–15:00  1',
    ]);
    expect(lines('en')[0]).toBe('Interruptions per hour, 4 in all');
  });

  it('are none in a quiet record, and it says so', () => {
    const on = desk();
    expect(recordText(on.response, on.events, 'zh')).toMatch(/打扰次数（每小时），共 0 次\n$/);
  });
});
