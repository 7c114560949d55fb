import { HTMLSelect } from '@blueprintjs/core';
import { useState } from 'react';
import type { WeatherTables } from '../../../../../shared/weather/tables.ts';
import { useText } from '../../../../text/use-text.ts';
import { MeasureCheck } from './MeasureCheck.tsx';
import { SignalTables } from './SignalTables.tsx';

/** The standards of one hazard, and measured values held against them. */
export function StandardsTab(props: { readonly tables: WeatherTables }) {
  const { tables } = props;
  const { t, pick } = useText();
  const [hazard, setHazard] = useState(() => tables.hazards[0]?.id ?? '');
  return (
    <>
      <label className="src-weather-hazard">
        {t('weather.tables.hazard')}
        <HTMLSelect
          value={hazard}
          onChange={(event) => setHazard(event.target.value)}
          options={tables.hazards.map(({ id, title }) => ({ value: id, label: pick(title) }))}
        />
      </label>
      <SignalTables tables={tables} hazard={hazard} />
      <MeasureCheck key={hazard} tables={tables} hazard={hazard} />
    </>
  );
}
