import { beijingDate, fromBeijing, type Instant } from '../../shared/base/instant.ts';

/** A date and a time as typed: separators are forgiven, `0905` and `9：05` are five past nine, `11-24` is this year's. */
export interface TypedTime {
  readonly date: string;
  readonly clock: string;
}

/** The instant meant; undefined when the text names none. Days and times are Beijing's, 24 h. */
export function readTime(typed: TypedTime, now: Instant): Instant | undefined {
  const date = readDate(typed.date.trim(), now);
  const clock = readClock(typed.clock.trim());
  return date === undefined || clock === undefined ? undefined : fromBeijing(date, clock);
}

function readDate(text: string, now: Instant): string | undefined {
  const today = beijingDate(now);
  if (text === '') return today;
  const digits =
    /^(?:(\d{4})[-./年]?)?(\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!digits) return undefined;
  const [, year, month, day] = digits;
  return `${year ?? today.slice(0, 4)}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

function readClock(text: string): string | undefined {
  const match = /^(\d{1,2})[:：.时](\d{2})分?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  return match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : undefined;
}
