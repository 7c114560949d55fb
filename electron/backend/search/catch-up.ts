import { setImmediate } from 'node:timers/promises';
import { CHECKPOINT_STREAM } from '../store/checkpoint.ts';
import type { Connection } from '../store/connect.ts';
import type { JournalReader } from '../store/read.ts';
import type { RowReader } from './row-reader.ts';
import { readReach, writeReach } from './open-index.ts';
import { lineWriter } from './stored-line.ts';

export interface CatchUpOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows in one transaction: half a second of work, after which a cancel is heard and nothing done is lost. Larger ones would hardly be faster in all. */
const BLOCK = 4000;

/**
 * Brings an index up to the newest row of its journal. Another process may do the same at the same time: each block begins where the file says that the last
 * one ended. Gives the position reached, which is less than the journal's when the signal came first.
 */
export async function catchUp(
  db: Connection,
  journal: JournalReader,
  reader: RowReader,
  { onProgress, signal }: CatchUpOptions = {},
): Promise<number> {
  const write = lineWriter(db);
  const takeBlock = db.transaction((): number => {
    const { position } = readReach(db);
    const rows = journal.readFrom(position + 1, BLOCK);
    for (const row of rows) {
      // The console's chain of heads is nobody's words.
      if (row.stream === CHECKPOINT_STREAM) continue;
      write(row.position, row.stream, reader.words(row, journal));
    }
    const last = rows.at(-1);
    if (last) writeReach(db, last);
    return rows.length < BLOCK ? 0 : 1;
  });

  const total = journal.lastPosition();
  while (!signal?.aborted) {
    const isMore = takeBlock.immediate() > 0;
    onProgress?.(readReach(db).position, total);
    if (!isMore) break;
    await setImmediate();
  }
  return readReach(db).position;
}

/** Whether an index was made from this very journal: the last row it took in stands there as it did. */
export function isOfJournal(db: Connection, journal: JournalReader): boolean {
  const { position, hash } = readReach(db);
  if (position === 0) return true;
  const [row] = journal.readFrom(position, 1);
  return row?.position === position && row.hash === hash;
}
