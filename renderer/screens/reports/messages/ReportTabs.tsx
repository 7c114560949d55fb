import { Tab, Tabs } from '@blueprintjs/core';
import type { Response } from '../../../../shared/response/state.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { waiting } from './message-acts.ts';

/** The name by which a tab and its panel find each other. */
export const REPORT_TABS = 'report-tabs';
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
      id={REPORT_TABS}
      selectedTabId={shown}
      onChange={(tab) => go('reports', tab === 'messages' ? { id, tab: 'messages' } : { id })}
    >
      <Tab id="reports" title={t('publicMessages.tabs.reports')} />
      <Tab id="messages" title={n === 0 ? t('publicMessages.tabs.messages') : t('publicMessages.tabs.open', { n })} />
    </Tabs>
  );
}
