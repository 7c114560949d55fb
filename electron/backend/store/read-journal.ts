import type { StorePlace } from './files.ts';
import { type OpenReader, openReader } from './open-reader.ts';
import { StoreTroubleError } from './trouble.ts';

/** Reads a journal beside the console that runs on it, and lets go of it whatever comes. Trouble is thrown for the caller's host to tell. */
export function readJournal<T>(place: StorePlace, read: (journal: OpenReader) => T): T {
  const reader = openReader(place);
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  try {
    return read(reader.value);
  } finally {
    reader.value.close();
  }
}

/** As readJournal, for reading that goes on over many turns of the thread. */
export async function readJournalSteadily<T>(place: StorePlace, read: (journal: OpenReader) => Promise<T>): Promise<T> {
  const reader = openReader(place);
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  try {
    return await read(reader.value);
  } finally {
    reader.value.close();
  }
}
