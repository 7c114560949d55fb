import { rowText, type JournalRow } from '../../base/journal-row.ts';

/** A row as a line of `journal.jsonl`; see Manifest. */
export function journalLine(row: JournalRow): string {
  return `{"hash":"${row.hash}","row":${rowText(row)}}\n`;
}
