import type { CellDraft, SheetDraft } from '../../base/sheet.ts';
import type { Language } from '../../base/text.ts';
import type { TimelineNames, TimelineRow } from '../../review/timeline/row.ts';
import { TIMELINE_COLUMNS } from './columns.ts';
import { coverLines, coverTitle, type ExportCover } from './cover.ts';
import { noChanges, type CellChanges, type CellValue } from './csv.ts';
import { visibleText } from './visible-text.ts';

/** More characters than this no cell of Excel holds. */
const MOST_CHARACTERS = 32_767;

/** The timeline as a workbook: the rows, and the cover on a sheet of its own. */
export function timelineSheets(
  rows: readonly TimelineRow[],
  names: TimelineNames,
  cover: ExportCover,
  language: Language,
): readonly SheetDraft[] {
  const zh = language === 'zh';
  const changes = noChanges();
  const table: SheetDraft = {
    name: zh ? '记录' : 'Rows',
    widths: TIMELINE_COLUMNS.map(({ width }) => width),
    frozenRows: 1,
    frozenColumns: 1,
    rows: [
      TIMELINE_COLUMNS.map(({ title }): CellDraft => ({ value: title[language], look: 'head' })),
      ...rows.map((row) =>
        TIMELINE_COLUMNS.map(({ cell }) => cellDraft(cell(row, names, language), changes, language)),
      ),
    ],
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
    ],
  };
  return [table, about];
}

/** Words stay words in a workbook: nothing is run as a formula there, so nothing needs an apostrophe. */
function cellDraft(value: CellValue, changes: CellChanges, language: Language): CellDraft {
  if (value === undefined || value === '') return { look: 'words' };
  if (typeof value === 'number') return { value, look: 'cell' };
  const words = visibleText(value, () => {
    changes.shown += 1;
  });
  if (words.length <= MOST_CHARACTERS) return { value: words, look: 'words' };
  changes.cut += 1;
  const note =
    language === 'zh'
      ? '……（超过 Excel 每格上限，此处截断，全文见 CSV 或 JSON Lines 导出）'
      : '… (more than an Excel cell holds: cut here, the whole text is in an export as CSV or JSON Lines)';
  const kept = words.slice(0, MOST_CHARACTERS - note.length);
  // Half of a character is none.
  return { value: `${kept.replace(/[\ud800-\udbff]$/, '')}${note}`, look: 'words' };
}
