import { useState } from 'react';
import { hazardLevel } from '../../../../../shared/weather/signal-of.ts';
import type { WeatherTables } from '../../../../../shared/weather/tables.ts';
import { useText } from '../../../../text/use-text.ts';
import { Panel, TextField } from '../../../../ui/index.ts';
import { SignalTag } from '../../../../ui/weather/index.ts';
import { measuresOf, readMeasured } from './measured.ts';

/** Measured values against every set of standards: for checking a colour by hand. It issues nothing. */
export function MeasureCheck(props: { readonly tables: WeatherTables; readonly hazard: string }) {
  const { tables, hazard } = props;
  const { t, pick } = useText();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const measures = measuresOf(tables, hazard);
  const values = readMeasured(
    typed,
    measures.map(({ id }) => id),
  );
  const isEmpty = Object.keys(values).length === 0;
  if (measures.length === 0) return null;
  return (
    <Panel title={t('weather.tables.measure.title')}>
      <div className="src-weather-measures">
        {measures.map(({ id, title, unit }) => {
          const words = typed[id] ?? '';
          const isBad = words.trim() !== '' && values[id] === undefined;
          return (
            <TextField
              key={id}
              label={t('weather.tables.measure.label', { title: pick(title), unit: pick(unit) })}
              value={words}
              onChange={(next) => setTyped({ ...typed, [id]: next })}
              error={isBad ? t('weather.tables.measure.bad') : undefined}
            />
          );
        })}
      </div>
      <div aria-live="polite">
        {isEmpty ? (
          <span className="src-muted">{t('weather.tables.measure.empty')}</span>
        ) : (
          tables.sets.map((set) => {
            const row = hazardLevel(tables, set.id, hazard, values);
            return (
              <p key={set.id} className="src-weather-proposal__line">
                {t('weather.tables.measure.by', { set: pick(set.title) })}
                {row ? (
                  <>
                    <SignalTag tables={tables} hazard={hazard} colour={row.colour} /> {pick(row.text)}
                  </>
                ) : (
                  <span className="src-muted">{t('weather.tables.measure.below')}</span>
                )}
              </p>
            );
          })
        )}
      </div>
      <p className="src-muted src-weather-note">{t('weather.tables.measure.what')}</p>
    </Panel>
  );
}
