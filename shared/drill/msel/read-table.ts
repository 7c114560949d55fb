import { cellAddress, type Sheet, type SheetCell } from '../../base/sheet.ts';
import { plainHead, wordsIn, type MselColumn, type TableCell } from './columns.ts';
import type { MselReport } from './msel-report.ts';

export interface Table<Key extends string> {
  readonly sheet: string;
  /** Columns that the sheet has. */
  readonly has: ReadonlySet<Key>;
  readonly rows: readonly TableRow<Key>[];
}

export type TableRow<Key extends string> = (key: Key) => TableCell;

/** Rows looked through for the heads: titles and notes may stand above them. */
const LOOKED_THROUGH = 20;

/** The table on a sheet: columns in any order, known by their heads; `key` is the column that every table of this kind has. Empty rows are passed over. */
export function readTable<Key extends string>(
  sheet: Sheet,
  columns: readonly MselColumn<Key>[],
  key: Key,
  report: MselReport,
): Table<Key> | undefined {
  const headRow = sheet.rows.slice(0, LOOKED_THROUGH).findIndex((cells) => columnsIn(cells, columns).has(key));
  if (headRow < 0) return undefined;
  const at = columnsIn(sheet.rows[headRow] ?? [], columns);
  const rows = sheet.rows.flatMap((cells, row) => {
    if (row <= headRow || cells.every((cell) => wordsIn(cell) === '' && !cell?.hasFormula)) return [];
    for (const [column, index] of at) checkFormula(cells[index], headOf(columns, column), sheet.name, row, report);
    return [rowOf(cells, row, sheet.name, at, columns)];
  });
  return { sheet: sheet.name, has: new Set(at.keys()), rows };
}

function rowOf<Key extends string>(
  cells: readonly (SheetCell | undefined)[],
  row: number,
  sheet: string,
  at: ReadonlyMap<Key, number>,
  columns: readonly MselColumn<Key>[],
): TableRow<Key> {
  return (key) => {
    const column = at.get(key);
    const cell = column === undefined ? undefined : cells[column];
    return {
      words: cell?.hasFormula ? '' : wordsIn(cell),
      sheet,
      row,
      address: cellAddress(row, column ?? 0),
      head: headOf(columns, key),
    };
  };
}

/** What a formula comes to depends on the program that opens it: only words and numbers are taken. */
function checkFormula(cell: SheetCell | undefined, head: string, sheet: string, row: number, report: MselReport): void {
  if (!cell?.hasFormula) return;
  report.errorAt(
    { words: '', sheet, row, address: cell.address, head },
    'formula',
    '这一格是公式，不读取；请改为数值或文字（复制后选择性粘贴为值）',
    'This cell is a formula, which is not read: paste it as a value',
  );
}

function columnsIn<Key extends string>(
  cells: readonly (SheetCell | undefined)[],
  columns: readonly MselColumn<Key>[],
): ReadonlyMap<Key, number> {
  const found = new Map<Key, number>();
  for (const [index, cell] of cells.entries()) {
    const head = plainHead(wordsIn(cell));
    const column = columns.find(
      (one) => !found.has(one.key) && [one.head, ...(one.also ?? [])].some((name) => plainHead(name) === head),
    );
    if (head !== '' && column) found.set(column.key, index);
  }
  return found;
}

const headOf = <Key extends string>(columns: readonly MselColumn<Key>[], key: Key) =>
  columns.find((column) => column.key === key)?.head ?? key;
