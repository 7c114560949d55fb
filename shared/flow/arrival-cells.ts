import { beijingClock, beijingDate, DAY, fromBeijing, HOUR, MINUTE, type Instant } from '../base/instant.ts';
import type { SheetCell } from '../base/sheet.ts';
import type { Findings, Spot } from './arrival-findings.ts';
import { dayBegins, dayEnds } from './operating-day.ts';

/** What a cell was asked for, and where it stands. */
export interface Asked {
  readonly cell: SheetCell | undefined;
  readonly spot: Spot;
  readonly findings: Findings;
}

/** The words of a cell, without blanks at the ends; a formula is a finding, since its figure may be an old one. */
export function wordsOf({ cell, spot, findings }: Asked): string | undefined {
  if (!cell) return undefined;
  if (cell.hasFormula) {
    return findings.error(
      'formula',
      spot,
      '这里是公式，不读公式；请复制整张表，选择性粘贴为“值”后再试',
      'holds a formula, which is not read: copy the table, paste it as values and try again',
    );
  }
  const { text, number, date, clock = '' } = cell;
  const words = text ?? (number === undefined ? date && `${date} ${clock}` : String(number));
  const plain = words?.normalize('NFKC').trim() ?? '';
  return NOT_KNOWN.test(plain) ? undefined : plain;
}

/** What people write into a cell for which they have nothing; an empty one says the same. */
const NOT_KNOWN = /^(?:[-—–―_/\\]*|未知|不明|不详|待定|未定|待报|暂无|unknown|n\/a)$/i;

/** A time of the day as it was typed: the day it names, if any, and hour and minute. `24:00` is an end only. */
interface Clock {
  readonly date?: string;
  readonly minutes: number;
  readonly isNextDay: boolean;
}

