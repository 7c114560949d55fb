import { go } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { TabbedPage } from '../../ui/index.ts';
import { tabs } from './tabs.ts';
import './duty.css';

/** The duty room itself: who is there, who comes next, and how everybody is reached. */
export function DutyScreen() {
  const { t } = useText();
  return (
    <TabbedPage
      id="duty"
      title={t('duty.title')}
      tabs={tabs}
      tabsClassName="src-duty"
      onTab={(tab) => go('duty', { tab })}
    />
  );
}
