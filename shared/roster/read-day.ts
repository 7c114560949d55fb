import { DAY, beijingDate } from '../base/instant.ts';
import type { SheetCell } from '../base/sheet.ts';
import type { Text } from '../base/text.ts';
import { plainTitle } from '../base/plain-words.ts';
import { isDay } from './slots.ts';

/** A day as a cell says it, or the words that say why it is none. `doubt` goes with a day that had to be worked out. */
export type DayReading =
  | { readonly day: string; readonly doubt?: Text }
  | { readonly day?: undefined; readonly error: Text };

/** Years that a roster can be of; outside of them a date is a slip of the pen or of the spreadsheet. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** Excel's day 0 as it counts for dates after February 1900: 1899-12-30. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

const FULL = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const WITHOUT_YEAR = /^(\d{1,2})月(\d{1,2})日?$/;

/** Reads an Excel date, `2026-11-03`, `2026/11/3`, `2026年11月3日`, or `11月3日` in the year given. Nothing is guessed without being said. */
export function readDay(cell: SheetCell, year?: number): DayReading {
  if (cell.date !== undefined) return inYears(cell.date);
  if (cell.number !== undefined) return bySerial(cell.number);
  const words = plainTitle(cell.text ?? '').replace(/\((?:周|星期).\)$/, '');
  const full = FULL.exec(words);
  if (full) return inYears(isoDay(Number(full[1]), Number(full[2]), Number(full[3])), cell.text);
  const short = WITHOUT_YEAR.exec(words);
  if (short && year !== undefined) return inYears(isoDay(year, Number(short[1]), Number(short[2])), cell.text);
  if (short) {
    return error(
      `“${cell.text}”没有年份，请在导入窗口填写年份`,
      `“${cell.text}” has no year: give the year in the import dialog`,
    );
  }
  return error(
    `“${cell.text}”不是日期，请写成 2026-11-03 或 11月3日`,
    `“${cell.text}” is no date: write it like 2026-11-03 or 11月3日`,
  );
}

function bySerial(serial: number): DayReading {
  const at = EXCEL_EPOCH + serial * DAY;
  // Eight hours back: the date of an Excel number has no zone, and beijingDate counts from Beijing's.
  const day = Number.isInteger(serial) && serial > 60 && serial < 2_958_466 ? beijingDate(at - DAY / 3) : '';
  if (day === '' || !isYearOfRoster(day)) {
    return error(
      `数字 ${serial} 不是可用的日期，请把单元格格式改为日期，或写成 2026-11-03`,
      `The number ${serial} is no date that can be used: set the cell's format to date, or write it like 2026-11-03`,
    );
  }
  return {
    day,
    doubt: {
      zh: `数字 ${serial} 没有日期格式，按 Excel 日期读作 ${day}，请核对`,
      en: `The number ${serial} has no date format and is read as the Excel date ${day}: check it`,
    },
  };
}

function inYears(day: string, written = day): DayReading {
  if (!isDay(day)) {
    return error(`日历里没有“${written}”这一天，请改正`, `No calendar has the day “${written}”: correct it`);
  }
  if (isYearOfRoster(day)) return { day };
  return error(
    `“${written}”的年份不在 2000 至 2099 年之间，请核对`,
    `The year of “${written}” is not within 2000 to 2099: check it`,
  );
}

const isYearOfRoster = (day: string) => day >= `${FIRST_YEAR}-01-01` && day <= `${LAST_YEAR}-12-31`;

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function error(zh: string, en: string): DayReading {
  return { error: { zh, en } };
}
