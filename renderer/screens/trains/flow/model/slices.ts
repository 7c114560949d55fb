import type { Instant } from '../../../../../shared/base/instant.ts';
import { at, type Forecast, type Supply } from '../../../../../shared/flow/forecast.ts';
import { SLICES, sliceBegins } from '../../../../../shared/flow/operating-day.ts';
import { ONWARD_MODES, type OnwardMode } from '../../../../../shared/plan/vocabulary.ts';

/** A span of the day as one bar of the chart and one line of its table. People, unless it says otherwise. */
export interface FlowSpan {
  readonly from: Instant;
  readonly until: Instant;
  readonly arrivals: number;
  /** What each way onward that is known can take. */
  readonly room: Readonly<Record<OnwardMode, number>>;
  readonly capacity: number;
  /** Arrivals above capacity; 0 when there is room. */
  readonly short: number;
  /** The most who stand there at any minute of it. */
  readonly waiting: number;
  /** Minutes that those who arrive in it wait at the longest; Infinity when they do not get away this day, 0 when nobody arrives. */
  readonly wait: number;
  /** The most people on a square metre; absent where the area is unknown. */
  readonly density?: number;
}

/** Minutes of the operating day, from the first up to the last without it. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** 18:00 to 04:00: when ways onward end one after another. */
export const NIGHT: Window = { from: 14 * 60, until: SLICES };
export const WHOLE_DAY: Window = { from: 0, until: SLICES };

/** Cuts the part of a forecast that is looked at into spans of so many minutes. */
export function spansOf(
  day: string,
  forecast: Forecast,
  supplies: readonly Supply[],
  { from, until }: Window,
  minutes: number,
): readonly FlowSpan[] {
  const room = roomByMode(supplies);
  const count = Math.ceil((until - from) / minutes);
  return Array.from({ length: count }, (_, index) => {
    const begin = from + index * minutes;
    const end = Math.min(until, begin + minutes);
    const arrivals = at(forecast.arrived, end - 1) - at(forecast.arrived, begin - 1);
    const capacity = sum(forecast.capacity, begin, end);
    const density = forecast.density && Math.max(...forecast.density.subarray(begin, end));
    return {
      from: sliceBegins(day, begin),
      until: sliceBegins(day, end),
      arrivals,
      room: eachMode((mode) => sum(room[mode], begin, end)),
      capacity,
      short: Math.max(0, arrivals - capacity),
      waiting: Math.max(...forecast.waiting.subarray(begin, end)),
      wait: longestOfWhoArrive(forecast, begin, end),
      ...(density === undefined ? {} : { density }),
    };
  });
}

function longestOfWhoArrive({ arrived, wait }: Forecast, from: number, until: number): number {
  let longest = 0;
  for (let t = from; t < until; t += 1)
    if (at(arrived, t) > at(arrived, t - 1)) longest = Math.max(longest, at(wait, t));
  return longest;
}

function roomByMode(supplies: readonly Supply[]): Readonly<Record<OnwardMode, Float64Array>> {
  const room = eachMode(() => new Float64Array(SLICES));
  for (const { mode, perSlice } of supplies)
    for (let t = 0; t < SLICES; t += 1) room[mode][t] = at(room[mode], t) + at(perSlice, t);
  return room;
}

function eachMode<T>(make: (mode: OnwardMode) => T): Readonly<Record<OnwardMode, T>> {
  return Object.fromEntries(ONWARD_MODES.map((mode) => [mode, make(mode)])) as Record<OnwardMode, T>;
}

function sum(curve: Float64Array, from: number, until: number): number {
  let people = 0;
  for (let t = from; t < until; t += 1) people += at(curve, t);
  return people;
}
