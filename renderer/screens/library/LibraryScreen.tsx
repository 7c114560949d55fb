import { Button } from '@blueprintjs/core';
import { ArrowLeftIcon, HeatGridIcon } from '@blueprintjs/icons';
import { lazy, useState } from 'react';
import { go, useAllPlans, useCompiled, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState, Page } from '../../ui/index.ts';
import { EditionsPage } from './editions/EditionsPage.tsx';
import { HealthPage } from './health/HealthPage.tsx';
import { BeginEditing } from './editor/begin/BeginEditing.tsx';
import { DraftList } from './editor/begin/DraftList.tsx';
import { LibraryMap } from './map/LibraryMap.tsx';
import { isMode, PlanView, type Mode } from './PlanView.tsx';
import { useLibraryAt } from './use-library-at.ts';
import { RegressionPanel } from './regression/RegressionPanel.tsx';
import { SearchPanel } from './search/SearchPanel.tsx';
import './library.css';

const EditorScreen = lazy(() => import('./editor/EditorScreen.tsx').then((one) => ({ default: one.EditorScreen })));

/** The plan library: the framework as a map, its health, or one plan. */
export function LibraryScreen() {
  const { t } = useText();
  const {
    hash,
    station,
    step,
    part,
    view,
    response,
    editions,
    edit,
    line,
    regress,
    plan,
    mode: asked,
  } = useView((state) => state.screen.params);
  const library = useAllPlans();
  // Kept here, so that it holds when one plan leads to another.
  const [mode, setMode] = useState<Mode>(response === undefined ? 'both' : 'chart');
  const [laidOver, setLaidOver] = useState(response);
  if (response !== laidOver) {
    setLaidOver(response);
    // Where a response stands is seen on the chart.
    if (response !== undefined && mode !== 'both') setMode('chart');
  }
  const [led, setLed] = useState<string>();
  if (asked !== led) {
    setLed(asked);
    // A way that leads to a part of a plan shows the view in which that part is.
    if (isMode(asked)) setMode(asked);
  }
  if (hash !== undefined) {
    const at = { hash, station, step, part, response };
    return <OnePlan {...at} mode={mode} onMode={setMode} />;
  }
  if (edit !== undefined) {
    const at = { step, ...(line === undefined ? {} : { line: Number(line) }) };
    return <EditorScreen key={edit} plan={edit} at={at} />;
  }
  if (editions !== undefined) return <EditionsPage key={editions} plan={editions} />;
  if (view === 'health') return <HealthPage library={library} />;
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
    <Page
      title={t('library.title')}
      aside={<span className="src-muted">{t('library.map.framework')}</span>}
      actions={
        <>
          <BeginEditing />
          <Button icon={<HeatGridIcon />} title={t('health.openWhy')} onClick={() => go('library', { view: 'health' })}>
            {t('health.open')}
          </Button>
        </>
      }
    >
      <DraftList />
      <SearchPanel library={library} />
      <LibraryMap library={library} />
    </Page>
  );
}

function OnePlan(props: {
  readonly hash: string;
  readonly station: string | undefined;
  readonly step: string | undefined;
  readonly part: string | undefined;
  readonly response: string | undefined;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}) {
  const { hash, station: stationHash, step, part, mode, onMode } = props;
  const { t } = useText();
  const { library, responseStation, isReading } = useLibraryAt(props.response);
  const isInForce = useView((state) => state.plans.some((one) => one.hash === hash && one.inForce));
  const compiled = useCompiled(hash, stationHash);
  // What the general plan says of “the station” means the response's own.
  const ownStation = compiled?.plan.tier === 'general' ? responseStation : undefined;
  const station = library.find((one) => one.hash === stationHash) ?? ownStation;
  if (compiled) {
    return (
      <PlanView
        key={`${hash} ${stationHash ?? ''} ${step ?? ''} ${part ?? ''}`}
        compiled={compiled}
        hash={hash}
        library={library}
        station={station}
        step={step}
        part={part}
        mode={mode}
        onMode={onMode}
      />
    );
  }
  return (
    <Page title={t('library.title')}>
      {isInForce || isReading ? (
        <EmptyState title={t('library.map.reading')} />
      ) : (
        <EmptyState title={t('library.view.unread')}>{t('library.view.unreadHow')}</EmptyState>
      )}
    </Page>
  );
}
