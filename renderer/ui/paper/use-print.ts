import { useEffect, useState } from 'react';
import { fontsLoaded } from './fonts-loaded.ts';

/** Prints what is on paper as soon as its fonts are there; true from then on. */
export function usePrint(): boolean {
  const [isSent, setSent] = useState(false);
  useEffect(() => {
    let gone = false;
    void fontsLoaded().then(() => {
      if (gone) return;
      setSent(true);
      globalThis.print();
    });
    return () => {
      gone = true;
    };
  }, []);
  return isSent;
}
