import { Classes, Tab, Tabs } from '@blueprintjs/core';
import type { ReactNode } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { waiting } from './message-acts.ts';

export type ReportTab = 'reports' | 'messages';

/** Upwards, and to the public: the two directions in which a response tells what it knows. */
export function ReportTabs(props: {
  readonly id: string;
  readonly shown: ReportTab;
  readonly response: Response | undefined;
}) {
  const { id, shown, response } = props;
  const { t } = useText();
  const n = response?.closed ? 0 : waiting(response?.messages ?? []);
  return (
    <Tabs
      id="reports"
      selectedTabId={shown}
      onChange={(tab) => go('reports', tab === 'messages' ? { id, tab: 'messages' } : { id })}
    >
      <Tab id="reports" title={t('publicMessages.tabs.reports')} />
      <Tab id="messages" title={n === 0 ? t('publicMessages.tabs.messages') : t('publicMessages.tabs.open', { n })} />
    </Tabs>
  );
}

/** What the chosen tab shows. The tabs stand in the head of the page and their panel below it, so it is tied to them by hand. */
export function ReportPanel(props: { readonly shown: ReportTab; readonly children: ReactNode }) {
  return (
    <div
      className="src-reports__panel"
      role="tabpanel"
      id={`${Classes.TAB_PANEL}_reports_${props.shown}`}
      aria-labelledby={`${Classes.TAB}-title_reports_${props.shown}`}
    >
      {props.children}
    </div>
  );
}
