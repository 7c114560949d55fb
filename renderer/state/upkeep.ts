import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Instant } from '../../shared/base/instant.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import type { Check } from '../../shared/contract/shapes.ts';
import { request } from '../client/request.ts';
import { now } from './clock.ts';
import { sayWhy } from './messages.ts';

/** What the desk does for its own health. It runs on while other screens are shown, so it is kept here and not in the screen. */
export interface Upkeep {
  readonly checking: boolean;
  readonly checked: { readonly at: Instant; readonly checks: readonly Check[] } | undefined;
  /** The job under which progress is pushed, while the journal is being verified. */
  readonly verifying: string | undefined;
  readonly cancelling: boolean;
  readonly verified: ({ readonly at: Instant } & RequestOutput<'verifyJournal'>) | undefined;
  readonly backingUp: boolean;
  readonly backedUp: ({ readonly at: Instant } & RequestOutput<'backUp'>) | undefined;
}

const store = createStore<Upkeep>(() => ({
  checking: false,
  checked: undefined,
  verifying: undefined,
  cancelling: false,
  verified: undefined,
  backingUp: false,
  backedUp: undefined,
}));

export function useUpkeep<T>(select: (upkeep: Upkeep) => T): T {
  return useStore(store, select);
}

export async function selfCheck(): Promise<void> {
  if (store.getState().checking) return;
  store.setState({ checking: true });
  const answer = await request('selfCheck', {});
  store.setState({ checking: false });
  if (answer.kind === 'done') store.setState({ checked: { at: now(), checks: answer.value.checks } });
  else sayWhy(answer, () => void selfCheck());
}

export async function verifyJournal(): Promise<void> {
  if (store.getState().verifying !== undefined) return;
  const job = v7();
  store.setState({ verifying: job, cancelling: false, verified: undefined });
  const answer = await request('verifyJournal', { job });
  store.setState({ verifying: undefined, cancelling: false });
  if (answer.kind === 'done') store.setState({ verified: { at: now(), ...answer.value } });
  else sayWhy(answer, () => void verifyJournal());
}

/** Asks the backend to stop; what becomes of it is in the reply to `verifyJournal`. */
export async function cancelVerify(): Promise<void> {
  const { verifying: job, cancelling } = store.getState();
  if (job === undefined || cancelling) return;
  store.setState({ cancelling: true });
  const answer = await request('cancelJob', { job });
  if (answer.kind === 'done') return;
  store.setState({ cancelling: false });
  sayWhy(answer);
}

export async function backUp(): Promise<void> {
  if (store.getState().backingUp) return;
  store.setState({ backingUp: true });
  const answer = await request('backUp', {});
  store.setState({ backingUp: false });
  if (answer.kind === 'done') store.setState({ backedUp: { at: now(), ...answer.value } });
  else sayWhy(answer, () => void backUp());
}
