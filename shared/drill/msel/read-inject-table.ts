import type { Sheet } from '../../base/sheet.ts';
import { DETAILS, INJECT_COLUMNS, SHEETS, type InjectColumn } from './columns.ts';
import type { MselReport } from './msel-report.ts';
import { readTable, type Table, type TableRow } from './read-table.ts';

/** The injects of a workbook, each with what stands under its number on the sheet of details. Undefined where no sheet has such a table. */
export function readInjectTable(sheets: readonly Sheet[], report: MselReport): Table<InjectColumn> | undefined {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim() === name);
  const read = (sheet: Sheet | undefined) => sheet && readTable(sheet, INJECT_COLUMNS, 'zh', report);
  // A table of another make has its injects on whatever sheet it likes.
  const main = read(named(SHEETS.injects)) ?? sheets.map(read).find((table) => table !== undefined);
  const sheet = named(SHEETS.details);
  const details = sheet && readTable<(typeof DETAILS)[number]['key']>(sheet, DETAILS, 'id', report);
  if (!main || !details) return main;
  const ids = new Set(main.rows.map((row) => row('id').words));
  for (const row of details.rows) {
    if (ids.has(row('id').words)) continue;
    report.doubtAt(
      row('id'),
      'detail-unread',
      `“${SHEETS.injects}”里没有序号“${row('id').words}”，这一行没有读入；请核对序号`,
      `There is no number “${row('id').words}” on the sheet “${SHEETS.injects}”, and this row was not read: check the number`,
    );
  }
  const byId = new Map(details.rows.map((row) => [row('id').words, row]));
  return {
    sheet: main.sheet,
    has: new Set([...main.has, ...details.has]),
    rows: main.rows.map((row) => joined(row, byId.get(row('id').words), details.has)),
  };
}

function joined(
  row: TableRow<InjectColumn>,
  detail: TableRow<(typeof DETAILS)[number]['key']> | undefined,
  has: ReadonlySet<InjectColumn>,
): TableRow<InjectColumn> {
  const isDetail = (key: InjectColumn): key is (typeof DETAILS)[number]['key'] => key !== 'id' && has.has(key);
  return (key) => {
    if (!isDetail(key)) return row(key);
    // An inject that somebody has added has no row there yet.
    return detail ? detail(key) : { ...row('id'), words: '' };
  };
}
