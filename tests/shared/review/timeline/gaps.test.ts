import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { text } from '../../../../shared/base/text.ts';
import { GAP_AFTER, gapsIn } from '../../../../shared/review/timeline/gaps.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';

const START = Date.UTC(2026, 2, 2);

function row(type: string, minute: number, more: Partial<TimelineRow> = {}): TimelineRow {
  const stream = more.stream ?? 'response/a';
  const at = START + minute * MINUTE;
  return {
    key: `${stream}#${type}${minute}`,
    stream,
    version: 1,
    type,
    at,
    recordedAt: at,
    person: '值班员甲',
    post: 'duty-officer',
    postTitle: text('值班员', 'duty officer'),
    workstation: 'desk-1',
    mode: 'live',
    kind: 'note',
    words: text('记录', 'line'),
    clock: 'sound',
    ...more,
  };
}

const minutes = (gaps: ReturnType<typeof gapsIn>) =>
  gaps.map(({ from, to }) => [(from - START) / MINUTE, (to - START) / MINUTE]);
const byConsole = { person: 'console', post: 'console' };

describe('gaps', () => {
  it('are where nobody wrote for twenty minutes while a response ran; the console does not count', () => {
    const rows = [
      row('LogWritten', -90),
      row('AwarenessRecorded', 0),
      row('LogWritten', 19),
      row('DueMissed', 30, byConsole),
      row('LogWritten', 39),
      row('ResponseClosed', 58),
      row('LogWritten', 200),
    ];
    const gaps = gapsIn(rows);
    expect(minutes(gaps)).toEqual([[19, 39]]);
    expect(gaps[0]?.after).toBe('response/a#LogWritten19');
  });

  it('go by when lines were entered, not by when things happened', () => {
    const late = row('LogWritten', 10, { recordedAt: START + 45 * MINUTE });
    expect(minutes(gapsIn([row('AwarenessRecorded', 0), late]))).toEqual([[0, 45]]);
  });

  it('of a response that was never closed reach to the newest line', () => {
    expect(minutes(gapsIn([row('AwarenessRecorded', 0), row('DueMissed', 60, byConsole)]))).toEqual([[0, 60]]);
  });

  it('are filled by what is written in another response and at the desk, not by the controller of a drill', () => {
    const rows = [row('AwarenessRecorded', 0), row('ResponseClosed', 40)];
    expect(minutes(gapsIn([...rows, row('LogWritten', 20, { stream: 'response/b' })]))).toEqual([
      [0, 20],
      [20, 40],
    ]);
    expect(gapsIn([...rows, row('PostTaken', 15, { stream: 'duty/2026-03-02' }), row('LogWritten', 30)])).toEqual([]);
    expect(minutes(gapsIn([...rows, row('InjectDelivered', 20, { stream: 'run' })]))).toEqual([[0, 40]]);
  });

  it('hold no line of a person, are long enough, and leave out no stretch that is', () => {
    const line = fc.record({
      minute: fc.integer({ min: -60, max: 400 }),
      byConsole: fc.boolean(),
      type: fc.constantFrom('LogWritten', 'StepEnded', 'ResponseClosed', 'AwarenessRecorded'),
      stream: fc.constantFrom('response/a', 'response/b'),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const rows = lines.map(({ minute, type, stream, byConsole: is }) =>
          row(type, minute, { stream, ...(is ? byConsole : {}) }),
        );
        const gaps = gapsIn(rows);
        const persons = rows.filter(({ post }) => post !== 'console').map(({ recordedAt }) => recordedAt);
        for (const { from, to } of gaps) {
          expect(to - from).toBeGreaterThanOrEqual(GAP_AFTER);
          expect(persons.filter((at) => at > from && at < to)).toEqual([]);
        }
        for (const [index, { to }] of gaps.entries())
          expect(gaps[index + 1]?.from ?? Infinity).toBeGreaterThanOrEqual(to);
      }),
    );
  });
});
