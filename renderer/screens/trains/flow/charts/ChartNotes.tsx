import { SERVICE_LEVEL_SOURCE } from '../../../../../shared/flow/figures.ts';
import type { StationForecast } from '../../../../../shared/flow/station-forecast.ts';
import { useText } from '../../../../text/use-text.ts';
import type { Night } from '../../../../../shared/flow/night.ts';

/** What the pictures leave out, and why: nobody may take an unknown for a nought. */
export function ChartNotes(props: { readonly night: Night; readonly forecast: StationForecast }) {
  const { night, forecast } = props;
  const { t, pick } = useText();
  const area = night.plan.station.waitingArea?.value;
  const { uncounted } = night.forecast.arrivals;
  return (
    <ul className="src-flow__notes">
      <li>
        {typeof area === 'number'
          ? t('flow.chart.area', { area, source: pick(SERVICE_LEVEL_SOURCE) })
          : t('flow.chart.noArea')}
      </li>
      {forecast.unknown.length === 0 ? null : (
        <li>
          {t('flow.chart.unknown', {
            ways: forecast.unknown.map(({ title }) => pick(title)).join(t('flow.listComma')),
          })}
        </li>
      )}
      {uncounted.length === 0 ? null : (
        <li>{t('flow.chart.uncounted', { trains: uncounted.join(t('flow.listComma')) })}</li>
      )}
      <li>{t('flow.chart.ends')}</li>
    </ul>
  );
}
