import { TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Flow } from '../../../../../shared/flow/state.ts';
import type { StationPlan } from '../../../../../shared/plan/schema.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import { hoursOf, peopleOf } from '../model/push-totals.ts';
import { nightClock, people } from '../model/words.ts';
import { SetAside } from './SetAside.tsx';
import type { CheckedArrivals } from './use-arrivals-check.ts';

/** What a table would push, hour by hour, to be held against the sender's own totals; before that, what is wrong or odd in it. */
export function Preview(props: {
  readonly day: string;
  readonly flow: Flow;
  readonly checked: CheckedArrivals;
  readonly plans: readonly StationPlan[];
}) {
  const { day, flow, checked, plans } = props;
  const { t, language, pick } = useText();
  const { findings, errors, doubts, tables } = checked;
  const nameOf = (id: string) => {
    const plan = plans.find(({ station }) => station.id === id);
    return plan ? pick(plan.station.name) : id;
  };
  return (
    <div className="src-flow__preview">
      <p>
        {errors > 0 ? (
          <Tag tone="bad" icon={<WarningSignIcon size={14} />}>
            {t('flow.push.errors', { n: errors })}
          </Tag>
        ) : (
          <Tag
            tone={doubts > 0 ? 'warn' : 'good'}
            icon={doubts > 0 ? <WarningSignIcon size={14} /> : <TickIcon size={14} />}
          >
            {doubts > 0 ? t('flow.push.doubts', { n: doubts }) : t('flow.push.sound')}
          </Tag>
        )}
      </p>
      {findings.length === 0 ? null : (
        <ul className="src-flow__findings">
          {findings.map(({ severity, message, cell }, index) => (
            <li key={`${cell ?? ''} ${index}`}>
              <strong>{t(`flow.push.severity.${severity}`)}</strong> {pick(message)}
            </li>
          ))}
        </ul>
      )}
      {tables.map((table) => (
        <SetAside key={table.station} flow={flow} table={table} />
      ))}
      {tables.map((table) => (
        <table key={`${table.station} ${table.shape}`} className="src-table src-flow__totals">
          <caption>
            {t(table.shape === 'trains' ? 'flow.push.foundTrains' : 'flow.push.foundHours', {
              station: nameOf(table.station),
              n: table.rows.length,
              people: people(language, peopleOf(table)),
            })}
          </caption>
          <tbody>
            <tr>
              <th scope="row">{t('flow.table.span')}</th>
              {hoursOf(table).map(({ from }) => (
                <td key={from}>{nightClock(t, day, from)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('flow.arrivals')}</th>
              {hoursOf(table).map((hour) => (
                <td key={hour.from}>{people(language, hour.people)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      ))}
    </div>
  );
}
