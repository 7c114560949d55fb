import { visibleText } from './visible-text.ts';

/** Begins every CSV file: without it Excel takes the text for the code page of the machine. */
export const CSV_BEGIN = '\ufeff';

/** What had to be changed on the way into a table; the cover says so. */
export interface CellChanges {
  /** Cells that a spreadsheet would have run as a formula: they begin with an apostrophe. */
  quoted: number;
  /** Characters that show as a symbol. */
  shown: number;
  /** Cells that were cut to the length a spreadsheet can hold. */
  cut: number;
}

export const noChanges = (): CellChanges => ({ quoted: 0, shown: 0, cut: 0 });

export type CellValue = string | number | undefined;

// What spreadsheets take for the beginning of a formula, in both widths, also behind spaces and signs that do not show.
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;
// Ids and most names: nothing in them needs a look.
const PLAIN = /^[\w\u4e00-\u9fff][\w\u4e00-\u9fff .:/#-]*$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One cell after RFC 4180: a number as it is, words so that no spreadsheet runs them, whole however long. */
export function csvCell(value: CellValue, changes: CellChanges): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (PLAIN.test(value)) return value;
  let words = visibleText(value, () => {
    changes.shown += 1;
  });
  if (FORMULA.test(words)) {
    changes.quoted += 1;
    words = `'${words}`;
  }
  return NEEDS_QUOTES.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

export function csvLine(cells: readonly CellValue[], changes: CellChanges): string {
  return `${cells.map((cell) => csvCell(cell, changes)).join(',')}\r\n`;
}
