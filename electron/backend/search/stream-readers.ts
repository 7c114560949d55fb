import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import { NO_HASH, type JournalRow } from '../../../shared/base/journal-row.ts';
import type { Text } from '../../../shared/base/text.ts';
import { recordedPlans } from '../../../shared/review/recorded-plans.ts';
import type { StreamReader } from '../../../shared/review/timeline/ground.ts';
import { namesBook } from '../../../shared/review/timeline/names-book.ts';
import { readerOf } from '../../../shared/review/timeline/reader-of.ts';
import { titlesOf } from '../../../shared/review/timeline/titles.ts';
import { journalEvents } from '../journal-events.ts';
import type { FoldedJournal } from './fold-streams.ts';
import type { SearchGround } from './search-ground.ts';

/** So many streams are kept read; they are few that are written at a time. */
const KEPT = 32;

/** The timeline's words for the lines of all streams but responses, row by row while they are indexed. */
export interface StreamReaders {
  readonly words: (journal: FoldedJournal, row: JournalRow, event: JournalEvent) => Text;
  readonly post: (id: string) => Text;
}

/** As streamFolds does for responses: the words of a line depend on its stream up to it, and on the titles lent. */
export function streamReaders({ plans, weather }: SearchGround): StreamReaders {
  const kept = new Map<string, { readonly hash: string; readonly reader: StreamReader }>();
  const [recorded, titles] = [recordedPlans(plans), titlesOf(plans)];

  /** Each stream has a book of names for itself: what another has named must not depend on which was read first. */
  const newReader = (stream: string) =>
    readerOf(stream, { plans: recorded, titles, weather, names: namesBook(), untitled: () => undefined });

  function readUpTo(journal: FoldedJournal, row: JournalRow): StreamReader {
    const reader = newReader(row.stream);
    if (row.prevHash === NO_HASH) return reader;
    for (const earlier of journal.readStream(row.stream)) {
      if (earlier.version >= row.version) break;
      for (const event of journalEvents([earlier])) reader.read(event);
    }
    return reader;
  }

  return {
    post: titles.post,
    words(journal, row, event) {
      const known = kept.get(row.stream);
      const reader = known?.hash === row.prevHash ? known.reader : readUpTo(journal, row);
      kept.delete(row.stream);
      const { words } = reader.read(event);
      kept.set(row.stream, { hash: row.hash, reader });
      const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return words;
    },
  };
}
