import { Button } from '@blueprintjs/core';
import { ArrowLeftIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { go, useAllPlans, useCompiled, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState, Page } from '../../ui/index.ts';
import { LibraryMap } from './map/LibraryMap.tsx';
import { PlanView, type Mode } from './PlanView.tsx';
import { RegressionPanel } from './regression/RegressionPanel.tsx';
import { SearchPanel } from './search/SearchPanel.tsx';
import './library.css';

/** The plan library: the framework as a map, one plan, or an edition tried on record. */
export function LibraryScreen() {
  const { t } = useText();
  const { hash, station, step, regress, plan } = useView((state) => state.screen.params);
  const library = useAllPlans();
  // Kept here, so that it holds when one plan leads to another.
  const [mode, setMode] = useState<Mode>('both');
  if (hash !== undefined) {
    return <OnePlan hash={hash} station={station} step={step} mode={mode} onMode={setMode} />;
  }
  if (regress !== undefined && plan !== undefined) {
    return (
      <Page
        title={t('library.title')}
        aside={
          <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('library')}>
            {t('library.view.back')}
          </Button>
        }
      >
        <RegressionPanel plan={plan} hash={regress} />
      </Page>
    );
  }
  return (
    <Page title={t('library.title')} aside={<span className="src-muted">{t('library.map.framework')}</span>}>
      <SearchPanel library={library} />
      <LibraryMap library={library} />
    </Page>
  );
}

function OnePlan(props: {
  readonly hash: string;
  readonly station: string | undefined;
  readonly step: string | undefined;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}) {
  const { hash, station: stationHash, step, mode, onMode } = props;
  const { t } = useText();
  const library = useAllPlans();
  const isInForce = useView((state) => state.plans.some((one) => one.hash === hash && one.inForce));
  const compiled = useCompiled(hash, stationHash);
  const station = useMemo(() => library.find((one) => one.hash === stationHash), [library, stationHash]);
  if (compiled) {
    return (
      <PlanView
        key={`${hash} ${stationHash ?? ''} ${step ?? ''}`}
        compiled={compiled}
        hash={hash}
        library={library}
        station={station}
        step={step}
        mode={mode}
        onMode={onMode}
      />
    );
  }
  return (
    <Page title={t('library.title')}>
      {isInForce ? (
        <EmptyState title={t('library.map.reading')} />
      ) : (
        <EmptyState title={t('library.view.unread')}>{t('library.view.unreadHow')}</EmptyState>
      )}
    </Page>
  );
}
