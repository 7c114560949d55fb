import { useCallback, useRef, useState } from 'react';

/** Runs one act at a time: a second click while the first is under way does nothing. `busy` disables the button meanwhile. */
export function useBusy(): {
  readonly busy: boolean;
  readonly run: (act: () => Promise<unknown>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const run = useCallback(async (act: () => Promise<unknown>) => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    try {
      await act();
    } finally {
      under.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, run };
}
