import { Button } from '@blueprintjs/core';
import { DesktopIcon } from '@blueprintjs/icons';
import { useMemo } from 'react';
import { go, useRunning, useStations, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { LevelTag, Page, ShiftReminder } from '../../ui/index.ts';
import { ClosedList } from './ClosedList.tsx';
import { DailyPanel } from './daily/DailyPanel.tsx';
import { DrillOffer } from './drills/DrillOffer.tsx';
import { OverdueActions } from './drills/OverdueActions.tsx';
import { DutyPosts } from './DutyPosts.tsx';
import { FailedResponses } from './FailedResponses.tsx';
import { GettingStarted } from './GettingStarted.tsx';
import { LastRollCall } from './LastRollCall.tsx';
import { NewsPanel } from './NewsPanel.tsx';
import { RunningTable } from './RunningTable.tsx';
import { ShiftOnDuty } from './ShiftOnDuty.tsx';
import { StationCards } from './StationCards.tsx';
import { highestLevel, stationViews } from './station-view.ts';
import { WallView } from './WallView.tsx';
import { WarningsPanel } from './weather/WarningsPanel.tsx';
import { WeatherPage } from './weather/WeatherPage.tsx';
import './watch.css';

/** 值守总览: the state of the seven station areas and of the desk itself. */
export function WatchScreen() {
  const { t } = useText();
  const stations = useStations();
  const running = useRunning();
  const view = useView((state) => state.screen.params.view);
  const views = useMemo(() => stationViews(stations, running), [stations, running]);
  if (view === 'weather') return <WeatherPage />;
  if (view === 'wall') return <WallView stations={views} running={running} />;
  const level = highestLevel(running);
  return (
    <Page
      title={t('watch.title')}
      aside={
        <span className="src-watch__summary">
          {running.length === 0 ? t('watch.summary.none') : t('watch.summary.running', { n: running.length })}
          {level === undefined ? null : (
            <>
              {' '}
              · {t('watch.summary.highest')} <LevelTag level={level} />
            </>
          )}{' '}
          <ShiftOnDuty />
        </span>
      }
      actions={
        <Button icon={<DesktopIcon />} onClick={() => go('watch', { view: 'wall' })}>
          {t('watch.wall.open')}
        </Button>
      }
    >
      <ShiftReminder />
      {running.length === 0 ? <GettingStarted /> : null}
      <FailedResponses />
      <StationCards stations={views} />
      <WarningsPanel />
      <OverdueActions />
      {running.length === 0 ? <DrillOffer /> : null}
      <div className="src-watch">
        <div className="src-watch__main">
          <NewsPanel />
          {running.length === 0 ? <DailyPanel isBusy={false} /> : null}
          <RunningTable running={running} />
          {running.length === 0 ? null : <DailyPanel isBusy />}
          <ClosedList />
        </div>
        <div className="src-watch__side">
          <DutyPosts />
          <LastRollCall />
        </div>
      </div>
      {running.length === 0 ? null : <GettingStarted />}
    </Page>
  );
}
