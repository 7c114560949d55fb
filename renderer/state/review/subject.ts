import { useMemo } from 'react';
import { useView } from '../hooks.ts';
import { go } from '../navigation.ts';
import type { ScreenParams } from '../place.ts';
import { store } from '../store.ts';

/** What is reviewed: one response (of the live desk, or of a run's), the days of this desk from one to another (`YYYY-MM-DD`), or a package that somebody brought. */
export type ReviewSubject =
  | { readonly kind: 'response'; readonly response: string; readonly run?: string }
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'package' };

/** What the address names; undefined where it names nothing. */
export function subjectIn(params: ScreenParams): ReviewSubject | undefined {
  const { response, run, from, to } = params;
  if (response !== undefined) return { kind: 'response', response, ...(run === undefined ? {} : { run }) };
  if (from !== undefined && to !== undefined) return { kind: 'days', from, to };
  return params['package'] === undefined ? undefined : { kind: 'package' };
}

/** The subject of the page; the same object until another is chosen. */
export function useReviewSubject(): ReviewSubject | undefined {
  const params = useView((state) => state.screen.params);
  const key = JSON.stringify(subjectIn(params));
  return useMemo(() => (key === undefined ? undefined : (JSON.parse(key) as ReviewSubject)), [key]);
}

/** Shows the review of a subject: at the tab that is shown already, or at another; `row` is the key of the line to stand at. */
export function goToReview(subject: ReviewSubject, at: { readonly tab?: string; readonly row?: string } = {}): void {
  const { id, params } = store.getState().screen;
  const tab = at.tab ?? (id === 'review' ? params['tab'] : undefined);
  go('review', {
    ...paramsOf(subject),
    ...(tab === undefined ? {} : { tab }),
    ...(at.row === undefined ? {} : { row: at.row }),
  });
}

/** Shows another tab of the review, of the same subject. */
export function goToReviewTab(tab: string): void {
  const subject = subjectIn(store.getState().screen.params);
  go('review', { ...(subject ? paramsOf(subject) : {}), tab });
}

/** Leaves the subject: the page asks anew what to review. */
export function chooseReview(): void {
  const { tab } = store.getState().screen.params;
  go('review', tab === undefined ? {} : { tab });
}

function paramsOf(subject: ReviewSubject): ScreenParams {
  switch (subject.kind) {
    case 'response':
      return { response: subject.response, ...(subject.run === undefined ? {} : { run: subject.run }) };
    case 'days':
      return { from: subject.from, to: subject.to };
    case 'package':
      return { package: 'open' };
  }
}
