import { MINUTE } from '../base/instant.ts';
import { UNLOADING } from './figures.ts';
import { quantise } from './forecast.ts';
import { SLICES, sliceAt } from './operating-day.ts';
import { trainTime, type StationArrivals } from './state.ts';

/** Who comes when, and which trains could not be counted. */
export interface ArrivalCurve {
  /** People who come to the line in each slice. */
  readonly perSlice: Float64Array;
  /** Trains without a number of people, or without a time. */
  readonly uncounted: readonly string[];
  /** People who are announced for a time outside this operating day. */
  readonly outside: number;
}

/**
 * The arrivals of one station by slice: people of a span come evenly over it, people of a train evenly over the minutes it takes to leave it. Nobody is lost by
 * rounding: in the end as many have come as were announced for this day.
 */
export function arrivalCurve(day: string, { spans, trains }: Pick<StationArrivals, 'spans' | 'trains'>): ArrivalCurve {
  const perSlice = new Float64Array(SLICES);
  const uncounted: string[] = [];
  let outside = 0;
  const spread = (people: number, from: number, length: number) => {
    outside += people - spreadEvenly(perSlice, people, from, length);
  };
  for (const { from, until, people } of spans) {
    spread(people, sliceAt(day, from), Math.max(1, Math.round((until - from) / MINUTE)));
  }
  for (const train of trains) {
    const at = trainTime(train);
    if (train.people === undefined || at === undefined) uncounted.push(train.train);
    else spread(train.people, sliceAt(day, at), UNLOADING.value);
  }
  return { perSlice, uncounted, outside };
}

/** Gives how many of them fall into the day. */
function spreadEvenly(perSlice: Float64Array, people: number, from: number, length: number): number {
  let given = 0;
  let inside = 0;
  for (let k = 1; k <= length; k += 1) {
    const upTo = quantise((people * k) / length);
    const slice = from + k - 1;
    const now = upTo - given;
    given = upTo;
    if (slice < 0 || slice >= SLICES) continue;
    perSlice[slice] = (perSlice[slice] ?? 0) + now;
    inside += now;
  }
  return inside;
}
