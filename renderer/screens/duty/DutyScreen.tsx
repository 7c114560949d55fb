import { Tab, Tabs } from '@blueprintjs/core';
import { Suspense } from 'react';
import { go, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/index.ts';
import { tabs } from './tabs.ts';
import './duty.css';

/** The duty room itself: who is there, who comes next, and how everybody is reached. */
export function DutyScreen() {
  const { t } = useText();
  const wanted = useView((state) => state.screen.params.tab);
  const shown = tabs.find((tab) => tab.id === wanted) ?? tabs[0];
  return (
    <Page title={t('duty.title')}>
      <Tabs
        id="duty"
        className="src-duty"
        renderActiveTabPanelOnly
        selectedTabId={shown.id}
        onChange={(id) => go('duty', { tab: String(id) })}
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
