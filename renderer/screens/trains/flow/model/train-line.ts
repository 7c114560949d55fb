import type { TrainRow } from '../../../../../shared/flow/events.ts';
import { MAX_PEOPLE } from '../../../../../shared/flow/commands.ts';
import { sliceBegins, sliceOfClock } from '../../../../../shared/flow/operating-day.ts';
import { trainNumber } from '../../../../../shared/flow/train-number.ts';
import { readClock } from './read-clock.ts';

/** What a line typed by hand says, or which part of it cannot be read. */
export type TrainLine =
  | { readonly is: 'train'; readonly row: TrainRow }
  | { readonly is: 'wrong'; readonly part: 'shape' | 'train' | 'clock' | 'people'; readonly typed: string };

/** Reads `G123 23:40 600`: train, time of arrival, people. Times from 00:00 to 03:59 belong to the night that the operating day ends with. */
export function readTrainLine(day: string, typed: string): TrainLine {
  const parts = typed
    .normalize('NFKC')
    .trim()
    .split(/[\s,、，]+/);
  const [number = '', clock = '', count = ''] = parts;
  if (parts.length !== 3) return { is: 'wrong', part: 'shape', typed };
  const train = trainNumber(number);
  if (train === undefined) return { is: 'wrong', part: 'train', typed: number };
  const time = readClock(clock);
  if (time === undefined) return { is: 'wrong', part: 'clock', typed: clock };
  const people = /^\d{1,6}人?$/.test(count) ? Number.parseInt(count, 10) : Number.NaN;
  if (!(people <= MAX_PEOPLE)) return { is: 'wrong', part: 'people', typed: count };
  return { is: 'train', row: { train, expected: sliceBegins(day, sliceOfClock(time)), people } };
}
