import { describe, expect, it } from 'vitest';
import { beijingDate, DAY, fromBeijing, HOUR } from '../../../shared/base/instant.ts';
import { percent } from '../../../shared/base/percent.ts';
import { tallyOf } from '../../../shared/duty/roll-call-tally.ts';
import { spanOf } from '../../../renderer/screens/rollcall/rates/spans.ts';
import { trendOf } from '../../../renderer/screens/rollcall/rates/trend.ts';

const at = (date: string, clock: string) => fromBeijing(date, clock) ?? Number.NaN;
const words = { zh: '', en: '' };
const SHIFTS = {
  list: [
    { id: 'day', title: words, from: '08:00' },
    { id: 'night', title: words, from: '20:00' },
  ],
  seats: [],
  basis: ['a'],
};

describe('the span of a rate', () => {
  const now = at('2023-07-31', '02:00');

  it('is the shift that runs, also after midnight', () => {
    const { from, until } = spanOf('shift', now, SHIFTS);
    expect([from, until]).toEqual([at('2023-07-30', '20:00'), at('2023-07-31', '08:00')]);
  });

  it('is whole days that end with today, and today where the plan has no shifts', () => {
    const midnight = at('2023-08-01', '00:00');
    expect(spanOf('week', now, SHIFTS)).toEqual({ from: midnight - 7 * DAY, until: midnight });
    expect(spanOf('year', now, SHIFTS)).toEqual({ from: midnight - 365 * DAY, until: midnight });
    expect(spanOf('shift', now, undefined)).toEqual({ from: midnight - 24 * HOUR, until: midnight });
  });
});

describe('the trend of a rate', () => {
  const counts = { called: 2, inTime: 1, late: 0, notAnswered: 1, fault: 0, excused: 0, pending: 0 };
  const days = (n: number) =>
    Array.from({ length: n }, (_, index) => ({
      key: beijingDate(at('2023-07-01', '12:00') + index * DAY),
      tally: tallyOf(counts),
      calls: [index],
    }));

  it('is by day for a month, and by week with Mondays for more', () => {
    expect(trendOf(days(31)).unit).toBe('day');
    const { unit, groups } = trendOf(days(40));
    // 2023-07-01 was a Saturday.
    expect([unit, groups.map(({ key }) => key)]).toEqual([
      'week',
      ['2023-06-26', '2023-07-03', '2023-07-10', '2023-07-17', '2023-07-24', '2023-07-31', '2023-08-07'],
    ]);
    expect(groups[0]).toEqual({
      key: '2023-06-26',
      tally: tallyOf({ ...counts, called: 4, inTime: 2, notAnswered: 2 }),
      calls: [0, 1],
    });
  });
});

describe('a rate in words', () => {
  it('is never rounded up to all', () => {
    expect([percent(1), percent(0.9999), percent(0.5)]).toEqual(['100%', '99.9%', '50.0%']);
  });
});
