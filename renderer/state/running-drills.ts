import type { Push } from '../../shared/contract/replies.ts';
import type { RunSummary } from '../../shared/contract/drills.ts';
import { request } from '../client/request.ts';
import { sayWhy } from './messages.ts';
import { store } from './store.ts';

const isUnderWay = ({ phase }: RunSummary) => phase === 'running' || phase === 'paused';

/** Reads at the live desk which drills are under way. */
export async function readRunningDrills(): Promise<void> {
  if (store.getState().host?.mode !== 'live') return;
  const answer = await request('listRuns', {});
  if (answer.kind === 'done') store.setState({ runs: answer.value.runs.filter(isUnderWay) });
  else sayWhy(answer);
}

/** Takes what the live desk is told of a run. */
export async function extendRuns({ run, events, now, speed }: Extract<Push, { kind: 'run' }>): Promise<void> {
  const { runs } = store.getState();
  // Made or begun just now, perhaps at another window.
  if (!runs.some((one) => one.run === run)) return readRunningDrills();
  const phase = events.map((event) => PHASE_AFTER[event.type]).findLast((one) => one !== undefined);
  const next = runs.map((one) => (one.run === run ? { ...one, now, speed, ...(phase ? { phase } : {}) } : one));
  store.setState({ runs: next.filter(isUnderWay) });
}

const PHASE_AFTER: Readonly<Record<string, RunSummary['phase']>> = {
  RunStarted: 'running',
  RunPaused: 'paused',
  RunEnded: 'ended',
};
