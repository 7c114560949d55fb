import type { Language } from '../../base/text.ts';
import type { TimelineNames, TimelineRow } from '../../review/timeline/row.ts';
import { TIMELINE_COLUMNS } from './columns.ts';
import { csvLine, type CellChanges } from './csv.ts';

/** The rows as lines of CSV, the titles of the columns first. */
export function* timelineCsv(
  rows: readonly TimelineRow[],
  names: TimelineNames,
  language: Language,
  changes: CellChanges,
): Generator<string, void, undefined> {
  yield csvLine(
    TIMELINE_COLUMNS.map(({ title }) => title[language]),
    changes,
  );
  for (const row of rows) {
    yield csvLine(
      TIMELINE_COLUMNS.map(({ cell }) => cell(row, names, language)),
      changes,
    );
  }
}
