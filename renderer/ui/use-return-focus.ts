import { useEffect, useRef, useState } from 'react';

/**
 * Gives the focus back, when this dialog goes, to what had it when the dialog came: a field of the dialog beneath, or the button that opened it. Where
 * that went with what the dialog did, the screen's `data-focus-home` has it.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      setTimeout(() => {
        if (isHere.current) return;
        const to = before?.isConnected ? before : document.querySelector('[data-focus-home]');
        if (!(to instanceof HTMLElement)) return;
        // Something else has been opened meanwhile, and has the floor.
        const open = [...document.querySelectorAll('.src-dialog, .src-commands')].at(-1);
        if (!open || open.contains(to)) to.focus();
      });
    };
  }, [before]);
}
