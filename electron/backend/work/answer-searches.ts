import type { MessagePort } from 'node:worker_threads';
import type { SearchResult } from '../../../shared/contract/search.ts';
import { rowReader, type RowReader } from '../search/row-reader.ts';
import type { SearchGround } from '../search/search-ground.ts';
import { searchRecords, type RecordSearch } from '../search/search-records.ts';
import { StoreTroubleError, type StorePlace, type StoreTrouble } from '../store/index.ts';

/** What the thread of searches is told; the ground first. */
export type SearchOrder =
  | { readonly kind: 'ground'; readonly ground: SearchGround }
  | { readonly kind: 'search'; readonly job: string; readonly search: RecordSearch }
  | { readonly kind: 'cancel'; readonly job: string };

/** What it answers; `failed` is a bug of ours. */
export type SearchAnswer = { readonly job: string } & (
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: SearchResult }
  | { readonly kind: 'trouble'; readonly trouble: StoreTrouble }
  | { readonly kind: 'failed'; readonly message: string }
);

/** Answers searches in one journal until its thread is ended, one after the other: two would only write the same index. */
export function answerSearches(port: MessagePort, place: StorePlace, version: string): void {
  let reader: RowReader | undefined;
  const running = new Map<string, AbortController>();
  let last = Promise.resolve();

  async function answer(job: string, search: RecordSearch, { signal }: AbortController): Promise<SearchAnswer> {
    const onProgress = (done: number, total: number) => port.postMessage({ kind: 'progress', job, done, total });
    try {
      if (!reader) throw new Error('A search came before the ground it stands on');
      const result = await searchRecords(search, { place, reader }, { onProgress, signal });
      return { kind: 'done', job, result };
    } catch (error) {
      if (error instanceof StoreTroubleError) return { kind: 'trouble', job, trouble: error.trouble };
      return { kind: 'failed', job, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }

  port.on('message', (order: SearchOrder) => {
    if (order.kind === 'cancel') {
      running.get(order.job)?.abort();
      return;
    }
    if (order.kind === 'ground') {
      const { ground } = order;
      last = last.then(() => {
        reader = rowReader(version, ground);
      });
      return;
    }
    const { job, search } = order;
    const abort = new AbortController();
    running.set(job, abort);
    last = last.then(async () => {
      port.postMessage(await answer(job, search, abort));
      running.delete(job);
    });
  });
}
