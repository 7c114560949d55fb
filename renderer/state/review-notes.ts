import { useEffect } from 'react';
import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RequestInput } from '../../shared/contract/requests.ts';
import type { ReviewNoteEvent } from '../../shared/review-notes/events.ts';
import { emptyReviewNotes, evolveReviewNotes, type ReviewNotes } from '../../shared/review-notes/state.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { sayWhy } from './messages.ts';

/** A response as a reviewer names it: `run` where it is part of a drill. */
export interface Reviewed {
  readonly response: string;
  readonly run?: string | undefined;
}

const store = createStore<{ readonly reviews: ReadonlyMap<string, ReviewNotes> }>(() => ({ reviews: new Map() }));
const keyOf = ({ response, run }: Reviewed) => `${run ?? ''} ${response}`;
const put = (of: Reviewed, notes: ReviewNotes) =>
  store.setState(({ reviews }) => ({ reviews: new Map(reviews).set(keyOf(of), notes) }));

/** What reviewers have written of a response; undefined until it has been read. */
export function useReviewNotes({ response, run }: Reviewed): ReviewNotes | undefined {
  useEffect(() => void read({ response, run }), [response, run]);
  return useStore(store, ({ reviews }) => reviews.get(keyOf({ response, run })));
}

/** Writes, corrects, withdraws or signs. When this gives true, it is in the journal and on screen; anything else has been told to the person already. */
export async function reviewNoteAct(of: Reviewed, command: RequestInput<'reviewNoteAct'>['command']): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const input = { ...named(of), commandId: v7(), as, command };
  const answer = await persist(() => request('reviewNoteAct', input));
  if (answer.kind === 'done') await extend(of, answer.value.events as readonly ReviewNoteEvent[]);
  else sayWhy(answer);
  return answer.kind === 'done';
}

async function read(of: Reviewed): Promise<void> {
  const answer = await request('readReviewNotes', named(of));
  if (answer.kind !== 'done') return sayWhy(answer);
  put(of, (answer.value.events as readonly ReviewNoteEvent[]).reduce(evolveReviewNotes, emptyReviewNotes));
}

async function extend(of: Reviewed, events: readonly ReviewNoteEvent[]): Promise<void> {
  const known = store.getState().reviews.get(keyOf(of));
  if (known && events[0]?.version === known.version + 1) put(of, events.reduce(evolveReviewNotes, known));
  else await read(of);
}

const named = ({ response, run }: Reviewed) => (run === undefined ? { response } : { response, run });
