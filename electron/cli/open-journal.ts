import { openReader, StoreTroubleError, type OpenReader } from '../backend/store/index.ts';

/** The journal for reading, beside a running console; trouble is thrown for the command to tell. */
export function openJournal(folder: string): OpenReader {
  const reader = openReader({ folder, name: 'journal' });
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  return reader.value;
}
