import { DAY, fromBeijing, HOUR, MINUTE, type Instant } from '../base/instant.ts';
import type { SheetCell } from '../base/sheet.ts';
import { MAX_PEOPLE } from './commands.ts';
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
  const words = cell.text ?? (cell.number === undefined ? undefined : String(cell.number));
  return words?.normalize('NFKC').trim() || undefined;
}

/** A number of people; undefined when the cell is empty or wrong, and then a finding says so. */
export function readPeople(asked: Asked): number | undefined {
  const words = wordsOf(asked);
  if (words === undefined) return undefined;
  const { spot, findings } = asked;
  const plain = words.replaceAll(/[,\s]|人$/g, '');
  if (/^-\d/.test(plain)) {
    return findings.error(
      'negative-people',
      spot,
      `人数“${words}”小于0；请核对后改正`,
      `“${words}” people is below 0: check it`,
    );
  }
  if (!/^\d+(\.0+)?$/.test(plain)) {
    return findings.error(
      'people-not-number',
      spot,
      `人数“${words}”不是整数；请只写数字，不知道的留空`,
      `“${words}” is no whole number of people: write digits only, leave it empty if unknown`,
    );
  }
  const people = Number(plain);
  if (people > MAX_PEOPLE) {
    return findings.error(
      'too-many-people',
      spot,
      `人数“${words}”超过 ${MAX_PEOPLE}，应是多写了一位；请核对`,
      `“${words}” people is more than ${MAX_PEOPLE}, a digit too many: check it`,
    );
  }
  return people;
}

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
  const clock = clockOf(asked);
  if (!clock) return undefined;
  return momentOf(clock, asked, day, date);
}

function clockOf(asked: Asked): Clock | undefined {
  const { cell } = asked;
  if (cell?.date !== undefined && !cell.hasFormula) return clockOfDate(cell.date, cell.clock ?? '00:00', asked);
  // A time without a date is a part of a day in a spreadsheet.
  if (cell?.number !== undefined && !cell.hasFormula && cell.number < 1 && cell.number >= 0) {
    return { minutes: Math.round(cell.number * 1440), isNextDay: false };
  }
  const words = wordsOf(asked);
  return words === undefined ? undefined : clockOfWords(words, asked);
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
  if (at >= dayBegins(day) && at <= dayEnds(day)) return at;
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
  const dateless = typed.replace(/^\d{4}-\d{1,2}-\d{1,2}\s+/, '');
  const parts = /^(.+?)\s*(?:-|–|—|~|至|到)\s*(.+)$/.exec(dateless);
  if (!parts || cell?.hasFormula) {
    const from = readTime(hourAsTime(asked), day, date);
    return from === undefined ? undefined : { from, until: from + HOUR };
  }
  const named = typed === dateless ? date : typed.slice(0, typed.length - dateless.length).trim();
  const mark = NEXT_DAY.exec(typed)?.[0] ?? '';
  const plain = (part = '') => (mark === '' || part.includes(mark) ? part : `${part}${mark}`);
  const part = (words: string) => clockOf({ ...asked, cell: { address: cell?.address ?? '', text: words } });
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
