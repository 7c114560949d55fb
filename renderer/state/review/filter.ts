import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TimelineFilter } from '../../../shared/review/timeline/filter.ts';

/** What the lines are narrowed to. The timeline, the chart and the exports all show the same, so it is kept beside them and not in one of them. */
const store = createStore<{ readonly filter: TimelineFilter }>(() => ({ filter: {} }));

export const useReviewFilter = (): TimelineFilter => useStore(store, ({ filter }) => filter);

/** Changes some members; `undefined` takes one away. */
export function narrowReview(change: { readonly [K in keyof TimelineFilter]?: TimelineFilter[K] | undefined }): void {
  store.setState(({ filter }) => ({
    filter: Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined)),
  }));
}

/** Shows every line again. */
export function widenReview(): void {
  store.setState({ filter: {} });
}
