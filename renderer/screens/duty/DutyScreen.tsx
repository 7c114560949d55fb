import { Classes, Tab, Tabs } from '@blueprintjs/core';
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
  const Shown = shown.component;
  return (
    <Page
      title={t('duty.title')}
      aside={
        <Tabs id="duty" selectedTabId={shown.id} onChange={(id) => go('duty', { tab: String(id) })}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} title={t(tab.title)} />
          ))}
        </Tabs>
      }
    >
      <div
        className="src-duty"
        role="tabpanel"
        id={`${Classes.TAB_PANEL}_duty_${shown.id}`}
        aria-labelledby={`${Classes.TAB}-title_duty_${shown.id}`}
      >
        <Suspense>
          <Shown />
        </Suspense>
      </div>
    </Page>
  );
}
