import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node';
import type { CellDraft, SheetDraft } from '../../../shared/base/sheet.ts';

const FONT = '宋体';
const LINE = '#808080';
const BORDER = { borderStyle: 'thin', borderColor: LINE } as const;

const LOOKS: Readonly<Record<NonNullable<CellDraft['look']>, Partial<CellObject>>> = {
  title: { fontWeight: 'bold', fontSize: 18, align: 'center', alignVertical: 'center', height: 32 },
  note: { align: 'left', alignVertical: 'center', height: 20 },
  head: { ...BORDER, fontWeight: 'bold', align: 'center', alignVertical: 'center', backgroundColor: '#E7E6E6' },
  cell: { ...BORDER, align: 'center', alignVertical: 'center', wrap: true },
  words: { ...BORDER, align: 'left', alignVertical: 'top', wrap: true },
  marked: { ...BORDER, align: 'center', alignVertical: 'center', wrap: true, fontWeight: 'bold' },
};

/**
 * The bytes of an .xlsx file with these sheets, to be printed on A4 across. Words are always written as words: what begins with `=`, `+`, `-` or `@`
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
  return writeExcelFile(pages, { fontFamily: FONT, fontSize: 11, features: [printedOnA4] }).toBuffer();
}

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
  return typeof value === 'number' ? { ...style, type: Number, value } : { ...style, type: String, value, format: '@' };
}

/** One page wide, as many as it takes long. */
const printedOnA4 = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace(
              /<pageSetup\b[^>]*\/>/,
              '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
            )
            .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
      },
    },
  },
};
