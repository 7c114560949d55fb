import { useCallback, useEffect, useRef, useState } from 'react';
import { SETTLE, type ScreenParams } from '../../state/index.ts';
import type { DeskTab } from './use-tabs.ts';

/**
 * Which step is on the card. The clock strip, the address or another screen may ask for one (asking again for the same one counts too); with nothing
 * chosen it is the most urgent line, and stays that one while the list moves on.
 */
export function useSelection(
  wanted: ScreenParams,
  start: string | undefined,
  show: (tab: DeskTab) => void,
): {
  readonly selected: string | undefined;
  readonly choose: (id: string) => void;
  /** True once the person has had time to see what is on the card. */
  readonly isSettled: () => boolean;
} {
  const [selected, setSelected] = useState<string | undefined>(wanted['step']);
  const [seen, setSeen] = useState(wanted);
  const changedAt = useRef(0);
  if (seen !== wanted) {
    setSeen(wanted);
    if (wanted['step'] !== undefined) {
      setSelected(wanted['step']);
      show('card');
    }
  }
  if (selected === undefined && start !== undefined) setSelected(start);
  useEffect(() => {
    changedAt.current = performance.now();
  }, [wanted]);
  const choose = useCallback((id: string) => {
    changedAt.current = performance.now();
    setSelected(id);
  }, []);
  const isSettled = useCallback(() => performance.now() - changedAt.current > SETTLE, []);
  return { selected: selected ?? start, choose, isSettled };
}
