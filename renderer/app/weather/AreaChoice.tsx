import { Checkbox } from '@blueprintjs/core';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import { useText } from '../../text/use-text.ts';

/** The whole city, or some of its districts. An empty choice means the whole city. */
export function AreaChoice(props: {
  readonly tables: WeatherTables;
  readonly value: readonly string[];
  readonly onChange: (areas: readonly string[]) => void;
}) {
  const { tables, value, onChange } = props;
  const { t, pick } = useText();
  return (
    <fieldset className="src-posts src-weather-areas">
      <legend>{t('weather.record.areas')}</legend>
      <Checkbox checked={value.length === 0} onChange={() => onChange([])}>
        <strong>{t('weather.record.whole')}</strong>
      </Checkbox>
      {tables.areas.list.map((area) => {
        const [code] = area.codes;
        if (area.city || code === undefined) return null;
        return (
          <Checkbox
            key={code}
            checked={value.includes(code)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...value, code] : value.filter((one) => one !== code))
            }
          >
            {pick(area.title)}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
