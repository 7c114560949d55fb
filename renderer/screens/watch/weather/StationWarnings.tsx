import { useWarningCases, useWeatherTables } from '../../../state/index.ts';
import { SignalTag } from '../../../ui/weather/index.ts';

import './weather.css';

/** The warnings in force that reach a station area, the gravest first; nothing when there are none. */
export function StationWarnings(props: { readonly station: string; readonly large?: boolean }) {
  const tables = useWeatherTables();
  const here = useWarningCases()?.filter(({ stations }) => stations.includes(props.station)) ?? [];
  if (!tables || here.length === 0) return null;
  return (
    <span className="src-station-warnings">
      {here.map(({ warning: { id, hazard, colour } }) => (
        <SignalTag key={id} tables={tables} hazard={hazard} colour={colour} large={props.large ?? false} />
      ))}
    </span>
  );
}
