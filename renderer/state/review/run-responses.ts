import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ResponseSummary } from '../../../shared/contract/shapes.ts';
import { request } from '../../client/request.ts';
import { sayWhy } from '../messages.ts';
import { withEntry } from '../store.ts';

const store = createStore<{ readonly runs: ReadonlyMap<string, readonly ResponseSummary[]> }>(() => ({
  runs: new Map(),
}));

/** The responses that the players of a run have worked, newest first; undefined while they are read. Without a run there are none to read. */
export function useRunResponses(run: string | undefined): readonly ResponseSummary[] | undefined {
  useEffect(() => {
    if (run !== undefined) void read(run);
  }, [run]);
  return useStore(store, ({ runs }) => (run === undefined ? undefined : runs.get(run)));
}

async function read(run: string): Promise<void> {
  const answer = await request('hello', {}, run);
  if (answer.kind !== 'done') return sayWhy(answer, () => void read(run));
  const { responses } = answer.value;
  store.setState(({ runs }) => ({ runs: withEntry(runs, run, responses) }));
}
