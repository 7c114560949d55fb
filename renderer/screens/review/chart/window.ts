import { DAY, HOUR, MINUTE, startOfDay, type Duration, type Instant } from '../../../../shared/base/instant.ts';

/** The stretch of time that the chart shows. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** Closer than this nothing more can be told apart. */
const SHORTEST: Duration = MINUTE;

/** A window within the whole, `factor` times as long as before, in which the moment `at` stays where it is. */
export function zoomed(window: Window, whole: Window, factor: number, at: Instant): Window {
  const length = window.to - window.from;
  const wanted = Math.min(whole.to - whole.from, Math.max(SHORTEST, length * factor));
  const from = at - ((at - window.from) / Math.max(1, length)) * wanted;
  return within({ from, to: from + wanted }, whole);
}

/** The same length, moved by a part of it. */
export function panned(window: Window, whole: Window, part: number): Window {
  const by = (window.to - window.from) * part;
  return within({ from: window.from + by, to: window.to + by }, whole);
}

/** A window of its length that lies in the whole. */
function within({ from, to }: Window, whole: Window): Window {
  const length = Math.min(to - from, whole.to - whole.from);
  const start = Math.round(Math.min(Math.max(from, whole.from), whole.to - length));
  return { from: start, to: Math.round(start + length) };
}

/** Where a moment stands in the window: 0 at its beginning, 1 at its end, beyond them outside. */
export const placeOf = (at: Instant, { from, to }: Window): number => (at - from) / Math.max(1, to - from);

export const momentAt = (place: number, { from, to }: Window): Instant => Math.round(from + place * (to - from));

const STEPS: readonly Duration[] = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
];

/** Round Beijing times to write under the chart: at most `most` of them; of many days every second, third … */
export function ticksOf({ from, to }: Window, most: number): readonly Instant[] {
  const length = to - from;
  const step = STEPS.find((one) => length / one <= most) ?? Math.ceil(length / most / DAY) * DAY;
  const first = startOfDay(from) + Math.ceil((from - startOfDay(from)) / step) * step;
  const ticks: Instant[] = [];
  for (let at = first; at <= to; at += step) ticks.push(at);
  return ticks;
}
