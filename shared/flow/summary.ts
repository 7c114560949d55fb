import { serviceLevel, type ServiceLevel } from './figures.ts';
import { at, type Forecast } from './forecast.ts';
import { SLICES } from './operating-day.ts';

/** An hour of the day: people who arrive, people who could leave, and how many are short (below 0: to spare). */
export interface HourGap {
  /** 0 for 04:00 to 05:00. */
  readonly hour: number;
  readonly arrivals: number;
  readonly capacity: number;
  readonly gap: number;
}

/** What a forecast comes to. Slices count from 04:00. */
export interface ForecastSummary {
  readonly arrivals: number;
  /** Still there when the day ends. */
  readonly leftover: number;
  readonly mostWaiting: { readonly people: number; readonly slice: number };
  /** The longest wait of anybody who arrives, in minutes; Infinity when somebody does not get away this day. */
  readonly longestWait: { readonly minutes: number; readonly slice: number };
  /** The slice in which the last of all leaves; absent while somebody is left over, or when nobody comes. */
  readonly lastLeaves?: number;
  /** The densest moment; absent where the area is unknown. */
  readonly densest?: { readonly density: number; readonly level: ServiceLevel; readonly slice: number };
  readonly hours: readonly HourGap[];
  /**
   * After the last metro: who still comes, what other ways could still take, and how many of those who come are not taken this day. Whoever waits already stands before
   * them in the line. Absent while no metro is named.
   */
  readonly night?: {
    readonly from: number;
    readonly arrivals: number;
    readonly capacity: number;
    readonly excess: number;
  };
}

/** `lastMetro`: the slice in which the last metro has gone. */
export function summarise(of: Forecast, lastMetro?: number): ForecastSummary {
  const arrivals = at(of.arrived, SLICES - 1);
  const leftover = at(of.waiting, SLICES - 1);
  const fullest = highest(of.waiting);
  const longest = longestWait(of);
  const lastLeaves = leftover === 0 && arrivals > 0 ? of.left.findIndex((gone) => gone === arrivals) : undefined;
  const densest = of.density ? highest(of.density) : undefined;
  return {
    arrivals,
    leftover,
    mostWaiting: { people: fullest.value, slice: fullest.slice },
    longestWait: { minutes: longest.value, slice: longest.slice },
    ...(lastLeaves === undefined ? {} : { lastLeaves }),
    ...(densest
      ? { densest: { density: densest.value, level: serviceLevel(densest.value), slice: densest.slice } }
      : {}),
    hours: Array.from({ length: 24 }, (_, hour) => hourGap(of, hour)),
    ...(lastMetro === undefined ? {} : { night: night(of, lastMetro) }),
  };
}

function highest(curve: Float64Array): { readonly value: number; readonly slice: number } {
  let slice = 0;
  for (let t = 1; t < curve.length; t += 1) if (at(curve, t) > at(curve, slice)) slice = t;
  return { value: at(curve, slice), slice };
}

/** Of those slices only in which somebody arrives. */
function longestWait({ arrived, wait }: Forecast): { readonly value: number; readonly slice: number } {
  let value = 0;
  let slice = 0;
  for (let t = 0; t < SLICES; t += 1) {
    if (at(arrived, t) > at(arrived, t - 1) && at(wait, t) > value) {
      value = at(wait, t);
      slice = t;
    }
  }
  return { value, slice };
}

function hourGap(of: Forecast, hour: number): HourGap {
  const [arrivals, capacity] = between(of, hour * 60, hour * 60 + 60);
  return { hour, arrivals, capacity, gap: arrivals - capacity };
}

/** First come, first served: those who are left over are the last who came. */
function night(of: Forecast, from: number): NonNullable<ForecastSummary['night']> {
  const [arrivals, capacity] = between(of, from, SLICES);
  return { from, arrivals, capacity, excess: Math.min(arrivals, at(of.waiting, SLICES - 1)) };
}

function between({ arrived, capacity }: Forecast, from: number, until: number): readonly [number, number] {
  let room = 0;
  for (let t = from; t < until; t += 1) room += at(capacity, t);
  return [at(arrived, until - 1) - at(arrived, from - 1), room];
}
