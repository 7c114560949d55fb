import { existsSync } from 'node:fs';
import { connectReader } from './connect.ts';
import { databasePath, type StorePlace } from './files.ts';
import { requireKnownFormat } from './migrate.ts';
import { type JournalReader, journalReader } from './read.ts';
import { type OrTrouble, orTrouble, StoreTroubleError, storeTrouble } from './trouble.ts';

export interface OpenReader extends JournalReader {
  readonly close: () => void;
}

/** Opens a journal to read, beside the writer and without its lock: for exports, review and checks off the main thread. */
export function openReader(place: StorePlace): OrTrouble<OpenReader> {
  const path = databasePath(place);
  return orTrouble(path, () => {
    if (!existsSync(path)) throw new StoreTroubleError(storeTrouble('store-missing', path));
    const db = connectReader(path);
    try {
      requireKnownFormat(db, path);
      return { ...journalReader(db, path), close: () => void db.close() };
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
