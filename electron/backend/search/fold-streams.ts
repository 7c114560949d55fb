import { NO_HASH, type JournalRow } from '../../../shared/base/journal-row.ts';
import { evolve } from '../../../shared/response/evolve.ts';
import { responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import { emptyResponse, type Response } from '../../../shared/response/state.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import type { JournalReader } from '../store/read.ts';
import { StoreTroubleError } from '../store/trouble.ts';

/** So many responses are kept folded; the one that was asked for longest ago is folded anew when it comes up again. */
const KEPT = 48;

interface Folded {
  /** Hash of the newest row folded in: the row that names it as the one before goes on from here. */
  readonly hash: string;
  readonly state: Response;
  /** A row of it cannot be folded: from there on its lines have to do without titles. */
  readonly isBroken: boolean;
}

export type FoldedJournal = Pick<JournalReader, 'readStream' | 'edition'>;

/** The response of a row, as it stood right after that row. */
export interface StreamFolds {
  readonly after: (journal: FoldedJournal, row: JournalRow, event: ResponseEvent) => Response;
}

/**
 * Folds responses row by row while rows are indexed. The state right after a row depends on the record alone, and not on how far the record had come when
 * somebody looked: so a line is indexed in the same words in one go and bit by bit. What is kept folded is told by the hashes of
 * its rows, so it may serve one journal after another.
 */
export function streamFolds(): StreamFolds {
  const kept = new Map<string, Folded>();
  let reading: FoldedJournal | undefined;
  const { source } = planSource((hash) => reading?.edition(hash)?.text);

  function next(before: Folded, row: JournalRow, event: ResponseEvent): Folded {
    if (before.isBroken) return { ...before, hash: row.hash };
    try {
      return { hash: row.hash, state: evolve(before.state, event, source), isBroken: false };
    } catch (error) {
      if (error instanceof StoreTroubleError) throw error;
      return { hash: row.hash, state: emptyResponse(before.state.id), isBroken: true };
    }
  }

  function fromTheStart(journal: FoldedJournal, row: JournalRow): Folded {
    let folded: Folded = { hash: NO_HASH, state: emptyResponse(idOf(row.stream)), isBroken: false };
    if (row.version === 1) return folded;
    for (const earlier of journal.readStream(row.stream)) {
      if (earlier.version >= row.version) break;
      folded = next(folded, earlier, responseEvents([earlier])[0] as ResponseEvent);
    }
    return folded;
  }

  return {
    after(journal, row, event) {
      reading = journal;
      const known = kept.get(row.stream);
      const folded = next(known?.hash === row.prevHash ? known : fromTheStart(journal, row), row, event);
      kept.delete(row.stream);
      kept.set(row.stream, folded);
      const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return folded.state;
    },
  };
}

const idOf = (stream: string) => stream.slice(responseStream('').length);
