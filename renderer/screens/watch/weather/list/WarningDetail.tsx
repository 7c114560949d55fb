import { Button } from '@blueprintjs/core';
import { useState, type ReactNode } from 'react';
import { canBeAnswered } from '../../../../../shared/weather/alarms.ts';
import { stationsIn } from '../../../../../shared/weather/areas.ts';
import { endingsOf, standingOf, type Standing } from '../../../../../shared/weather/standing.ts';
import { isMeant, noWeather, type Warning } from '../../../../../shared/weather/state.ts';
import type { WeatherTables } from '../../../../../shared/weather/tables.ts';
import { go, openDialog, useNow, useStations, useWeather } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { ReadDialog, Stamp } from '../../../../ui/index.ts';
import { areaWords, Doubts, issuerOf, SignalTag, warningName } from '../../../../ui/weather/index.ts';
import { AnswerLine } from '../AnswerState.tsx';
import { EndlessDialog } from '../EndlessDialog.tsx';
import { courseOf } from './course.ts';
import { StandingTag } from './StandingTag.tsx';

/** One warning whole: what it says in its own words, where it stands, what it followed and what followed it, and what was decided. */
export function WarningDetail(props: {
  readonly warning: Warning;
  readonly standing: Standing;
  readonly tables: WeatherTables;
  readonly onClose: () => void;
}) {
  const { warning, standing, tables, onClose } = props;
  const { t, pick } = useText();
  const weather = useWeather()?.weather ?? noWeather;
  const names = useStations();
  const now = useNow() + 999;
  const [asking, setAsking] = useState<'lift' | 'check'>();
  const wording = { t, pick, tables };
  const stations = stationsIn(tables, warning.areas).map((id) => {
    const plan = names.find((one) => one.station.id === id);
    return plan ? pick(plan.station.name) : id;
  });
  const course = courseOf(weather, warning);
  const cancel = weather.cancels.get(endingsOf(weather).get(warning.id)?.by ?? '');
  const lifted = weather.lifted.get(warning.id);
  const checked = weather.checked.get(warning.id);
  const answers = weather.answers.get(warning.id) ?? [];
  const isOpen = canBeAnswered(weather, warning, tables, now);
  const mayCheck = warning.expires === undefined && (standing === 'in-force' || standing === 'lapsed');
  if (asking)
    return <EndlessDialog what={asking} warning={warning} tables={tables} onClose={() => setAsking(undefined)} />;
  return (
    <ReadDialog
      title={warningName(wording, warning)}
      onClose={onClose}
      wide
      footer={
        <span className="src-weather-acts">
          {isOpen ? (
            <Button
              onClick={() => {
                onClose();
                openDialog('warning-answer', { id: warning.id });
              }}
            >
              {t('weather.alarm.act')}
            </Button>
          ) : null}
          {mayCheck ? <Button onClick={() => setAsking('check')}>{t('weather.check.open')}</Button> : null}
          {isOpen ? <Button onClick={() => setAsking('lift')}>{t('weather.panel.lift')}</Button> : null}
        </span>
      }
    >
      <div className="src-weather-proposal__line">
        <SignalTag
          tables={tables}
          hazard={warning.hazard}
          colour={warning.colour}
          isOver={standing !== 'in-force'}
          large
        />
        <StandingTag standing={isMeant(warning) ? standing : 'exercise'} />
      </div>
      <p className="src-weather-headline">{warning.headline}</p>
      <Doubts warning={warning} />
      {warning.description === undefined ? null : (
        <blockquote className="src-weather-said">{warning.description}</blockquote>
      )}
      <dl className="src-weather-terms">
        <Term name={t('weather.page.detail.area')}>{areaWords(wording, warning)}</Term>
        <Term name={t('weather.page.detail.stations')}>
          {stations.length === 0 ? t('weather.page.detail.noStations') : stations.join(t('weather.areaJoin'))}
        </Term>
        <Term name={t('weather.page.detail.issued')}>
          <Stamp at={warning.issuedAt} /> · {issuerOf(warning)}
        </Term>
        {warning.effective === undefined ? null : (
          <Term name={t('weather.page.detail.effective')}>
            <Stamp at={warning.effective} />
          </Term>
        )}
        {warning.onset === undefined ? null : (
          <Term name={t('weather.page.detail.onset')}>
            <Stamp at={warning.onset} />
          </Term>
        )}
        <Term name={t('weather.page.detail.expires')}>
          {warning.expires === undefined ? (
            <>
              {t('weather.panel.untilLifted')}
              {checked ? (
                <span className="src-muted">
                  {' '}
                  · {t('weather.check.last')} <Stamp at={checked.at} /> {checked.person} · {checked.note}
                </span>
              ) : null}
            </>
          ) : (
            <Stamp at={warning.expires} />
          )}
        </Term>
        <Term name={t('weather.page.detail.recorded')}>
          <Stamp at={warning.entered.at} /> {warning.entered.person} · {t(`weather.how.${warning.how}`)}
          {warning.file === undefined ? null : <> · {warning.file}</>}
        </Term>
        <Term name={t('weather.page.detail.id')}>
          <span className="src-weather-id">{warning.id}</span>
        </Term>
        {lifted ? (
          <Term name={t('weather.page.list.state.lifted')}>
            <Stamp at={lifted.at} /> {lifted.person} · {lifted.reason}
          </Term>
        ) : null}
        {cancel ? (
          <Term name={t('weather.page.list.state.cancelled')}>
            <Stamp at={cancel.issuedAt} /> {cancel.sender} · {cancel.reason}
          </Term>
        ) : null}
        {course.length < 2 ? null : (
          <Term name={t('weather.page.list.chain')}>
            <ol className="src-weather-course">
              {course.map((one) => (
                <li key={one.id}>
                  <Stamp at={one.issuedAt} />{' '}
                  <button
                    type="button"
                    className="src-link"
                    disabled={one.id === warning.id}
                    onClick={() => go('watch', { view: 'weather', id: one.id })}
                  >
                    {warningName(wording, one)}
                  </button>{' '}
                  <StandingTag standing={standingOf(weather, one, tables, now)} />
                </li>
              ))}
            </ol>
          </Term>
        )}
        <Term name={t('weather.page.detail.answers')}>
          {answers.length === 0 ? (
            <span className="src-muted">{t('weather.page.detail.noAnswers')}</span>
          ) : (
            <div className="src-weather-answer">
              {answers.map((one) => (
                <AnswerLine key={`${one.at} ${one.plan} ${one.stations.join(' ')}`} answered={one} />
              ))}
            </div>
          )}
        </Term>
      </dl>
    </ReadDialog>
  );
}

function Term(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
