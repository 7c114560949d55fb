import { fromBeijing } from '../base/instant.ts';
import { plainTrain } from '../base/plain-train.ts';

/**
 * A train as the desk names it: its number, and the day it runs where another train of that number is meant. `K396`, `K396(2023-08-02)`.
 * The same words name it on its card and as the `about` of its facts.
 */
export type TrainName = string;

const NUMBER = /^(?:[A-Z][1-9][0-9]{0,3}|[1-9][0-9]{0,4})$/;
const NAME = /^([A-Z]?[0-9]+)(?:\((\d{4}-\d{2}-\d{2})\))?$/;

/**
 * The name of a train as somebody typed or read it out: upper case, half width, without 次 and spaces (`ｋ396次` is `K396`).
 * Undefined when it is none: a letter and 1 to 4 digits, or 1 to 5 digits, and a day that exists.
 */
export function trainName(typed: string, day?: string): TrainName | undefined {
  const [, number = '', own] = NAME.exec(plainTrain(typed)) ?? [];
  const date = day ?? own;
  if (!NUMBER.test(number)) return undefined;
  if (date === undefined) return number;
  return fromBeijing(date, '00:00') === undefined ? undefined : `${number}(${date})`;
}
