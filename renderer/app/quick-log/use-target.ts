import { useAtHand, useView, type Folded } from '../../state/index.ts';

/**
 * The response a line goes to: the one it was begun for, otherwise the one at hand. A line that is begun keeps its response.
 */
export function useTarget(
  running: readonly Folded[],
  begunFor: string | undefined,
): {
  readonly target: Folded | undefined;
  /** The one it was begun for is no longer running. */
  readonly moved: boolean;
  /** The response screen shows another one. */
  readonly elsewhere: boolean;
} {
  const screen = useView((state) => state.screen);
  const atHand = useAtHand();
  const begun = running.find(({ response }) => response.id === begunFor);
  const target = begun ?? atHand;
  const shown = screen.params['id'];
  return {
    target,
    moved: begunFor !== undefined && !begun,
    elsewhere: screen.id === 'response' && shown !== undefined && target?.response.id !== shown,
  };
}
