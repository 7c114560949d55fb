import { useState } from 'react';
import { useView, type Folded, type ScreenId } from '../../state/index.ts';

/**
 * The response a line goes to: the one it was begun for, otherwise the one on the screen, otherwise the newest. It never changes under
 * the hands of a person who stays where they are: the response screen stays with what it shows, and so does this.
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
  const [stayed, setStayed] = useState<{ readonly screen: ScreenId; readonly response: string | undefined }>();
  const kept = stayed?.screen === screen.id ? stayed.response : undefined;
  const shown = screen.params['id'] ?? kept ?? running[0]?.response.id;
  if (stayed?.screen !== screen.id || stayed.response !== shown) setStayed({ screen: screen.id, response: shown });
  const find = (id: string | undefined) => running.find(({ response }) => response.id === id);
  const begun = find(begunFor);
  const target = begun ?? find(shown) ?? running[0];
  return {
    target,
    moved: begunFor !== undefined && !begun,
    elsewhere: screen.id === 'response' && shown !== undefined && target?.response.id !== shown,
  };
}
