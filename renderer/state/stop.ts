import { pageRun } from '../client/page-run.ts';
import { request } from '../client/request.ts';
import { acting } from './act.ts';
import { go, openDialog } from './navigation.ts';
import { runsUnderWay } from './drills/runs.ts';
import { store } from './store.ts';

/** In the address of the live desk: this window has come from a drill that a real event has stopped. */
const ARRIVED = 'real-event';
/** A desk that does not answer keeps nobody from the real event longer than this (milliseconds). */
const PATIENCE = 1500;
let isStopping = false;

/**
 * Stops every drill for a real event, at once and without asking; then this window is at the live desk with 接报 open. There is no key back: the
 * controller sets a drill going again.
 */
export async function stopForRealEvent(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const as = acting();
  const run = pageRun() ?? runsUnderWay()[0]?.run;
  const stopped = request('stopForRealEvent', as ? { as } : {}, run);
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const answer = await Promise.race([stopped, patience]);
  const isStopped = answer?.kind === 'done';
  if (pageRun() !== undefined) {
    const live = new URL(globalThis.location.href);
    live.search = '';
    live.hash = `#/watch?from=${ARRIVED}&drills=${isStopped ? 'stopped' : 'unheard'}`;
    globalThis.location.assign(live);
    return;
  }
  isStopping = false;
  takeReport(isStopped);
}

/** After hello at the live desk: what a window that came from a drill is there for. */
export function arriveFromDrill(): void {
  const { screen, host } = store.getState();
  if (host?.mode !== 'live' || screen.params.from !== ARRIVED) return;
  takeReport(screen.params.drills === 'stopped');
}

function takeReport(isStopped: boolean): void {
  go('watch', {}, true);
  openDialog('awareness', { drills: isStopped ? 'stopped' : 'unheard' });
}
