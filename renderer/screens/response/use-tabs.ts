import { useCallback, useState } from 'react';

export type DeskTab = 'now' | 'lanes' | 'card' | 'band' | 'facts' | 'log';

/** Which tab is shown where, for each way the room may be cut up. */
export interface DeskTabs {
  readonly left: 'now' | 'lanes';
  readonly right: 'card' | 'band' | 'facts' | 'log';
  readonly side: 'band' | 'facts' | 'log';
  readonly only: DeskTab;
}

/** A closed response opens on what happened, a running one on what to do. */
export function useTabs(
  readOnly: boolean,
  isCardWanted: boolean,
): { readonly tabs: DeskTabs; readonly show: (tab: DeskTab) => void } {
  const [tabs, setTabs] = useState<DeskTabs>(
    readOnly
      ? { left: 'lanes', right: isCardWanted ? 'card' : 'log', side: 'log', only: isCardWanted ? 'card' : 'log' }
      : { left: 'now', right: 'card', side: 'band', only: isCardWanted ? 'card' : 'now' },
  );
  const show = useCallback((tab: DeskTab) => {
    setTabs((held) => ({
      left: tab === 'now' || tab === 'lanes' ? tab : held.left,
      right: tab === 'now' || tab === 'lanes' ? held.right : tab,
      side: tab === 'band' || tab === 'facts' || tab === 'log' ? tab : held.side,
      only: tab,
    }));
  }, []);
  return { tabs, show };
}
