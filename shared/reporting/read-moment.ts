import { beijingDate, DAY, fromBeijing, HOUR, type Instant } from '../base/instant.ts';

/** A clock time alone that would lie ahead is last night's when it is no longer ago than this; 23:50 read at 00:20. */
const LAST_NIGHT = 12 * HOUR;
/** A day without a year that would lie ahead is last year's when it is no longer ago than this; 12-31 read on New Year's Day. */
const LAST_YEAR = 60 * DAY;

const CLOCK = String.raw`(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?(?:分|秒)?`;
const DAY_PART = String.raw`(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?`;
const MOMENT = new RegExp(`^(?:${DAY_PART}[\\sT]+)?${CLOCK}$`);

/** `13:05`, `7-30 13:05`, `2023/7/30 13:05:00`, `7月30日13时05分`: a Beijing time that lies behind if it can; undefined when the text is none. */
export function readMoment(text: string, now: Instant): Instant | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/日(?=\d)/, '日 ');
  const match = MOMENT.exec(plain);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const clock = [hour, minute, second ?? '0'].map((one) => (one ?? '').padStart(2, '0')).join(':');
  const on = (y: string, m: string, d: string) =>
    fromBeijing(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`, clock);
  if (month === undefined || day === undefined) {
    const today = fromBeijing(beijingDate(now), clock);
    if (today === undefined || today <= now) return today;
    return now - (today - DAY) <= LAST_NIGHT ? today - DAY : today;
  }
  const thisYear = beijingDate(now).slice(0, 4);
  const found = on(year ?? thisYear, month, day);
  if (year !== undefined || found === undefined || found <= now) return found;
  const before = on(String(Number(thisYear) - 1), month, day);
  return before !== undefined && now - before <= LAST_YEAR ? before : found;
}
