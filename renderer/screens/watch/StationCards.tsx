import { Button } from '@blueprintjs/core';
import { PhoneCallIcon } from '@blueprintjs/icons';
import { useMemo, type ReactNode } from 'react';
import type { Posture } from '../../../shared/plan/vocabulary.ts';
import { go, openDialog } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { DueClock, EmptyState, LevelTag } from '../../ui/index.ts';
import { PostureTag } from './daily/PostureTag.tsx';
import { usePostures } from './daily/use-daily.ts';
import { GapTonight } from './GapTonight.tsx';
import { useTonight } from './use-tonight.ts';
import { HeldTrains } from './HeldTrains.tsx';
import type { StationView } from './station-view.ts';
import { StationWarnings } from './weather/StationWarnings.tsx';
import './watch.css';

/** Responses named on a card; the table below has them all. */
const MOST = 2;

/** The seven station areas: level, what is running there, what is due next. */
export function StationCards(props: { readonly stations: readonly StationView[] }) {
  const { t } = useText();
  const postureOf = usePostures();
  const plans = useMemo(() => props.stations.map(({ plan }) => plan), [props.stations]);
  const { day, nights } = useTonight(plans);
  if (props.stations.length === 0) return <EmptyState title={t('watch.station.missing')} />;
  return (
    <ul className="src-stations" aria-label={t('watch.station.head')}>
      {props.stations.map((station) => (
        <li key={station.plan.id}>
          <StationCard
            station={station}
            posture={postureOf?.(station.plan.station.id)}
            tonight={<GapTonight day={day} night={nights.get(station.plan.station.id)} />}
          />
        </li>
      ))}
    </ul>
  );
}

function StationCard(props: {
  readonly station: StationView;
  readonly posture: Posture | undefined;
  readonly tonight: ReactNode;
}) {
  const { t, pick } = useText();
  const { plan, running, level, next } = props.station;
  const name = pick(plan.station.name);
  const tone = running.length === 0 ? 'calm' : (level ?? 'none');
  return (
    <article className={`src-station src-station--${tone}`} aria-label={name}>
      <header className="src-station__head">
        <h2 className="src-station__name">{name}</h2>
        <Button
          size="small"
          variant="minimal"
          icon={<PhoneCallIcon />}
          aria-label={t('watch.station.reportAt', { station: name })}
          title={t('watch.station.reportAt', { station: name })}
          onClick={() => openDialog('awareness', { station: plan.station.id })}
        />
      </header>
      {props.posture === undefined ? null : (
        <div>
          <PostureTag posture={props.posture} />
        </div>
      )}
      <StationWarnings station={plan.station.id} />
      {props.tonight}
      {running.length === 0 ? (
        <p className="src-station__calm">{t('watch.station.calm')}</p>
      ) : (
        <>
          <div className="src-station__level">
            <LevelTag level={level} />
            <span>{t('watch.station.running', { n: running.length })}</span>
          </div>
          <ul className="src-station__list">
            {running.slice(0, MOST).map(({ response }) => (
              <li key={response.id}>
                <button
                  type="button"
                  className="src-link"
                  title={response.awareness?.what}
                  onClick={() => go('response', { id: response.id })}
                >
                  {response.awareness?.what}
                </button>
              </li>
            ))}
          </ul>
          {running.length > MOST ? (
            <span className="src-muted">{t('watch.station.others', { n: running.length - MOST })}</span>
          ) : null}
          <HeldTrains running={running} />
          <footer className="src-station__next">
            {next ? (
              <>
                <DueClock due={next} />
                <span className="src-station__due">{pick(next.title)}</span>
              </>
            ) : (
              <span className="src-muted">{t('watch.station.none')}</span>
            )}
          </footer>
        </>
      )}
    </article>
  );
}
