import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node';
import type { CellDraft, SheetDraft } from '../../../shared/base/sheet.ts';
import { printedAcross } from './printed-sheets.ts';

const FONT = '宋体';
const LINE = '#808080';
const BORDER = { borderStyle: 'thin', borderColor: LINE } as const;

const LOOKS: Readonly<Record<NonNullable<CellDraft['look']>, Partial<CellObject>>> = {
  title: { fontWeight: 'bold', fontSize: 18, align: 'center', alignVertical: 'center', height: 32 },
  mark: { fontWeight: 'bold', fontSize: 18, align: 'left', alignVertical: 'center', height: 32 },
  note: { align: 'left', alignVertical: 'center', height: 20 },
  head: { ...BORDER, fontWeight: 'bold', align: 'center', alignVertical: 'center', backgroundColor: '#E7E6E6' },
  cell: { ...BORDER, align: 'center', alignVertical: 'center', wrap: true },
  words: { ...BORDER, align: 'left', alignVertical: 'top', wrap: true },
  marked: { ...BORDER, align: 'center', alignVertical: 'center', wrap: true, fontWeight: 'bold' },
};

/**
 * The bytes of an .xlsx file with these sheets, to be printed across. Words are always written as words: what begins with `=`, `+`, `-` or `@`
 * is no formula in it.
 */
export async function writeSheets(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  const pages = sheets.map(({ name, rows, widths, heights, frozenRows, frozenColumns }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((draft) => cellOf(draft, heights?.[index]))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozenRows,
    stickyColumnsCount: frozenColumns,
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(pages, { fontFamily: FONT, fontSize: 11, features: [printedAcross(sheets)] }).toBuffer();
}

/** Begins what a spreadsheet would read as the number of a character: `_x0041_` for A. */
const ESCAPE = /_(?=x[\da-f]{4}_)/gi;

function cellOf(draft: CellDraft, height: number | undefined): Cell {
  const { value, date, look, columnSpan, rowSpan } = draft;
  if (look === undefined) return null;
  const style = {
    ...LOOKS[look],
    ...(height === undefined ? {} : { height }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
  };
  if (date !== undefined) return { ...style, type: Date, value: new Date(`${date}T00:00:00Z`), format: 'yyyy-mm-dd' };
  if (value === undefined) return style;
  return typeof value === 'number'
    ? { ...style, type: Number, value }
    : { ...style, type: String, value: value.replaceAll(ESCAPE, '_x005F_'), format: '@' };
}
