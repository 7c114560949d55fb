import type { OnwardMode } from '../plan/vocabulary.ts';
import { SLICES } from './operating-day.ts';

/**
 * A queue at one station over one operating day, as a fluid in slices of one minute: everybody who has arrived stands in one line, first come, first served, and
 * leaves as soon as any way onward has room. The model, its limits and its checks stand in resources/guides/forecast.md.
 */

/** People are counted in 1024ths, which a double adds and takes away without rounding: what has arrived is what has left and what waits, exactly. */
const GRAIN = 1 / 1024;

/** The next smaller number of people that the model can count. */
export function quantise(people: number): number {
  return Math.floor(people / GRAIN) * GRAIN;
}

/** What one way onward can take in each slice, in people. */
export interface Supply {
  readonly id: string;
  readonly mode: OnwardMode;
  readonly perSlice: Float64Array;
}

export interface ForecastInput {
  /** People who come to the line in each slice. */
  readonly arrivals: Float64Array;
  readonly supplies: readonly Supply[];
  /** Square metres they wait on, where known. */
  readonly area?: number;
}

/** Curves over the slices of the day. Everything in people unless it says otherwise. */
export interface Forecast {
  /** Arrived, and left, up to the end of each slice. */
  readonly arrived: Float64Array;
  readonly left: Float64Array;
  /** Still there at the end of each slice: arrived − left, exactly. */
  readonly waiting: Float64Array;
  /** Room of all known ways onward in each slice. */
  readonly capacity: Float64Array;
  /** Left in each slice, shared out by capacity; sums up to what left but for rounding in the last digit. */
  readonly leftBy: Readonly<Record<OnwardMode, Float64Array>>;
  /** Minutes that the last person to arrive in each slice waits; Infinity when not served this day. */
  readonly wait: Float64Array;
  /** People per square metre; absent where the area is unknown. */
  readonly density?: Float64Array;
}

export function forecast({ arrivals, supplies, area }: ForecastInput): Forecast {
  const capacity = new Float64Array(SLICES);
  for (const { perSlice } of supplies)
    for (let t = 0; t < SLICES; t += 1) capacity[t] = at(capacity, t) + at(perSlice, t);
  const arrived = new Float64Array(SLICES);
  const left = new Float64Array(SLICES);
  const waiting = new Float64Array(SLICES);
  let come = 0;
  let gone = 0;
  for (let t = 0; t < SLICES; t += 1) {
    come += at(arrivals, t);
    gone += Math.min(come - gone, at(capacity, t));
    arrived[t] = come;
    left[t] = gone;
    waiting[t] = come - gone;
  }
  const density = area === undefined ? undefined : waiting.map((people) => people / area);
  return {
    arrived,
    left,
    waiting,
    capacity,
    leftBy: sharedOut(left, capacity, supplies),
    wait: waits(arrived, left),
    ...(density ? { density } : {}),
  };
}

/** Everybody before the last person of a slice has left when as many have left as had arrived by then. */
function waits(arrived: Float64Array, left: Float64Array): Float64Array {
  const wait = new Float64Array(SLICES);
  let served = 0;
  for (let t = 0; t < SLICES; t += 1) {
    while (served < SLICES && at(left, served) < at(arrived, t)) served += 1;
    wait[t] = served === SLICES ? Infinity : Math.max(0, served - t);
  }
  return wait;
}

function sharedOut(left: Float64Array, capacity: Float64Array, supplies: readonly Supply[]): Forecast['leftBy'] {
  const none = () => new Float64Array(SLICES);
  const by = { metro: none(), bus: none(), taxi: none(), 'ride-hail': none(), shuttle: none() };
  for (const { mode, perSlice } of supplies) {
    const mine = by[mode];
    for (let t = 0; t < SLICES; t += 1) {
      const room = at(capacity, t);
      if (room > 0) mine[t] = at(mine, t) + ((at(left, t) - at(left, t - 1)) * at(perSlice, t)) / room;
    }
  }
  return by;
}

/** A value of a curve; 0 before it begins. */
export function at(curve: Float64Array, slice: number): number {
  return curve[slice] ?? 0;
}
