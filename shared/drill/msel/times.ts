import { beijingClock, beijingDate, fromBeijing, MINUTE, type Instant } from '../../base/instant.ts';
import { instantOf } from '../inject.ts';
import type { Moment } from '../schema-forms.ts';
import type { Inject } from '../schema-injects.ts';

/** Times as they stand in a table: `2023-07-30 13:05`, and counted from the start `T+43:05`. */

export const momentWords = ({ date, time }: Moment): string => `${date} ${time}`;

/** A moment in a cell; also `2023/7/30 9:05`. Undefined when it is none. */
export function momentIn(said: string): Moment | undefined {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2})[:：](\d{2})$/.exec(said);
  if (!found) return undefined;
  const [year = '', month = '', day = '', hour = '', minute = ''] = found.slice(1);
  const moment = { date: `${year}-${two(month)}-${two(day)}`, time: `${two(hour)}:${minute}` };
  return fromBeijing(moment.date, moment.time) === undefined ? undefined : moment;
}

const two = (digits: string) => digits.padStart(2, '0');

/** How long after the start, in hours and minutes: a drill of days counts on past 24. */
export function offsetWords(from: Instant, at: Instant): string {
  const minutes = Math.round((at - from) / MINUTE);
  return `T+${two(String(Math.floor(minutes / 60)))}:${two(String(minutes % 60))}`;
}

/** The moment that `T+43:05` or `43:05` means. */
export function momentAfter(start: Moment, said: string): Moment | undefined {
  const found = /^(?:T\s*\+\s*)?(\d{1,4})[:：]([0-5]\d)$/i.exec(said);
  if (!found) return undefined;
  const at = instantOf(start) + (Number(found[1]) * 60 + Number(found[2])) * MINUTE;
  return { date: beijingDate(at), time: beijingClock(at) };
}

type Happened = NonNullable<Inject['at']>;

/** `2023-07-30 12:50`, `约 2023-07-30 12:50`, `约 2023-07-30`, `2023-07-30`; the words of the source stand in a column of their own. */
export function happenedWords({ date, time, precision }: Happened): string {
  const when = time === undefined ? date : `${date} ${time}`;
  const plain = precision === 'approx' ? `约 ${when}` : when;
  const read = happenedIn(plain);
  return read?.precision === precision && read.time === time ? plain : `${when} ${precision}`;
}

export function happenedIn(said: string): Pick<Happened, 'date' | 'time' | 'precision'> | undefined {
  const found = /^(约)?\s*(.+?)(?: (exact|approx|day))?$/.exec(said);
  const when = found?.[2] ?? '';
  const moment = momentIn(when);
  const day = momentIn(`${when} 00:00`)?.date;
  const date = moment?.date ?? day;
  if (date === undefined) return undefined;
  const own = found?.[3] as Happened['precision'] | undefined;
  const precision = own ?? (found?.[1] === undefined ? (moment ? 'exact' : 'day') : 'approx');
  return { date, ...(moment ? { time: moment.time } : {}), precision };
}
