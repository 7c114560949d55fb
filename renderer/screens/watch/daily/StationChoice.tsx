import { Checkbox } from '@blueprintjs/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/use-text.ts';
import { useStationNames } from './use-station-names.ts';

/** Ticks station areas. */
export function StationChoice(props: {
  readonly legend: string;
  readonly stations: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Stands first: all at once. */
  readonly every?: ReactNode;
}) {
  const { stations, chosen, onChange } = props;
  const { pick } = useText();
  const nameOf = useStationNames();
  return (
    <fieldset className="src-posts src-posts--short">
      <legend>{props.legend}</legend>
      {props.every}
      {stations.map((station) => (
        <Checkbox
          key={station}
          checked={chosen.includes(station)}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            onChange(stations.filter((one) => (one === station ? isOn : chosen.includes(one))));
          }}
        >
          {pick(nameOf(station))}
        </Checkbox>
      ))}
    </fieldset>
  );
}
