import { beijingDate, DAY, fromBeijing, HOUR, MINUTE, type Instant } from '../base/instant.ts';

/**
 * Arrivals and ways onward are counted by operating day: from 04:00 to 04:00, in slices of one minute. Trains of a peak day arrive until 01:50 (official, S121), so a
 * day that turned at midnight would cut the night in two. That it turns at 04:00 is an assumption.
 */
export const SLICES = 1440;
const TURNS_AT = 4 * HOUR;

/** The operating day (`2026-05-05`) that a moment belongs to. */
export function operatingDay(at: Instant): string {
  return beijingDate(at - TURNS_AT);
}

/** When an operating day begins; a day that no calendar has is a bug of the caller. */
export function dayBegins(day: string): Instant {
  const midnight = fromBeijing(day, '00:00');
  if (midnight === undefined) throw new Error(`Not a day: ${day}`);
  return midnight + TURNS_AT;
}

export function dayEnds(day: string): Instant {
  return dayBegins(day) + DAY;
}

/** The slice a moment lies in; below 0 or from SLICES on when it lies outside the day. */
export function sliceAt(day: string, at: Instant): number {
  return Math.floor((at - dayBegins(day)) / MINUTE);
}

/** When a slice begins. */
export function sliceBegins(day: string, slice: number): Instant {
  return dayBegins(day) + slice * MINUTE;
}

/** The slice at which a clock time stands: `04:00` is 0, `03:59` is 1439. As an end, `04:00` is the end of the day. */
export function sliceOfClock(clock: string, as: 'start' | 'end' = 'start'): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const slice = (hour * 60 + minute - TURNS_AT / MINUTE + SLICES) % SLICES;
  return as === 'end' && slice === 0 ? SLICES : slice;
}
