import { v7 } from 'uuid';
import { openReader, openStore, type Store, type StoreName } from '../../electron/backend/store/index.ts';
import { rowReader } from '../../electron/backend/search/row-reader.ts';
import { searchText, storedLine } from '../../electron/backend/search/stored-line.ts';
import { containsAll } from '../../shared/search/query.ts';

/** Opens the store of a folder for a while. */
export function withStore<T>(folder: string, use: (store: Store) => T, name: StoreName = 'journal'): T {
  const opened = openStore({ folder, name });
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  try {
    return use(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Writes lines that say these texts into the stream of the roster, a hundred in one act. */
export function writeTexts(folder: string, texts: readonly string[], stream = 'roster'): void {
  withStore(folder, (store) => {
    for (let from = 0; from < texts.length; from += 100) {
      const written = store.append({
        stream,
        expectedVersion: store.head(stream).version,
        commandId: v7(),
        recordedAt: 1_000,
        byPerson: '值班员甲',
        byPost: 'duty-officer',
        workstation: 'ws',
        mode: 'live',
        events: texts.slice(from, from + 100).map((text) => ({ type: 'Said', at: 1_000, data: { text } })),
      });
      if (written.kind !== 'appended') throw new Error(written.kind);
    }
  });
}

/** So many batches of a hundred texts, each text of a batch the same. */
export const batches = (count: number, text: (batch: number) => string): readonly string[] =>
  Array.from({ length: count * 100 }, (_, index) => text(Math.floor(index / 100)));

/** Reads rows without a library to lend titles. */
export const bareReader = (version = '1') => rowReader(version, { plans: [] });

/** Looks for the rows of a journal that contain every word without an index; gives their positions, newest first. */
export function plainScanOf(folder: string): (words: readonly string[]) => readonly number[] {
  const opened = openReader({ folder, name: 'journal' });
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  const journal = opened.value;
  const reader = bareReader();
  const lines = journal
    .readFrom(1, 1_000_000)
    .filter(({ stream }) => stream !== 'checkpoint')
    .map((row) => ({ position: row.position, text: searchText(storedLine(reader.words(row, journal))) }))
    .toReversed();
  journal.close();
  return (words) => lines.filter(({ text }) => containsAll(text, words)).map(({ position }) => position);
}
