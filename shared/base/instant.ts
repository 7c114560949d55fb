/** A moment in milliseconds since 1970-01-01T00:00:00Z. Everything stored is an instant; zones exist only on screens. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

export const MINUTE: Duration = 60_000;
export const HOUR: Duration = 60 * MINUTE;
export const DAY: Duration = 24 * HOUR;

/** Beijing keeps UTC+8 all year (no summer time since 1991), so plain arithmetic is exact and needs no zone data. */
const BEIJING_OFFSET: Duration = 8 * HOUR;

/** No machine's clock shows a time before 1900 or after 2099, not even one whose battery has run out. */
export const EARLIEST: Instant = Date.UTC(1900, 0, 1);
export const LATEST: Instant = Date.UTC(2100, 0, 1) - 1;

const UNITS = { min: MINUTE, h: HOUR, d: DAY } as const;

/** How plans write a length of time: `5 min`, `2 h`, `3 d`. */
export const DURATION_PATTERN = /^([1-9][0-9]{0,4}) (min|h|d)$/;

/** Reads `5 min`, `2 h` or `3 d`; undefined when the text is anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION_PATTERN.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
}

/** As parseDuration, for text that the schema has already admitted. */
export function durationOf(text: string): Duration {
  const duration = parseDuration(text);
  if (duration === undefined) throw new Error(`Not a length of time: ${text}`);
  return duration;
}

export interface BeijingTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export function beijingTime(at: Instant): BeijingTime {
  const shifted = new Date(at + BEIJING_OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

const two = (n: number) => String(n).padStart(2, '0');

/** `2023-07-30` in Beijing. */
export function beijingDate(at: Instant): string {
  const t = beijingTime(at);
  return `${t.year}-${two(t.month)}-${two(t.day)}`;
}

/** `13:05` or, with seconds, `13:05:30`, in Beijing. */
export function beijingClock(at: Instant, seconds = false): string {
  const t = beijingTime(at);
  const clock = `${two(t.hour)}:${two(t.minute)}`;
  return seconds ? `${clock}:${two(t.second)}` : clock;
}

/** `13:05` on the day of `now`, `07-30 13:05` on another day of the year, `2023-07-30 13:05` in another year. */
export function beijingStamp(at: Instant, now: Instant): string {
  const date = beijingDate(at);
  const today = beijingDate(now);
  if (date === today) return beijingClock(at);
  return `${date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date} ${beijingClock(at)}`;
}

/** `2023-07-30T13:05:00+08:00`: for exports and file contents. */
export function beijingIso(at: Instant): string {
  return `${beijingDate(at)}T${beijingClock(at, true)}+08:00`;
}

/**
 * Writes moments as `2023-07-30T13:05:00.250+08:00`, to the millisecond, for machines. One writer for one file: it keeps the day it wrote last, since a million
 * rows that follow each other fall on few days.
 */
export function exactIsoWriter(): (at: Instant) => string {
  let from: Instant = Number.NaN;
  let date = '';
  return (at) => {
    if (!(at >= from && at < from + DAY)) {
      from = startOfDay(at);
      date = beijingDate(at);
    }
    const time = at - from;
    const hour = two(Math.floor(time / HOUR));
    const minute = two(Math.floor(time / MINUTE) % 60);
    const second = two(Math.floor(time / 1000) % 60);
    return `${date}T${hour}:${minute}:${second}.${String(time % 1000).padStart(3, '0')}+08:00`;
  };
}

/** When the Beijing day of a moment began. */
export function startOfDay(at: Instant): Instant {
  return Math.floor((at + BEIJING_OFFSET) / DAY) * DAY - BEIJING_OFFSET;
}

/** The instant of a Beijing wall-clock time; undefined when the parts do not name a real date and time (no `24:30`). */
export function fromBeijing(date: string, clock: string): Instant | undefined {
  const d = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const c = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(clock);
  if (!d || !c) return undefined;
  const at = Date.UTC(Number(d[1]), Number(d[2]) - 1, Number(d[3]), Number(c[1]), Number(c[2]), Number(c[3] ?? 0));
  const instant = at - BEIJING_OFFSET;
  return beijingDate(instant) === date && beijingClock(instant) === clock.slice(0, 5) ? instant : undefined;
}
