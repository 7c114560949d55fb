import { describe, expect, it } from 'vitest';
import { beijingClock, DAY, fromBeijing, HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { momentAt, panned, placeOf, ticksOf, zoomed } from '../../../renderer/screens/review/chart/window.ts';

const from = fromBeijing('2023-07-30', '13:05') ?? 0;
const whole = { from, to: from + 4 * HOUR };

describe('the window of the time chart', () => {
  it('keeps the moment under the pointer where it is while it zooms', () => {
    const at = from + HOUR;
    const near = zoomed(whole, whole, 0.5, at);
    expect(near.to - near.from).toBe(2 * HOUR);
    expect(placeOf(at, near)).toBe(placeOf(at, whole));
  });

  it('never shows more than the whole or less than a minute', () => {
    expect(zoomed(whole, whole, 8, from)).toEqual(whole);
    const nearest = zoomed({ from, to: from + 2 * MINUTE }, whole, 0.01, from);
    expect(nearest).toEqual({ from, to: from + MINUTE });
  });

  it('stops at both ends when it is moved', () => {
    const first = { from, to: from + HOUR };
    expect(panned(first, whole, -1)).toEqual(first);
    expect(panned(first, whole, 0.25)).toEqual({ from: from + 15 * MINUTE, to: from + 75 * MINUTE });
    expect(panned(first, whole, 9)).toEqual({ from: from + 3 * HOUR, to: from + 4 * HOUR });
  });

  it('names round Beijing times, and whole days of a long record', () => {
    expect(ticksOf(whole, 10).map((at) => beijingClock(at))).toEqual([
      '13:30',
      '14:00',
      '14:30',
      '15:00',
      '15:30',
      '16:00',
      '16:30',
      '17:00',
    ]);
    const month = ticksOf({ from, to: from + 30 * DAY }, 10);
    expect(month.length).toBeLessThanOrEqual(10);
    expect(new Set(month.map((at) => beijingClock(at)))).toEqual(new Set(['00:00']));
  });

  it('reads a place back into the moment it stands for', () => {
    const at = from + 97 * MINUTE;
    expect(momentAt(placeOf(at, whole), whole)).toBe(at);
  });
});
