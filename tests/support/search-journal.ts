import { v7 } from 'uuid';
import { openReader, openStore, type Store, type StoreName } from '../../electron/backend/store/index.ts';
import { streamFolds } from '../../electron/backend/search/fold-streams.ts';
import { rowWords } from '../../electron/backend/search/row-words.ts';
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

/** Writes lines that say these texts into the stream of the roster, one act each. */
export function writeTexts(folder: string, texts: readonly string[], stream = 'roster'): void {
  withStore(folder, (store) => {
    for (const text of texts) {
      const written = store.append({
        stream,
        expectedVersion: store.head(stream).version,
        commandId: v7(),
        recordedAt: 1_000,
        byPerson: '值班员甲',
        byPost: 'duty-officer',
        workstation: 'ws',
        mode: 'live',
        events: [{ type: 'Said', at: 1_000, data: { text } }],
      });
      if (written.kind !== 'appended') throw new Error(written.kind);
    }
  });
}

/** Looks for the rows of a journal that contain every word without an index; gives their positions, newest first. */
export function plainScanOf(folder: string): (words: readonly string[]) => readonly number[] {
  const reader = openReader({ folder, name: 'journal' });
  if (!reader.ok) throw new Error(reader.trouble.message.en);
  const journal = reader.value;
  const folds = streamFolds();
  const lines = journal
    .readFrom(1, 1_000_000)
    .filter(({ stream }) => stream !== 'checkpoint')
    .map((row) => ({ position: row.position, text: searchText(storedLine(rowWords(row, journal, folds))) }))
    .toReversed();
  journal.close();
  return (words) => lines.filter(({ text }) => containsAll(text, words)).map(({ position }) => position);
}
