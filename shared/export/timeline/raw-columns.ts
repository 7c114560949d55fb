import { exactIsoWriter } from '../../base/instant.ts';
import type { JournalRow } from '../../base/journal-row.ts';
import { csvCell, type CellChanges } from './csv.ts';

/** A table of bare journal rows, its columns named as in the journal; times to the millisecond, Beijing. */
export const RAW_HEAD =
  'stream,version,type,at,recorded_at,by_person,by_post,workstation,mode,command_id,part,data,state,prev_hash,hash\r\n';

/** Writes bare rows as lines of CSV. What the program itself makes (types, numbers, hashes, the mode) needs no look. */
export function rawLineWriter(changes: CellChanges): (row: JournalRow) => string {
  const iso = exactIsoWriter();
  // `2023-07-30 13:05:00.250`: what spreadsheets read as a time.
  const clock = (at: number) => iso(at).slice(0, 23).replace('T', ' ');
  const cell = (words: string) => csvCell(words, changes);
  return (row) =>
    `${cell(row.stream)},${row.version},${row.type},${clock(row.at)},${clock(row.recordedAt)}` +
    `,${cell(row.byPerson)},${cell(row.byPost)},${cell(row.workstation)},${row.mode},${cell(row.commandId)},${row.part}` +
    `,${cell(row.data)},${row.state ?? ''},${row.prevHash},${row.hash}\r\n`;
}
