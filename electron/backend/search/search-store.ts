import Database from 'better-sqlite3';
import type { Connection } from '../store/connect.ts';
import type { StorePlace } from '../store/files.ts';
import type { JournalReader } from '../store/read.ts';
import { StoreTroubleError, storeTrouble, troubleBehind, type StoreTrouble } from '../store/trouble.ts';
import { catchUp, isOfJournal, type CatchUpOptions } from './catch-up.ts';
import { findLines, type FoundLine } from './find-lines.ts';
import type { RowReader } from './row-reader.ts';
import { dropIndex, indexPath, openIndex, readReach } from './open-index.ts';
import { scanNewest } from './scan-newest.ts';

export interface StoreSearch {
  readonly place: StorePlace;
  /** Folded; none only brings the index up to date. */
  readonly words: readonly string[];
  /** No more lines than this. */
  readonly most: number;
}

export interface StoreFinds {
  /** Newest first. */
  readonly found: readonly FoundLine[];
  /** Rows of the journal, and rows that were searched by index or by hand. */
  readonly rows: number;
  readonly searched: number;
  /** The words are so common that the search gave up before it had come to the oldest rows. */
  readonly gaveUp: boolean;
  /** What keeps the index from being written. The newest rows were read one by one instead. */
  readonly trouble?: StoreTrouble;
}

/**
 * Looks for words in one journal, with its index, which is made or brought up to date first. An index that is damaged, of another version or of another
 * journal is made anew; one that cannot be written is done without. Only trouble with the journal itself is thrown (StoreTroubleError).
 */
export async function searchStore(
  search: StoreSearch,
  journal: JournalReader,
  reader: RowReader,
  options: CatchUpOptions = {},
): Promise<StoreFinds> {
  const byIndex = () => throughIndex(search, journal, reader, options);
  try {
    try {
      return await byIndex();
    } catch (error) {
      if (indexTrouble(error, search.place)?.code !== 'store-damaged') throw error;
      dropIndex(search.place);
      return await byIndex();
    }
  } catch (error) {
    const trouble = indexTrouble(error, search.place);
    if (!trouble) throw error;
    return withNewest(search, journal, reader, { found: [], searched: 0, gaveUp: false, trouble });
  }
}

async function throughIndex(
  search: StoreSearch,
  journal: JournalReader,
  reader: RowReader,
  options: CatchUpOptions,
): Promise<StoreFinds> {
  const { place, words, most } = search;
  const db = indexOf(search, journal, reader.key);
  try {
    const trouble = await unlessFull(place, () => catchUp(db, journal, reader, options));
    const { lines: found, reachedBack } = words.length === 0 ? { lines: [] } : findLines(db, words, most);
    const reach = readReach(db).position;
    const finds = {
      found,
      searched: reachedBack === undefined ? reach : reach - reachedBack + 1,
      gaveUp: reachedBack !== undefined,
      ...(trouble ? { trouble } : {}),
    };
    return withNewest(search, journal, reader, finds, reach);
  } finally {
    db.close();
  }
}

function indexOf({ place }: StoreSearch, journal: JournalReader, words: string): Connection {
  const db = openIndex(place, words);
  try {
    if (isOfJournal(db, journal)) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  dropIndex(place);
  return openIndex(place, words);
}

/** What the disk has against writing on; what has been written before can be searched all the same. */
async function unlessFull(place: StorePlace, work: () => Promise<unknown>): Promise<StoreTrouble | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const trouble = indexTrouble(error, place);
    if (!trouble || trouble.code === 'store-damaged') throw error;
    return trouble;
  }
}

/** Reads the newest of the rows that the index does not reach one by one: whoever stops the indexing, or cannot write it, looks for what happened last. */
function withNewest(
  { words, most }: StoreSearch,
  journal: JournalReader,
  reader: RowReader,
  finds: Omit<StoreFinds, 'rows'>,
  reach = 0,
): StoreFinds {
  const rows = journal.lastPosition();
  if (words.length === 0 || reach >= rows) return { ...finds, rows };
  const scan = scanNewest(journal, reader, words, reach);
  return {
    ...finds,
    found: [...scan.found, ...finds.found].slice(0, most),
    searched: finds.searched + scan.rows,
    rows,
  };
}

/** The trouble with the index behind an error; undefined for a bug, and for trouble with the journal. Tables that are not ours are damage, too. */
function indexTrouble(error: unknown, place: StorePlace): StoreTrouble | undefined {
  const path = indexPath(place);
  const trouble = troubleBehind(error, path);
  if (error instanceof StoreTroubleError) return trouble?.path === path ? trouble : undefined;
  return trouble ?? (error instanceof Database.SqliteError ? storeTrouble('store-damaged', path) : undefined);
}
