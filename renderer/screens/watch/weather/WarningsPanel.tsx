import { Button } from '@blueprintjs/core';
import { PlusIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { go, openDialog, useWarningCases, useWeatherTables, type WarningCase } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Panel, Stamp, Tag } from '../../../ui/index.ts';
import { areaWords, SignalTag } from '../../../ui/weather/index.ts';
import type { WeatherTables } from '../../../../shared/weather/tables.ts';
import { AnswerState } from './AnswerState.tsx';
import { LiftDialog } from './LiftDialog.tsx';
import './weather.css';

/** 在效预警: what the observatory warns of now, until when, and what this duty room has decided. */
export function WarningsPanel() {
  const { t } = useText();
  const cases = useWarningCases();
  const tables = useWeatherTables();
  const [lifting, setLifting] = useState<WarningCase>();
  const open = cases?.filter(({ alarm }) => alarm).length ?? 0;
  return (
    <Panel
      title={t('weather.panel.title')}
      flush={(cases?.length ?? 0) > 0}
      aside={
        open === 0 ? undefined : (
          <Tag tone="bad" icon={<WarningSignIcon size={14} />}>
            {t('weather.panel.openAlarms', { n: open })}
          </Tag>
        )
      }
      actions={
        <>
          <Button size="small" icon={<PlusIcon />} onClick={() => openDialog('warning')} aria-keyshortcuts="F3">
            {t('weather.record.title')} <kbd className="src-alarm__key">F3</kbd>
          </Button>
          <Button size="small" onClick={() => go('watch', { view: 'weather' })}>
            {t('weather.panel.all')}
          </Button>
        </>
      }
    >
      {tables && cases && cases.length > 0 ? (
        <div className="src-scroll-x">
          <table className="src-table src-weather-table">
            <thead>
              <tr>
                {(['warning', 'area', 'since', 'until', 'answer'] as const).map((one) => (
                  <th key={one}>{t(`weather.panel.columns.${one}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cases.map((one) => (
                <WarningRow key={one.warning.id} about={one} tables={tables} onLift={() => setLifting(one)} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <span className="src-muted src-weather-none">
          {cases ? (
            <>
              <TickCircleIcon size={14} /> {t('weather.panel.none')} · {t('weather.panel.noneHint')}
            </>
          ) : (
            t('weather.panel.noTables')
          )}
        </span>
      )}
      {lifting && tables ? (
        <LiftDialog warning={lifting.warning} tables={tables} onClose={() => setLifting(undefined)} />
      ) : null}
    </Panel>
  );
}

function WarningRow(props: {
  readonly about: WarningCase;
  readonly tables: WeatherTables;
  readonly onLift: () => void;
}) {
  const { about, tables, onLift } = props;
  const { warning } = about;
  const { t, pick } = useText();
  const from = warning.effective ?? warning.issuedAt;
  return (
    <tr>
      <td>
        <button
          type="button"
          className="src-link src-weather-table__name"
          title={warning.headline}
          onClick={() => go('watch', { view: 'weather', id: warning.id })}
        >
          <SignalTag tables={tables} hazard={warning.hazard} colour={warning.colour} large />
        </button>
      </td>
      <td>{areaWords({ t, pick, tables }, warning)}</td>
      <td>
        <Stamp at={warning.issuedAt} />
        <div className="src-muted">
          {warning.sender} · {t(`weather.how.${warning.how}`)}
        </div>
      </td>
      <td>
        {warning.expires === undefined ? (
          <>
            <span>{t('weather.panel.untilLifted')}</span>{' '}
            <Button size="small" variant="minimal" onClick={onLift}>
              {t('weather.panel.lift')}
            </Button>
          </>
        ) : (
          <>
            <DueClock due={{ from, dueAt: warning.expires }} />
            <div className="src-muted">
              <Stamp at={warning.expires} />
            </div>
          </>
        )}
      </td>
      <td>
        <AnswerState about={about} />
      </td>
    </tr>
  );
}
