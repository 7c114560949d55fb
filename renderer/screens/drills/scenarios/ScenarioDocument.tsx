import { Callout } from '@blueprintjs/core';
import { instantOf } from '../../../../shared/drill/inject.ts';
import type { Scenario } from '../../../../shared/drill/scenario-schema.ts';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { Panel, Stamp } from '../../../ui/index.ts';
import { MselTable } from '../msel/MselTable.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { Objectives } from './Objectives.tsx';

/** A scenario as it is read before a run: what in it is fact stands first. */
export function ScenarioDocument({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords(scenario.station);
  const { t, pick } = words;
  return (
    <>
      <Callout intent="warning" title={t('drills.scenarios.notice')} className="src-scenario__notice">
        {pick(scenario.notice)}
      </Callout>
      <div className="src-scenario__columns">
        <Panel title={t('drills.scenarios.about')}>
          <p>{pick(scenario.purpose)}</p>
          <About scenario={scenario} words={words} />
        </Panel>
        <Panel title={t('drills.scenarios.objectives')} flush>
          <Objectives scenario={scenario} words={words} />
        </Panel>
      </div>
      <Panel title={t('drills.scenarios.msel')} flush>
        <MselTable scenario={scenario} words={words} />
      </Panel>
      {scenario.sources.length === 0 ? null : (
        <Panel title={t('drills.scenarios.sources')}>
          <ol className="src-scenario__sources">
            {scenario.sources.map(({ id, title, source, confidence }) => (
              <li key={id}>
                <strong>{id}</strong> {pick(title)}
                <span className="src-muted">
                  {' '}
                  {source} · {t(`drills.scenarios.confidence.${confidence}`)}
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  );
}

function About(props: { readonly scenario: Scenario; readonly words: Words }) {
  const { scenario } = props;
  const { t, pick, names } = props.words;
  const comma = t('drills.scenarios.listComma');
  return (
    <dl className="src-pairs">
      <dt>{t('drills.scenarios.col.station')}</dt>
      <dd>{scenario.anyStation ? t('drills.scenarios.anyStation') : pick(names.station(scenario.station))}</dd>
      <dt>{t('drills.scenarios.col.plans')}</dt>
      <dd>{scenario.plans.map((plan) => pick(names.plan(plan))).join(comma)}</dd>
      <dt>{t('drills.scenarios.start')}</dt>
      <dd>
        <Stamp at={instantOf(scenario.start)} />
        {scenario.minutes === undefined
          ? null
          : ` · ${t('drills.scenarios.planned', { time: lengthWords(t, scenario.minutes * MINUTE) })}`}
      </dd>
      <dt>{t('drills.scenarios.posts')}</dt>
      <dd>{scenario.posts.map((post) => pick(names.post(post))).join(comma)}</dd>
      {scenario.otherStations.length === 0 ? null : (
        <>
          <dt>{t('drills.scenarios.otherStations')}</dt>
          <dd>
            {scenario.otherStations.map(({ station, why }) => (
              <div key={station}>
                {pick(names.station(station))} <span className="src-muted">{pick(why)}</span>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
