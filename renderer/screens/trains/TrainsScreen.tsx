import { go, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { TabbedPage } from '../../ui/index.ts';
import { tabs } from './tabs.ts';
import './trains.css';

/** Who is stuck on the line, who arrives tonight, and what can carry them on. */
export function TrainsScreen() {
  const { t } = useText();
  const id = useView((state) => state.screen.params['id']);
  return (
    <TabbedPage
      id="trains"
      title={t('trains.title')}
      tabs={tabs}
      className="src-trains"
      tabsClassName="src-trains__tabs"
      // The response at hand stays the same from tab to tab.
      onTab={(tab) => go('trains', { ...(id === undefined ? {} : { id }), tab })}
    />
  );
}
