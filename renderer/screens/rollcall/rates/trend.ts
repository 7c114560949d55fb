import { beijingDate, DAY } from '../../../../shared/base/instant.ts';
import { dayStart } from '../../../../shared/duty/daily.ts';
import type { RateGroup } from '../../../../shared/duty/roll-call-rates.ts';
import { sumOf } from '../../../../shared/duty/roll-call-tally.ts';

/** More days than this are shown by week. */
const DAYS_SHOWN = 31;

/** Groups by day, oldest first, put together by week where they would be too many; a week is named by its Monday. */
export function trendOf(days: readonly RateGroup[]): {
  readonly unit: 'day' | 'week';
  readonly groups: readonly RateGroup[];
} {
  const inOrder = days.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (inOrder.length <= DAYS_SHOWN) return { unit: 'day', groups: inOrder };
  const weeks = new Map<string, RateGroup[]>();
  for (const day of inOrder) weeks.set(mondayOf(day.key), [...(weeks.get(mondayOf(day.key)) ?? []), day]);
  const groups = [...weeks].map(([key, within]) => ({
    key,
    tally: sumOf(within.map(({ tally }) => tally)),
    calls: within.flatMap(({ calls }) => calls),
  }));
  return { unit: 'week', groups };
}

/** 1970-01-05 was a Monday. */
function mondayOf(day: string): string {
  const days = Math.round((dayStart(day) - dayStart('1970-01-05')) / DAY);
  return beijingDate(dayStart(day) - (((days % 7) + 7) % 7) * DAY);
}
