import { Tab, Tabs } from '@blueprintjs/core';
import { Suspense, type ComponentType, type ReactNode } from 'react';
import { useView } from '../state/index.ts';
import type { TextKey } from '../text/i18n.ts';
import { useText } from '../text/use-text.ts';
import { Page } from './Page.tsx';

/** One row for each part of a screen. */
export interface TabRow {
  readonly id: string;
  readonly title: TextKey;
  readonly component: ComponentType;
}

/** A screen of several parts; which one is shown stands in its address (`tab`), the first one where nothing does. */
export function TabbedPage(props: {
  readonly id: string;
  readonly title: string;
  readonly tabs: readonly [TabRow, ...TabRow[]];
  readonly onTab: (id: string) => void;
  readonly className?: string;
  /** Of the row of tabs and what it shows. */
  readonly tabsClassName: string;
  /** In the head: beside the title, and to the right of it. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const { tabs, onTab, className, aside, actions } = props;
  const { t } = useText();
  const wanted = useView((state) => state.screen.params['tab']);
  const shown = tabs.find((tab) => tab.id === wanted) ?? tabs[0];
  return (
    <Page title={props.title} aside={aside} actions={actions} {...(className === undefined ? {} : { className })}>
      <Tabs
        id={props.id}
        className={props.tabsClassName}
        renderActiveTabPanelOnly
        selectedTabId={shown.id}
        onChange={(id) => onTab(String(id))}
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
