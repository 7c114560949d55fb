import { Checkbox } from '@blueprintjs/core';
import { useText } from '../../text/use-text.ts';

/** For which of the station areas that a warning reaches a decision holds; those that are decided already say so. */
export function ForStations(props: {
  readonly stations: readonly string[];
  readonly open: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (stations: readonly string[]) => void;
  readonly nameOf: (station: string) => string;
}) {
  const { stations, open, value, onChange, nameOf } = props;
  const { t } = useText();
  return (
    <fieldset className="src-posts src-posts--short">
      <legend>{t('weather.answer.forStations')}</legend>
      {stations.map((station) => (
        <Checkbox
          key={station}
          checked={value.includes(station)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...value, station] : value.filter((one) => one !== station))
          }
        >
          {open.includes(station) ? nameOf(station) : t('weather.answer.decidedAt', { station: nameOf(station) })}
        </Checkbox>
      ))}
    </fieldset>
  );
}
