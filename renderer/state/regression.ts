import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Instant } from '../../shared/base/instant.ts';
import type { Text } from '../../shared/base/text.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { request } from '../client/request.ts';
import { inBoth } from '../text/i18n.ts';
import { now } from './clock.ts';
import { sayWhy } from './messages.ts';
import { withEntry, withoutKey } from './store.ts';

/** Where the replay of one edition stands. It runs on while other screens are shown, so it is kept here and not in the panel. */
export type RegressionRun =
  | { readonly state: 'running'; readonly job: string; readonly cancelling: boolean }
  | { readonly state: 'done'; readonly at: Instant; readonly result: RequestOutput<'regress'> }
  | { readonly state: 'failed'; readonly why: Text };

const store = createStore<{ readonly runs: ReadonlyMap<string, RegressionRun> }>(() => ({ runs: new Map() }));

/** By the hash of the edition; undefined before the first replay. */
export function useRegression(hash: string): RegressionRun | undefined {
  return useStore(store, ({ runs }) => runs.get(hash));
}

/** Replays the records of this desk with an edition; `anew` also where that has been done already. */
export async function startRegression(plan: string, hash: string, anew = false): Promise<void> {
  const before = store.getState().runs.get(hash);
  if (before?.state === 'running' || (before && !anew)) return;
  const job = v7();
  put(hash, { state: 'running', job, cancelling: false });
  const answer = await request('regress', { job, plan, edition: { hash } });
  if (answer.kind === 'done') {
    put(hash, { state: 'done', at: now(), result: answer.value });
  } else if (answer.kind === 'refused') {
    put(hash, { state: 'failed', why: answer.refusal.message });
  } else {
    put(hash, { state: 'failed', why: inBoth('regression.failed') });
    sayWhy(answer, () => void startRegression(plan, hash, true));
  }
}

/** Asks the backend to stop; what was replayed until then comes with the reply. */
export async function cancelRegression(hash: string): Promise<void> {
  const run = store.getState().runs.get(hash);
  if (run?.state !== 'running' || run.cancelling) return;
  put(hash, { ...run, cancelling: true });
  const answer = await request('cancelJob', { job: run.job });
  if (answer.kind === 'done') return;
  put(hash, run);
  sayWhy(answer);
}

function put(hash: string, run: RegressionRun): void {
  // The newest stands last; only a handful are kept.
  const runs = withEntry(withoutKey(store.getState().runs, hash), hash, run);
  const oldest = runs.size > MOST_KEPT ? [...runs].find(([, one]) => one.state !== 'running')?.[0] : undefined;
  store.setState({ runs: oldest === undefined ? runs : withoutKey(runs, oldest) });
}

const MOST_KEPT = 8;
