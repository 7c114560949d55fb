import { useWarningCases, useWeatherTables } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { SignalTag } from '../../../ui/weather/index.ts';

import './weather.css';

/** Warnings named on a card; the panel below has them all. */
const MOST = 2;

/** The warnings in force that reach a station area, the gravest first; nothing when there are none. */
export function StationWarnings(props: { readonly station: string; readonly large?: boolean }) {
  const { t } = useText();
  const tables = useWeatherTables();
  const here = useWarningCases()?.filter(({ stations }) => stations.includes(props.station)) ?? [];
  if (!tables || here.length === 0) return null;
  return (
    <span className="src-station-warnings">
      {here.slice(0, MOST).map(({ warning: { id, hazard, colour } }) => (
        <SignalTag key={id} tables={tables} hazard={hazard} colour={colour} large={props.large ?? false} />
      ))}
      {here.length > MOST ? (
        <span className="src-muted">{t('weather.panel.others', { n: here.length - MOST })}</span>
      ) : null}
    </span>
  );
}
