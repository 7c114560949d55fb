import { beijingDate, beijingStamp, DAY, startOfDay, type Instant } from '../../../../shared/base/instant.ts';
import { shiftAt } from '../../../../shared/duty/shifts.ts';
import type { Shifts } from '../../../../shared/plan/schema.ts';

/** The spans that are offered. All but the shift are whole Beijing days and end with today. */
export const SPANS = ['shift', 'today', 'week', 'month', 'year'] as const;
export type SpanChoice = (typeof SPANS)[number];
const DAYS = { today: 1, week: 7, month: 30, year: 365 } as const;

export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** Of a plan without shifts, the shift is today. */
export function spanOf(choice: SpanChoice, now: Instant, shifts: Shifts | undefined): Span {
  if (choice === 'shift' && shifts) {
    const { from, until } = shiftAt(shifts, now);
    return { from, until };
  }
  const until = startOfDay(now) + DAY;
  return { from: until - DAYS[choice === 'shift' ? 'today' : choice] * DAY, until };
}

/** A span of days by its first and last day, both included; a shift by its hours. */
export function rangeWords(choice: SpanChoice, { from, until }: Span, now: Instant) {
  return choice === 'shift'
    ? { from: beijingStamp(from, now), until: beijingStamp(until, now) }
    : { from: beijingDate(from), until: beijingDate(until - 1) };
}
