import type { Inject } from '../../../../shared/drill/schema-injects.ts';
import { hazardTitle } from '../../../../shared/weather/tables.ts';
import { useWeatherTables } from '../../../state/index.ts';
import type { Words } from '../words/use-words.ts';

/** Word for word what the desk hears, and what comes with it. */
export function InjectContent(props: { readonly inject: Inject; readonly words: Words }) {
  const { inject } = props;
  const { t, pick, names } = props.words;
  const tables = useWeatherTables();
  const { content, place, trains, attachments, warning, arrivals } = inject;
  return (
    <>
      <div className="src-drills__what">{pick(content)}</div>
      {place ? <div className="src-muted">{t('drills.msel.place', { place: pick(place) })}</div> : null}
      {trains.length === 0 ? null : <div className="src-muted">{trains.join(' ')}</div>}
      {attachments.map(({ title }) => (
        <div key={title.zh} className="src-muted">
          {t('drills.msel.attachment', { title: pick(title) })}
        </div>
      ))}
      {warning ? (
        <div className="src-muted">
          {t('drills.msel.warning', {
            hazard: tables ? pick(hazardTitle(tables, warning.hazard)) : warning.hazard,
            colour: t(`weather.colour.${warning.colour}`),
          })}
        </div>
      ) : null}
      {arrivals ? (
        <div className="src-muted">{t('drills.msel.arrivals', { station: pick(names.station(arrivals.station)) })}</div>
      ) : null}
    </>
  );
}
