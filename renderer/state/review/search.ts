import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { beijingDate } from '../../../shared/base/instant.ts';
import type { SearchGroup, SearchHit, SearchResult } from '../../../shared/contract/search.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { rowKey } from '../../../shared/review/timeline/row.ts';
import { request } from '../../client/request.ts';
import { sayWhy } from '../messages.ts';
import { goToReview } from './subject.ts';

/** The last search of this page. It stands while other tabs and screens are shown, so that one can come back to its hits. */
interface RecordSearch {
  readonly text: string;
  readonly drills: boolean;
  /** The job while it is searched. */
  readonly job: string | undefined;
  readonly cancelling: boolean;
  readonly result: SearchResult | undefined;
}

const IDLE: RecordSearch = { text: '', drills: false, job: undefined, cancelling: false, result: undefined };

const store = createStore<RecordSearch>(() => IDLE);

export const useRecordSearch = (): RecordSearch => useStore(store);

/** Looks for words in all records; what was found before stays until the answer is there. Another search meanwhile takes its place. */
export async function searchRecords(text: string, drills: boolean): Promise<void> {
  const before = store.getState().job;
  const job = v7();
  store.setState({ text, drills, job, cancelling: false });
  if (before !== undefined) await request('cancelJob', { job: before });
  const answer = await request('searchRecords', { job, text, drills, limit: 200 });
  if (store.getState().job !== job) return;
  store.setState({ job: undefined, ...(answer.kind === 'done' ? { result: answer.value } : {}) });
  if (answer.kind !== 'done') sayWhy(answer, () => void searchRecords(text, drills));
}

/** Ends the indexing: what is indexed so far is searched. */
export async function searchWhatIsIndexed(): Promise<void> {
  const { job } = store.getState();
  if (job === undefined) return;
  store.setState({ cancelling: true });
  await request('cancelJob', { job });
}

/** Whether a hit can be opened: what lies in the record of a run outside its responses has no timeline here. */
export const opensFrom = ({ stream, run }: SearchGroup): boolean =>
  run === undefined || stream.startsWith(responseStream(''));

/** Opens the timeline at a hit: of its response, or of the day on which the line was written. */
export function goToHit({ stream, run }: SearchGroup, { version, at }: SearchHit): void {
  const row = rowKey(stream, version);
  const day = beijingDate(at);
  const response = stream.startsWith(responseStream('')) ? stream.slice(responseStream('').length) : undefined;
  goToReview(
    response === undefined
      ? { kind: 'days', from: day, to: day }
      : { kind: 'response', response, ...(run === undefined ? {} : { run }) },
    { tab: 'timeline', row },
  );
}