const CLOCK = /^(?:(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?[ T]?)?(\d{1,2})(?:[:点时](\d{1,2})?分?)?(?::00)?$/;
const NEXT_DAY = /[([]?(?:次日|第二天|翌日|\+1d?|next day)[)\]]?/i;

/**
 * The moment that a clock time means on an operating day: without a date and before 04:00 it belongs to the night after. A time outside the day, or none at all, is a
 * finding. `date` is that of the row, where the table has one.
 */
export function readTime(asked: Asked, day: string, date: string | undefined): Instant | undefined {
  const clock = clockOf(asked, day);
  if (!clock) return undefined;
  return momentOf(clock, asked, day, date);
}

function clockOf(asked: Asked, day: string): Clock | undefined {
  const { cell } = asked;
  if (cell?.date !== undefined && !cell.hasFormula) return clockOfDate(cell.date, cell.clock ?? '00:00', asked);
  // A time without a date is a part of a day in a spreadsheet.
  if (cell?.number !== undefined && !cell.hasFormula && cell.number < 1 && cell.number >= 0) {
    return { minutes: Math.round(cell.number * 1440), isNextDay: false };
  }
  if (cell?.number !== undefined && !cell.hasFormula && isSerial(cell.number)) {
    const { date, clock } = ofSerial(cell.number);
    return clockOfDate(date, clock, asked);
  }
  const words = wordsOf(asked);
  return words === undefined ? undefined : clockOfWords(plainClock(words, day), asked);
}

/** 2000-01-01 and 2100-01-01 as Excel counts days, for a cell that lost its date format. */
const SERIALS = [36_526, 73_051] as const;
export const isSerial = (number: number): boolean => number >= SERIALS[0] && number < SERIALS[1];

/** Day and clock time of an Excel serial number. */
export function ofSerial(number: number): { readonly date: string; readonly clock: string } {
  const at = (fromBeijing('2000-01-01', '00:00') ?? 0) + Math.round((number - SERIALS[0]) * 1440) * MINUTE;
  return { date: beijingDate(at), clock: beijingClock(at) };
}

/** Without what is only said around a time (`预计23:58`, `凌晨0:10`, `22:05到`), its half hours and its day written out. */
function plainClock(words: string, day: string): string {
  return withYear(words, day)
    .replace(/^(?:预计|预报|大约|约|凌晨|夜间|夜里|晚上?(?=1[2-9]|2))\s*/, '')
    .replace(/\s*(?:到达?|左右)$/, '')
    .replace(/(?<=\d[点时])半/, '30分')
    .replace(/^(\d{2})([0-5]\d)$/, '$1:$2');
}

/** `5月6日`, and `5/6` or `5-6` before a time, with the year of the operating day or of the day after it. */
export function withYear(words: string, day: string): string {
  const [whole = '', month = '', inMonth = '', ofMonth = ''] =
    /^(\d{1,2})(?:月(\d{1,2})日?|[-/](\d{1,2})(?=\s|$))\s*/.exec(words) ?? [];
  if (whole === '') return words;
  const short = `-${month.padStart(2, '0')}-${(inMonth || ofMonth).padStart(2, '0')}`;
  const next = beijingDate(dayEnds(day));
  const year = next.endsWith(short) ? next.slice(0, 4) : day.slice(0, 4);
  return `${year}${short} ${words.slice(whole.length)}`.trim();
}

/** Excel keeps a bare time on a day before its calendar begins; one past midnight lies a day further on. */
function clockOfDate(date: string, clock: string, { spot, findings }: Asked): Clock | undefined {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const minutes = hour * 60 + minute;
  if (date >= '1901') return { date, minutes, isNextDay: false };
  if (date <= '1899-12-30') return { minutes, isNextDay: false };
  return pastMidnight(`24:${String(minutes).padStart(2, '0')}`, spot, findings);
}

function clockOfWords(words: string, { spot, findings }: Asked): Clock | undefined {
  const isNextDay = NEXT_DAY.test(words);
  const found = CLOCK.exec(words.replace(NEXT_DAY, '').trim());
  const [, year, month, dayOfMonth, hour, minute = '0'] = found ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (!found || Number(minute) > 59 || Number(hour) > 47) {
    return findings.error(
      'no-time',
      spot,
      `“${words}”不是时刻；请写成 23:05，次日凌晨写 00:30(次日)`,
      `“${words}” is no time: write 23:05, and 00:30(次日) for the night after`,
    );
  }
  if (minutes > 1440) return pastMidnight(words, spot, findings);
  const two = (part = '') => part.padStart(2, '0');
  return { minutes, isNextDay, ...(year === undefined ? {} : { date: `${year}-${two(month)}-${two(dayOfMonth)}` }) };
}

function pastMidnight(words: string, spot: Spot, findings: Findings): undefined {
  return findings.error(
    'past-midnight',
    spot,
    `“${words}”超过24点；请写次日的时刻，如 00:30(次日)`,
    `“${words}” is past 24:00: write the time of the next day, such as 00:30(次日)`,
  );
}

function momentOf(
  clock: Clock,
  { spot, findings }: Asked,
  day: string,
  rowDate: string | undefined,
): Instant | undefined {
  const date = clock.date ?? rowDate;
  const base = date === undefined ? dayBegins(day) - 4 * HOUR : fromBeijing(date, '00:00');
  if (base === undefined) {
    return findings.error('no-date', spot, `日期“${date}”不存在；请改正`, `There is no day “${date}”: correct it`);
  }
  const isNight = date === undefined && clock.minutes < 240;
  const at = base + clock.minutes * MINUTE + (clock.isNextDay || isNight ? DAY : 0);
  if (at >= dayBegins(day) && at < dayEnds(day)) return at;
  return findings.error(
    'outside-day',
    spot,
    `这个时刻不在 ${day} 04:00 到次日 04:00 之内；请核对日期，别的日子另行导入`,
    `lies outside ${day} 04:00 to 04:00 of the next day: check the date, and import other days by themselves`,
  );
}

/** A span such as `0点-1点`, `23:00-24:00` or `00:00-01:00(次日)`; a single time means the hour that begins then. */
export function readSpan(
  asked: Asked,
  day: string,
  date: string | undefined,
): { readonly from: Instant; readonly until: Instant } | undefined {
  const { cell, spot, findings } = asked;
  const typed = cell?.text?.normalize('NFKC').trim() ?? '';
  const dated = /^\d+\s*[-/]\s*\d+$/.test(typed) ? typed : withYear(typed, day);
  const dateless = dated.replace(/^\d{4}-\d{1,2}-\d{1,2}\s+/, '');
  const parts = /^(.+?)\s*(?:-|–|—|~|至|到)\s*(.+)$/.exec(dateless);
  if (!parts || cell?.hasFormula) {
    const from = readTime(hourAsTime(asked), day, date);
    return from === undefined ? undefined : { from, until: Math.min(from + HOUR, dayEnds(day)) };
  }
  const named = dated === dateless ? date : dated.slice(0, dated.length - dateless.length).trim();
  const mark = NEXT_DAY.exec(typed)?.[0] ?? '';
  const plain = (part = '') => (mark === '' || part.includes(mark) ? part : `${part}${mark}`);
  const part = (words: string) => clockOf({ ...asked, cell: { address: cell?.address ?? '', text: words } }, day);
  const first = part(plain(parts[1]));
  const last = first && part(parts[2] ?? '');
  if (!first || !last) return undefined;
  const from = momentOf(first, asked, day, named);
  if (from === undefined) return undefined;
  const length = (last.minutes - first.minutes + 1440) % 1440 || 1440;
  const until = from + length * MINUTE;
  if (length <= 720 && until <= dayEnds(day)) return { from, until };
  return findings.error(
    'span-crossed',
    spot,
    `时段“${typed}”的起止不对；请写成 23:00-24:00 这样的一段，不跨04:00`,
    `The span “${typed}” does not hold together: write it like 23:00-24:00, not across 04:00`,
  );
}

/** A plain `8` in a column of hours is eight o'clock. */
function hourAsTime(asked: Asked): Asked {
  const { cell } = asked;
  if (cell?.number === undefined || cell.hasFormula || !Number.isInteger(cell.number)) return asked;
  return { ...asked, cell: { address: cell.address, text: `${cell.number}:00` } };
}
