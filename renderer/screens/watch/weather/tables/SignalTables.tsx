import type { Basis } from '../../../../../shared/plan/schema.ts';
import { hazardTitle, type WeatherTables } from '../../../../../shared/weather/tables.ts';
import type { SignalRow, SignalSet } from '../../../../../shared/weather/tables-schema.ts';
import { COLOURS } from '../../../../../shared/weather/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { BasisTag, Panel, Tag } from '../../../../ui/index.ts';
import { HazardIcon, SignalTag } from '../../../../ui/weather/index.ts';

/** From which values on a signal is issued, each set of standards in a column, every value with what it rests on. */
export function SignalTables(props: { readonly tables: WeatherTables; readonly hazard: string }) {
  const { tables, hazard } = props;
  const { t, pick } = useText();
  const colours = COLOURS.filter((colour) =>
    tables.sets.some(({ rows }) => rows.some((row) => row.hazard === hazard && row.colour === colour)),
  );
  return (
    <Panel title={t('weather.tables.title')} flush>
      <p className="src-weather-lead">
        <HazardIcon hazard={hazard} /> <strong>{pick(hazardTitle(tables, hazard))}</strong> · {t('weather.tables.what')}
      </p>
      {colours.length === 0 ? (
        <p className="src-weather-lead src-muted">{t('weather.tables.unknown')}</p>
      ) : (
        <div className="src-scroll-x">
          <table className="src-table src-weather-standards">
            <thead>
              <tr>
                <th>{t('weather.record.colour')}</th>
                {tables.sets.map((set) => (
                  <th key={set.id}>
                    {pick(set.title)}{' '}
                    <span className="src-muted">{t('weather.tables.from', { date: set.inForceFrom.since })}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {colours.map((colour) => (
                <tr key={colour}>
                  <td>
                    <SignalTag tables={tables} hazard={hazard} colour={colour} />
                  </td>
                  {tables.sets.map((set) => (
                    <td key={set.id}>
                      <Cell set={set} rows={set.rows.filter((row) => row.hazard === hazard && row.colour === colour)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Cell(props: { readonly set: SignalSet; readonly rows: readonly SignalRow[] }) {
  const { t, pick } = useText();
  const { set, rows } = props;
  if (rows.length === 0) return <span className="src-muted">{t('weather.tables.none')}</span>;
  return rows.map((row) => {
    const basis = set.basis.find(({ id }) => id === row.basis);
    return (
      <div key={`${row.basis} ${row.text.zh}`} className={row.replaced ? 'src-muted src-weather-old' : undefined}>
        <div>
          {row.replaced ? <Tag tone="quiet">{t('weather.tables.replaced')}</Tag> : null} {pick(row.text)}
        </div>
        {basis ? <Source basis={basis} /> : null}
      </div>
    );
  });
}

function Source(props: { readonly basis: Basis }) {
  const { pick } = useText();
  const { kind, title, source } = props.basis;
  return (
    <div className="src-muted src-weather-source">
      <BasisTag kind={kind} /> {pick(title)}
      {source === undefined ? null : ` · ${source}`}
    </div>
  );
}
