import { Button } from '@blueprintjs/core';
import { CrossIcon, FullscreenIcon } from '@blueprintjs/icons';
import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import { go, rankStrip, useDues, useIsDrill, useNow, type Folded } from '../../state/index.ts';
import { countdownWords } from '../../text/duration-words.ts';
import { useText } from '../../text/use-text.ts';
import { DrillTag, dueState, LevelTag, StageTag, useKeys } from '../../ui/index.ts';
import { useMemo } from 'react';
import { ProgressWords } from './ProgressWords.tsx';
import type { StationView } from './station-view.ts';
import { useTonight } from './use-tonight.ts';
import { WallNight } from './WallNight.tsx';
import { StationWarnings } from './weather/StationWarnings.tsx';
import './wall.css';

/** Lines that fit below each other, whatever the screen: type grows with its width. */
const FIT = 6;

/** The overview for the wall: large type, nothing to operate but the way out. */
export function WallView(props: { readonly stations: readonly StationView[]; readonly running: readonly Folded[] }) {
  const { t, pick } = useText();
  const now = useNow();
  const isDrill = useIsDrill();
  const dues = useDues();
  const plans = useMemo(() => props.stations.map(({ plan }) => plan), [props.stations]);
  const { day, nights } = useTonight(plans);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    go('watch');
  };
  useKeys([{ combo: 'escape', label: t('watch.wall.close'), onPress: leave }]);
  return (
    <div className="src-wall">
      <header className="src-wall__head">
        <h1>{t('common.product')}</h1>
        <DrillTag />
        <time className="src-wall__now">
          {isDrill ? `${t('drillLook.simulated')} ` : ''}
          {beijingDate(now)} {beijingClock(now, true)}
        </time>
        <span className="src-wall__buttons">
          <Button
            icon={<FullscreenIcon />}
            onClick={() => void document.documentElement.requestFullscreen().catch(() => {})}
          >
            {t('watch.wall.full')}
          </Button>
          <Button icon={<CrossIcon />} onClick={leave}>
            {t('watch.wall.close')}
          </Button>
        </span>
      </header>
      <ul className="src-wall__stations">
        {props.stations.map(({ plan, running, level }) => (
          <li
            key={plan.id}
            className={`src-wall__station src-station--${running.length === 0 ? 'calm' : (level ?? 'none')}`}
          >
            <strong>{pick(plan.station.name)}</strong>
            {running.length === 0 ? (
              <span>{t('watch.wall.calm')}</span>
            ) : (
              <span className="src-wall__level">
                <LevelTag level={level} large /> {t('watch.station.running', { n: running.length })}
              </span>
            )}
            <StationWarnings station={plan.station.id} large />
            <WallNight day={day} night={nights.get(plan.station.id)} running={running} />
          </li>
        ))}
      </ul>
      <div className="src-wall__columns">
        <section aria-label={t('watch.running.head')}>
          <h2>{t('watch.running.head')}</h2>
          {props.running.length === 0 ? <p>{t('watch.running.none')}</p> : null}
          <ul className="src-wall__list">
            {props.running.slice(0, FIT).map(({ response }) => (
              <li key={response.id}>
                <LevelTag level={response.level} large />
                <span className="src-wall__what">
                  {response.awareness?.what}
                  <small>
                    <ProgressWords response={response} />
                  </small>
                </span>
                <StageTag stage={response.stage} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t('shell.strip.all')}>
          <h2>{t('shell.strip.label')}</h2>
          {dues.length === 0 ? <p>{t('shell.strip.none')}</p> : null}
          <ul className="src-wall__list">
            {rankStrip(dues, now)
              .slice(0, FIT)
              .map((due) => (
                <li key={due.id} className={`src-wall__due src-wall__due--${dueState(due.from, due.dueAt, now)}`}>
                  <strong className="src-wall__time">{countdownWords(t, due.dueAt, now)}</strong>
                  <span className="src-wall__what">
                    {pick(due.title)}
                    <small>
                      {pick(due.ownerTitle)} · {pick(due.stationName)}
                    </small>
                  </span>
                </li>
              ))}
          </ul>
          {dues.length > FIT ? <p>{t('watch.wall.others', { n: dues.length - FIT })}</p> : null}
        </section>
      </div>
    </div>
  );
}
