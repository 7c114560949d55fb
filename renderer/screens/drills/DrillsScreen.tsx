import { lazy } from 'react';
import { go, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { TabbedPage } from '../../ui/index.ts';
import { tabs } from './tabs.ts';
import './drills.css';

const ControllerPage = lazy(() =>
  import('./control/ControllerPage.tsx').then((one) => ({ default: one.ControllerPage })),
);

/** Drills as those who prepare, lead and judge them see them; players have a window of their own. */
export function DrillsScreen() {
  const { t } = useText();
  const run = useView((state) => state.screen.params['run']);
  if (run !== undefined) return <ControllerPage key={run} run={run} />;
  return (
    <TabbedPage
      id="drills"
      title={t('drills.title')}
      tabs={tabs}
      tabsClassName="src-drills"
      onTab={(tab) => go('drills', { tab })}
    />
  );
}
