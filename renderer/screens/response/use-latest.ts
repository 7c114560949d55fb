import { useCallback, useEffect, useRef } from 'react';

/** A function that stays the same while what it does follows the newest draw; for rows and listeners that must not be made anew. */
export function useLatest<Args extends readonly unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
