import { isRunning } from '../../../shared/response/state.ts';
import { useRunning, useView, type Folded } from '../../state/index.ts';

/** The running response that paper is about: the one on the screen, else the newest. */
export function usePaperTarget(): Folded | undefined {
  const shown = useView((state) => state.screen.params['id']);
  const folded = useView((state) => (shown === undefined ? undefined : state.folded.get(shown)));
  const running = useRunning();
  return folded && isRunning(folded.response) ? folded : running[0];
}
