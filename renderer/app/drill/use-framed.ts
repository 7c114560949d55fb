import type { RunSummary } from '../../../shared/contract/drills.ts';
import { useIsDrill, useRunSummary, useView, useWindowRun } from '../../state/index.ts';

/** Whose frame is around this window: that of the players of a run, or of the controller who has one on the screen at the live desk, also before it begins and after its end. */
export function useFramed():
  | { readonly role: 'player' | 'controller'; readonly run: RunSummary | undefined }
  | undefined {
  const isDrill = useIsDrill();
  const own = useWindowRun();
  const shown = useView((state) => state.screen.params.run);
  const run = useRunSummary(shown);
  if (isDrill) return { role: 'player', run: own };
  return run && { role: 'controller', run };
}
