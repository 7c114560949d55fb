import { useCallback, useRef } from 'react';

/** Runs acts one after the other: what is asked for while another is under way waits its turn, and no key press is lost. */
export function useInTurn(): (act: () => Promise<unknown>) => Promise<void> {
  const last = useRef(Promise.resolve());
  return useCallback((act) => {
    const turn = last.current.then(async () => {
      await act();
    });
    // One that fails keeps nobody behind it from their turn.
    last.current = turn.catch(() => {});
    return turn;
  }, []);
}
