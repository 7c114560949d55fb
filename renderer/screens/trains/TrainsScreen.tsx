import { Tab, Tabs } from '@blueprintjs/core';
import { Suspense } from 'react';
import { go, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/index.ts';
import { tabs } from './tabs.ts';
import './trains.css';

/** Who is stuck on the line, who arrives tonight, and what can carry them on. */
export function TrainsScreen() {
  const { t } = useText();
  const params = useView((state) => state.screen.params);
  const shown = tabs.find((tab) => tab.id === params['tab']) ?? tabs[0];
  return (
    <Page title={t('trains.title')} className="src-trains">
      <Tabs
        id="trains"
        className="src-trains__tabs"
        renderActiveTabPanelOnly
        selectedTabId={shown.id}
        // The response at hand stays the same from tab to tab.
        onChange={(id) =>
          go('trains', { ...(params['id'] === undefined ? {} : { id: params['id'] }), tab: String(id) })
        }
      >
        {tabs.map(({ id, title, component: Part }) => (
          <Tab
            key={id}
            id={id}
            title={t(title)}
            panel={
              <Suspense>
                <Part />
              </Suspense>
            }
          />
        ))}
      </Tabs>
    </Page>
  );
}
