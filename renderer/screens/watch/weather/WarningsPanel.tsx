import { Button } from '@blueprintjs/core';
import { PlusIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { go, openDialog, useWarningCases, useWeatherTables, type WarningCase } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Tag } from '../../../ui/index.ts';
import type { Warning } from '../../../../shared/weather/state.ts';
import type { WeatherTables } from '../../../../shared/weather/tables.ts';
import { covers } from '../../../../shared/weather/areas.ts';
import { EndlessDialog } from './EndlessDialog.tsx';
import { WarningRow } from './WarningRow.tsx';
import './weather.css';

/** 在效预警: what the observatory warns of now, until when, and what this duty room has decided. */
export function WarningsPanel() {
  const { t } = useText();
  const cases = useWarningCases();
  const tables = useWeatherTables();
  const [asked, setAsked] = useState<{ readonly what: 'lift' | 'check'; readonly warning: Warning }>();
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
                <WarningRow
                  key={one.warning.id}
                  about={one}
                  message={messageFor(tables, cases, one)}
                  tables={tables}
                  onAsk={(what) => setAsked({ what, warning: one.warning })}
                />
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
      {asked && tables ? <EndlessDialog {...asked} tables={tables} onClose={() => setAsked(undefined)} /> : null}
    </Panel>
  );
}

/** The message of the issuer that has come for what was entered by hand before: both stand until the one by hand is lifted. */
function messageFor(
  tables: WeatherTables,
  cases: readonly WarningCase[],
  { warning }: WarningCase,
): Warning | undefined {
  if (warning.how !== 'hand') return undefined;
  return cases.find(
    ({ warning: other }) =>
      other.how !== 'hand' && other.hazard === warning.hazard && covers(tables, other.areas, warning.areas),
  )?.warning;
}
