import readExcelFile from 'read-excel-file/universal';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { cellAddress, type Sheet, type SheetCell } from '../../../shared/base/sheet.ts';
import { damaged, openSheetFile, type SheetFile } from './sheet-file.ts';
import { marksOf, sheetEntries, type SheetEntry, type SheetMarks } from './sheet-xml.ts';

/** Rows of data and a head above them. */
export const MAX_SHEET_ROWS = 20_000;
const HEAD_ROWS = 20;
const MAX_COLUMNS = 256;

/**
 * Every sheet of an .xlsx file with its cells and their addresses; a formula is not run, its cell only says that it has one. `name` is how the file is
 * called in what is said about it. Refused with a sentence: files too large or with too many rows, old or locked or damaged ones, ones with macros.
 */
export async function readSheets(
  name: string,
  bytes: Uint8Array,
  maxRows: number = MAX_SHEET_ROWS,
): Promise<Result<readonly Sheet[]>> {
  const file = openSheetFile(name, bytes);
  if (!file.ok) return file;
  const found = entriesOf(file.value);
  for (const { entry, marks } of found) {
    const size = checkSize(name, entry, marks, maxRows);
    if (!size.ok) return size;
  }
  try {
    const read = await readExcelFile(file.value.bytes().buffer);
    return ok(
      found.map(({ entry, marks }) => {
        const data = (read.find(({ sheet }) => sheet === entry.name)?.data ?? []) as readonly (readonly unknown[])[];
        const { merged, hiddenColumns, hiddenRows } = marks;
        return {
          name: entry.name,
          isHidden: entry.isHidden,
          merged,
          hiddenColumns,
          hiddenRows,
          rows: rowsOf(data, marks),
        };
      }),
    );
  } catch {
    return damaged(`“${name}”`);
  }
}

function entriesOf(file: SheetFile): readonly { readonly entry: SheetEntry; readonly marks: SheetMarks }[] {
  const entries = sheetEntries(file.text('xl/workbook.xml') ?? '', file.text('xl/_rels/workbook.xml.rels') ?? '');
  return entries.flatMap((entry) => {
    const xml = file.text(entry.path);
    return xml === undefined ? [] : { entry, marks: marksOf(xml) };
  });
}

/** Before the cells are laid out: one far out in a corner would make a table of all that lies between. */
function checkSize(name: string, { name: sheet }: SheetEntry, marks: SheetMarks, maxRows: number): Result<undefined> {
  if (marks.lastRow > maxRows + HEAD_ROWS) {
    return refuse(
      'too-many-rows',
      `“${name}”的工作表“${sheet}”有内容的最后一行是第 ${marks.lastRow} 行，最多能读 ${maxRows} 行。请分成几个文件，或删去下面多余的行`,
      `Sheet “${sheet}” of “${name}” goes down to row ${marks.lastRow}; ${maxRows} rows can be read. Split it into several files, or delete the rows below that are not needed`,
    );
  }
  if (marks.lastColumn > MAX_COLUMNS) {
    return refuse(
      'too-many-columns',
      `“${name}”的工作表“${sheet}”有 ${marks.lastColumn} 列，最多能读 ${MAX_COLUMNS} 列。请删去右边多余的列`,
      `Sheet “${sheet}” of “${name}” has ${marks.lastColumn} columns; ${MAX_COLUMNS} can be read. Delete those on the right that are not needed`,
    );
  }
  return ok(undefined);
}

function rowsOf(data: readonly (readonly unknown[])[], marks: SheetMarks): Sheet['rows'] {
  const width = Math.max(marks.lastColumn, ...data.map((row) => row.length));
  const height = Math.max(data.length, marks.formulas.size > 0 ? marks.lastRow : 0);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => cellOf(data[row]?.[column], cellAddress(row, column), marks)),
  );
}

function cellOf(value: unknown, address: string, { formulas }: SheetMarks): SheetCell | undefined {
  const hasFormula = formulas.has(address) ? { hasFormula: true as const } : {};
  if (typeof value === 'string' && value !== '') return { address, text: value, ...hasFormula };
  if (typeof value === 'number') return { address, number: value, ...hasFormula };
  if (typeof value === 'boolean') return { address, text: value ? 'TRUE' : 'FALSE', ...hasFormula };
  if (value instanceof Date) return { address, ...dateOf(value), ...hasFormula };
  return formulas.has(address) ? { address, hasFormula: true } : undefined;
}

/** An Excel date is a wall-clock time that the library hands on as if it were UTC. */
function dateOf(value: Date): Pick<SheetCell, 'date' | 'clock' | 'text'> {
  // A number too large for any calendar, with a date's format on it.
  if (Number.isNaN(value.getTime())) return { text: '#####' };
  const iso = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  const [date = '', clock = ''] = iso.split('T');
  return { date, ...(clock.startsWith('00:00') ? {} : { clock: clock.slice(0, 5) }) };
}
