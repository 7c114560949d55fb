import { DAY, HOUR, MINUTE, type Instant } from '../../../shared/base/instant.ts';
import { readTime } from '../../ui/typed-time.ts';

/** A line that begins with a time: what is left of it, and when it happened. */
export interface LateEntry {
  readonly at: Instant;
  readonly rest: string;
  readonly ahead: boolean;
}

const CLOCK = '\\d{1,2}[:：]\\d{2}|\\d{4}|\\d{1,2}时\\d{2}分';
/** A number that counts or names something is no time: `1305 人`, `1461 次`. */
const LINE = new RegExp(`^\\s*(?:(\\d{1,2}[-./]\\d{1,2})\\s+)?(${CLOCK})\\s+(?![人名次辆列班件米个])(\\S.*)?$`, 'su');

/** How long before midnight a time still means yesterday. */
const NIGHT = 12 * HOUR;

/**
 * Reads `1305 …`, `13:05 …` or `11-24 13:05 …`. Without a date it is today's; shortly after midnight a time that would lie ahead is last
 * night's. Anything else that lies ahead is said to: the engine refuses it. A time is typed by the minute, so the minute of awareness itself
 * (`since`) counts from awareness on.
 */
export function lateEntry(line: string, now: Instant, since?: Instant): LateEntry | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, date = '', clock = '', rest = ''] = match;
  const today = readTime({ date, clock }, now);
  if (today === undefined) return undefined;
  const at = date === '' && today > now && now - (today - DAY) < NIGHT ? today - DAY : today;
  const inFirstMinute = since !== undefined && at < since && since - at < MINUTE;
  return { at: inFirstMinute ? since : at, rest: rest.trim(), ahead: at > now };
}
