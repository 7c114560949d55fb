import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { beijingDate } from '../../../shared/base/instant.ts';
import type { SearchGroup, SearchHit, SearchResult } from '../../../shared/contract/search.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { reviewStream } from '../../../shared/review-notes/events.ts';
import { rowKey } from '../../../shared/review/timeline/row.ts';
import { request } from '../../client/request.ts';
import { sayWhy } from '../messages.ts';
import { go } from '../navigation.ts';
import { widenReview } from './filter.ts';
import { readReviewUnlessWith } from './record.ts';
import { goToReview, goToReviewTab, type ReviewSubject } from './subject.ts';

/** The last search of this page. It stands while other tabs and screens are shown, so that one can come back to its hits. */
interface RecordSearch {
  readonly text: string;
  /** How often a search was asked for from outside its page: then the field takes over what is searched. */
  readonly asked: number;
  readonly drills: boolean;
  /** The job while it is searched. */
  readonly job: string | undefined;
  readonly cancelling: boolean;
  readonly result: SearchResult | undefined;
}

const IDLE: RecordSearch = { text: '', asked: 0, drills: false, job: undefined, cancelling: false, result: undefined };

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

/** Shows the page of searches; with words, they are looked for at once. */
export function goToSearch(text: string): void {
  goToReviewTab('search');
  if (text === '') return;
  store.setState(({ asked }) => ({ asked: asked + 1 }));
  void searchRecords(text, store.getState().drills);
}

/** Ends the indexing: what is indexed so far is searched. */
export async function searchWhatIsIndexed(): Promise<void> {
  const { job } = store.getState();
  if (job === undefined) return;
  store.setState({ cancelling: true });
  await request('cancelJob', { job });
}

/** Where a line is best read: in the timeline; a reviewer's note in the report that it is written for; what a run has beside its responses, with its controller. */
type HitPlace = 'timeline' | 'report' | 'run';

const RESPONSES = responseStream('');
const NOTES = reviewStream('');

export function placeOfHit({ stream, run }: SearchGroup): HitPlace {
  if (stream.startsWith(RESPONSES)) return 'timeline';
  if (stream.startsWith(NOTES)) return 'report';
  return run === undefined ? 'timeline' : 'run';
}

/** Opens the place of a hit; the timeline at its very line: of its response, or of the day of what it says. */
export function goToHit(group: SearchGroup, { version, at }: SearchHit): void {
  const { stream, run } = group;
  const place = placeOfHit(group);
  if (place === 'run') return go('drills', { run: run ?? '' });
  const day = beijingDate(at);
  const prefix = [RESPONSES, NOTES].find((one) => stream.startsWith(one));
  const subject: ReviewSubject =
    prefix === undefined
      ? { kind: 'days', from: day, to: day }
      : { kind: 'response', response: stream.slice(prefix.length), ...(run === undefined ? {} : { run }) };
  if (place === 'report') return goToReview(subject, { tab: 'report' });
  const row = rowKey(stream, version);
  // Neither an older reading nor what the lines were narrowed to may hide the one that is asked for.
  widenReview();
  readReviewUnlessWith(subject, row);
  goToReview(subject, { tab: 'timeline', row });
}
