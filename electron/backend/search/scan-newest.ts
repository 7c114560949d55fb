import { containsAll } from '../../../shared/search/query.ts';
import { CHECKPOINT_STREAM } from '../store/checkpoint.ts';
import type { JournalReader } from '../store/read.ts';
import type { FoundLine } from './find-lines.ts';
import type { RowReader } from './row-reader.ts';
import { searchText, storedLine } from './stored-line.ts';

/** Without an index so many of the newest rows are read one by one: a few seconds of work. */
const SCANNED = 5000;

export interface Scan {
  readonly found: readonly FoundLine[];
  /** Rows that were read. */
  readonly rows: number;
}

/** Looks for words (folded) in the newest rows after a position, row by row; what is found comes newest first. */
export function scanNewest(journal: JournalReader, reader: RowReader, words: readonly string[], after: number): Scan {
  const from = Math.max(after, journal.lastPosition() - SCANNED) + 1;
  const rows = journal.readFrom(from, SCANNED);
  const found = rows.flatMap((row) => {
    if (row.stream === CHECKPOINT_STREAM) return [];
    const said = reader.words(row, journal);
    return containsAll(searchText(storedLine(said)), words) ? [{ position: row.position, words: said }] : [];
  });
  return { found: found.toReversed(), rows: rows.length };
}
