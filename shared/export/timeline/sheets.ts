import type { CellDraft, SheetDraft } from '../../base/sheet.ts';
import type { Language } from '../../base/text.ts';
import type { TimelineNames, TimelineRow } from '../../review/timeline/row.ts';
import { PRINTED_COLUMNS, TIMELINE_COLUMNS } from './columns.ts';
import { coverLines, coverTitle, type ExportCover } from './cover.ts';
import { noChanges, type CellChanges, type CellValue } from './csv.ts';
import { cutWords } from './cut-words.ts';
import { visibleText } from './visible-text.ts';

/** The timeline as a workbook: the rows, and the cover on a sheet of its own. */
export function timelineSheets(
  rows: readonly TimelineRow[],
  names: TimelineNames,
  cover: ExportCover,
  language: Language,
): readonly SheetDraft[] {
  const zh = language === 'zh';
  const changes = noChanges();
  const lines = rows.map((row) =>
    TIMELINE_COLUMNS.map(({ cell }) => cellDraft(cell(row, names, language), changes, language)),
  );
  const table: SheetDraft = {
    name: zh ? '记录' : 'Rows',
    widths: TIMELINE_COLUMNS.map(({ width }) => width),
    frozenRows: 1,
    frozenColumns: 1,
    printed: { columns: PRINTED_COLUMNS, paper: 'A3' },
    rows: [TIMELINE_COLUMNS.map(({ title }): CellDraft => ({ value: title[language], look: 'head' })), ...lines],
    heights: [LINE, ...lines.map(heightOf)],
  };
  const about: SheetDraft = {
    name: zh ? '说明' : 'Cover',
    widths: [20, 90],
    frozenRows: 0,
    frozenColumns: 0,
    rows: [
      [{ value: coverTitle(cover, language), look: 'title', columnSpan: 2 }, {}],
      ...coverLines(cover, language, changes).map(({ label, words }): readonly CellDraft[] => [
        { value: label, look: 'head' },
        { value: words, look: 'words' },
      ]),
      [
        { value: zh ? '打印' : 'Printing', look: 'head' },
        { value: printingWords(language), look: 'words' },
      ],
    ],
  };
  return [table, about];
}

/** A line of words in points, and the highest row that Excel has. */
const LINE = 15;
const MOST_HEIGHT = 405;

/** So high that all the words of a row are seen: LibreOffice leaves every row one line high. */
function heightOf(cells: readonly CellDraft[]): number {
  const most = cells.reduce((lines, { value }, column) => {
    const width = TIMELINE_COLUMNS[column]?.width ?? 1;
    if (typeof value !== 'string' || value.length * 2 <= width) return lines;
    const here = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0);
    return Math.max(lines, here);
  }, 1);
  return Math.min(MOST_HEIGHT, most * LINE);
}

/** In characters of Latin letters; what is East Asian takes two. */
const widthOf = (line: string): number => line.length + line.replaceAll(/[\u0020-\u024f]/g, '').length;

/** Which columns a printed page leaves out. */
function printingWords(language: Language): string {
  const last = TIMELINE_COLUMNS[PRINTED_COLUMNS - 1]?.title[language] ?? '';
  return language === 'zh'
    ? `记录表按 A3 横向打印前 ${PRINTED_COLUMNS} 列（到“${last}”为止）；其后各列供筛选和核对，不打印`
    : `The rows print on A3 across, the first ${PRINTED_COLUMNS} columns (as far as “${last}”); those behind are to filter and check by and are not printed`;
}

/** Words stay words in a workbook: nothing is run as a formula there, so nothing needs an apostrophe. */
function cellDraft(value: CellValue, changes: CellChanges, language: Language): CellDraft {
  if (value === undefined || value === '') return { look: 'words' };
  if (typeof value === 'number') return { value, look: 'cell' };
  const words = visibleText(value, () => {
    changes.shown += 1;
  });
  return { value: cutWords(words, changes, language), look: 'words' };
}
