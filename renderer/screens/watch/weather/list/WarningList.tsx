import { Button, SegmentedControl } from '@blueprintjs/core';
import { useMemo, useState } from 'react';
import { endingsOf, standingOf, type Standing } from '../../../../../shared/weather/standing.ts';
import { isMeant, noWeather, type Warning, type Weather } from '../../../../../shared/weather/state.ts';
import type { WeatherTables } from '../../../../../shared/weather/tables.ts';
import { go, useNow, useWarningCases, useWeather } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { Panel, Stamp } from '../../../../ui/index.ts';
import { areaWords, issuerOf, SignalTag, warningName } from '../../../../ui/weather/index.ts';
import { AnswerLine, AnswerState } from '../AnswerState.tsx';
import { StandingTag } from './StandingTag.tsx';
import { WarningDetail } from './WarningDetail.tsx';

const FILTERS = ['standing', 'ended', 'all'] as const;
type Filter = (typeof FILTERS)[number];

/** Rows shown at first, and how many more at a time: an import may bring thousands. */
const PAGE = 100;

interface Row {
  readonly warning: Warning;
  readonly standing: Standing;
}

const STILL: readonly Standing[] = ['in-force', 'coming', 'lapsed'];

/** All warnings that are kept here, newest first, each with what became of it. */
export function WarningList(props: { readonly tables: WeatherTables; readonly shown: string | undefined }) {
  const { tables, shown } = props;
  const { t } = useText();
  const weather = useWeather()?.weather ?? noWeather;
  // To the end of the second: what was issued within it is in force already.
  const at = useNow() + 999;
  const [filter, setFilter] = useState<Filter>('all');
  const [most, setMost] = useState(PAGE);
  const newest = useMemo(
    () => [...weather.warnings.values()].sort((a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? 1 : -1)),
    [weather],
  );
  const rows = newest.map((warning): Row => ({ warning, standing: standingOf(weather, warning, tables, at) }));
  const wanted = rows.filter(
    ({ standing }) => filter === 'all' || STILL.includes(standing) === (filter === 'standing'),
  );
  const detail = rows.find(({ warning }) => warning.id === shown);
  return (
    <Panel
      title={t('weather.page.list.title')}
      flush={wanted.length > 0}
      aside={<span className="src-muted">{t('weather.page.list.kept')}</span>}
      actions={
        <SegmentedControl
          size="small"
          aria-label={t('weather.page.list.filter')}
          options={FILTERS.map((one) => ({ value: one, label: t(`weather.page.list.filters.${one}`) }))}
          value={filter}
          onValueChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
        />
      }
    >
      {wanted.length === 0 ? (
        <span className="src-muted">
          {t(rows.length === 0 ? 'weather.page.list.none' : 'weather.page.list.noneSuch')}
        </span>
      ) : (
        <div className="src-scroll-x">
          <table className="src-table src-weather-table">
            <thead>
              <tr>
                {(['state', 'warning', 'area', 'issued', 'until', 'source', 'answer'] as const).map((one) => (
                  <th key={one}>{t(`weather.page.list.columns.${one}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {wanted.slice(0, most).map((row) => (
                <ListRow key={row.warning.id} row={row} weather={weather} tables={tables} />
              ))}
            </tbody>
          </table>
          {wanted.length > most ? (
            <Button className="src-weather-more" onClick={() => setMost(most + PAGE)}>
              {t('weather.page.list.more', { n: wanted.length - most })}
            </Button>
          ) : null}
        </div>
      )}
      {detail ? <WarningDetail {...detail} tables={tables} onClose={() => go('watch', { view: 'weather' })} /> : null}
    </Panel>
  );
}

function ListRow(props: { readonly row: Row; readonly weather: Weather; readonly tables: WeatherTables }) {
  const { weather, tables } = props;
  const { warning, standing } = props.row;
  const { t, pick } = useText();
  const found = useWarningCases()?.find((one) => one.warning.id === warning.id);
  const wording = { t, pick, tables };
  const meant = isMeant(warning);
  const successor = weather.warnings.get(endingsOf(weather).get(warning.id)?.by ?? '');
  return (
    <tr>
      <td>
        <StandingTag standing={meant ? standing : 'exercise'} />
        {successor ? (
          <div className="src-muted">
            {t('weather.page.list.replacedBy', { name: warningName(wording, successor) })}{' '}
            <Stamp at={successor.issuedAt} />
          </div>
        ) : null}
      </td>
      <td>
        <button
          type="button"
          className="src-link src-weather-table__name"
          title={warning.headline}
          onClick={() => go('watch', { view: 'weather', id: warning.id })}
        >
          <SignalTag
            tables={tables}
            hazard={warning.hazard}
            colour={warning.colour}
            isOver={standing !== 'in-force' || !meant}
          />
        </button>
      </td>
      <td>{areaWords(wording, warning)}</td>
      <td>
        <Stamp at={warning.issuedAt} />
      </td>
      <td>{warning.expires === undefined ? t('weather.panel.untilLifted') : <Stamp at={warning.expires} />}</td>
      <td className="src-weather-table__source">
        {issuerOf(warning)}
        <div className="src-muted">{t(`weather.how.${warning.how}`)}</div>
      </td>
      <td>
        {found ? (
          <AnswerState about={found} />
        ) : (
          <div className="src-weather-answer">
            {(weather.answers.get(warning.id) ?? []).map((one) => (
              <AnswerLine key={`${one.at} ${one.plan} ${one.stations.join(' ')}`} answered={one} />
            ))}
          </div>
        )}
      </td>
    </tr>
  );
}
