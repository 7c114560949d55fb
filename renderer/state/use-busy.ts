import { useCallback, useRef, useState } from 'react';

/** An act that is over sooner shows no waiting: the screen would draw twice to say nothing (milliseconds). */
const SHOWN_AFTER = 150;

/** Runs one act at a time: a second click while the first is under way does nothing. `busy` says that it is taking its time. */
export function useBusy(): {
  readonly busy: boolean;
  readonly run: (act: () => Promise<unknown>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const run = useCallback(async (act: () => Promise<unknown>) => {
    if (under.current) return;
    under.current = true;
    const slow = setTimeout(() => setBusy(true), SHOWN_AFTER);
    try {
      await act();
    } finally {
      clearTimeout(slow);
      under.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, run };
}
