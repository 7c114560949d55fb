import { Tab, Tabs } from '@blueprintjs/core';
import { lazy, Suspense } from 'react';
import { go, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/index.ts';
import { tabs } from './tabs.ts';
import './drills.css';

const ControllerPage = lazy(() =>
  import('./control/ControllerPage.tsx').then((one) => ({ default: one.ControllerPage })),
);

/** Drills as those who prepare, lead and judge them see them; players have a window of their own. */
export function DrillsScreen() {
  const { t } = useText();
  const wanted = useView((state) => state.screen.params['tab']);
  const run = useView((state) => state.screen.params['run']);
  const shown = tabs.find((tab) => tab.id === wanted) ?? tabs[0];
  if (run !== undefined) return <ControllerPage key={run} run={run} />;
  return (
    <Page title={t('drills.title')}>
      <Tabs
        id="drills"
        className="src-drills"
        renderActiveTabPanelOnly
        selectedTabId={shown.id}
        onChange={(id) => go('drills', { tab: String(id) })}
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
