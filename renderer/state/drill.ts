import { pageRun } from '../client/page-run.ts';
import { useView } from './hooks.ts';
import { isReplayPage } from './replay/session.ts';
import type { State } from './store.ts';

/** By its address too: a window that its desk does not answer is still that of a drill. */
export const inDrill = (state: State) => pageRun() !== undefined || state.host?.mode === 'drill';

/** By its address: a page of the live desk, neither a drill's window nor a replay. */
export const isLivePage = (): boolean => pageRun() === undefined && !isReplayPage();

/** Whether this window shows the desk of a drill: then nothing in it may look, sound or read like the real thing. */
export function useIsDrill(): boolean {
  return useView(inDrill);
}

/** The run this window plays in; undefined at the live desk. */
export function useWindowRun() {
  return useView((state) => state.run);
}
