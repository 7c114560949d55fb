import type { RunSummary } from '../../../shared/contract/drills.ts';
import { useIsDrill, useView, useWindowRun } from '../../state/index.ts';

/** Whose frame is around this window: that of the players of a run, or of the controller who has one on the screen at the live desk. */
export function useFramed():
  | { readonly role: 'player' | 'controller'; readonly run: RunSummary | undefined }
  | undefined {
  const isDrill = useIsDrill();
  const own = useWindowRun();
  const runs = useView((state) => state.runs);
  const shown = useView((state) => state.screen.params.run);
  if (isDrill) return { role: 'player', run: own };
  const run = runs.find((one) => one.run === shown);
  return run && { role: 'controller', run };
}
