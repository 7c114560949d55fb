import { setImmediate } from 'node:timers/promises';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { responseStream } from '../../../shared/response/events.ts';
import type { RegressionReport } from '../../../shared/review/regression.ts';
import { responseEvents } from '../journal-events.ts';
import { openReader, StoreTroubleError, type StorePlace } from '../store/index.ts';
import { regressRecord, type UnreadRecord } from './regress-record.ts';

/** More records than this are not replayed in one go; the newest are. */
export const MOST_RECORDS = 50;

export interface RegressRequest {
  readonly place: StorePlace;
  /** Text of the candidate edition; it has been parsed without an error before. */
  readonly text: string;
  /** Ids of responses; all of the journal when left out. */
  readonly responses?: readonly string[];
}

export interface Regression {
  /** Newest record first. */
  readonly reports: readonly RegressionReport[];
  readonly unread: readonly UnreadRecord[];
  /** Older records that were left out. */
  readonly left: number;
  readonly cancelled: boolean;
}

/** Replays records of a journal with a candidate edition, one after the other, newest first. */
export async function regressJournal(
  { place, text, responses }: RegressRequest,
  { onProgress, signal }: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<Regression> {
  const { edition, findings } = parsePlan(text, 'candidate');
  if (!edition) throw new Error(`The candidate does not parse: ${findings[0]?.message.en}`);
  const reader = openReader(place);
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  try {
    // Ids grow with time: the last ones are the newest.
    const all =
      responses ?? reader.value.streams(responseStream('')).map((one) => one.slice(responseStream('').length));
    const chosen = all.toSorted().reverse().slice(0, MOST_RECORDS);
    const reports: RegressionReport[] = [];
    const unread: UnreadRecord[] = [];
    for (const [done, id] of chosen.entries()) {
      onProgress?.(done, chosen.length);
      // Lets a cancelling message in between two records.
      await setImmediate();
      if (signal?.aborted) return { reports, unread, left: all.length - done, cancelled: true };
      const result = regressRecord(
        id,
        () => ({
          events: responseEvents(reader.value.readStream(responseStream(id))),
          editionText: (hash) => reader.value.edition(hash)?.text,
        }),
        [edition],
      );
      if ('report' in result) reports.push(result.report);
      else unread.push(result.unread);
    }
    return { reports, unread, left: all.length - chosen.length, cancelled: false };
  } finally {
    reader.value.close();
  }
}
