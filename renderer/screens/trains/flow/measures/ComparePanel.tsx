import { TickIcon } from '@blueprintjs/icons';
import { sliceBegins } from '../../../../../shared/flow/operating-day.ts';
import type { StationForecast } from '../../../../../shared/flow/station-forecast.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import type { NamedForecast } from '../model/compared.ts';
import { nightClock, people, waitWords } from '../model/words.ts';

/** The night as it stands beside each set of measures, in the figures that decide. What gets better is marked. */
export function ComparePanel(props: { readonly day: string; readonly compared: readonly NamedForecast[] }) {
  const { day, compared } = props;
  const { t, language } = useText();
  const asIs = compared[0]?.forecast;
  if (!asIs || compared.length < 2) return null;
  const n = (value: number) => people(language, value);
  const rows = [
    { name: t('flow.compare.waiting'), value: peak, words: n },
    { name: t('flow.compare.wait'), value: longest, words: (minutes: number) => waitWords(t, minutes) },
    {
      name: t('flow.compare.last'),
      value: lastLeaves,
      words: (slice: number) =>
        Number.isFinite(slice) ? nightClock(t, day, sliceBegins(day, slice)) : t('flow.notThisDay'),
    },
    { name: t('flow.compare.leftover'), value: leftover, words: n },
    { name: t('flow.compare.gapHours'), value: gapHours, words: n },
    { name: t('flow.compare.night'), value: nightExcess, words: n },
  ];
  return (
    <section className="src-panel src-scroll-x">
      <table className="src-table src-flow__compare" aria-label={t('flow.compare.title')}>
        <thead>
          <tr>
            <th>{t('flow.compare.title')}</th>
            {compared.map(({ set }) => (
              <th key={set ?? ''}>{set === undefined ? t('flow.course.asIs') : t('flow.course.set', { set })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, words }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {compared.map(({ set, forecast }) => (
                <td key={set ?? ''}>
                  {words(value(forecast))}{' '}
                  {set !== undefined && value(forecast) < value(asIs) ? (
                    <Tag tone="good" icon={<TickIcon size={12} />}>
                      {t('flow.compare.better')}
                    </Tag>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const peak = ({ summary }: StationForecast) => summary.mostWaiting.people;
const longest = ({ summary }: StationForecast) => summary.longestWait.minutes;
/** As a slice; nobody left over is what counts, so a day on which somebody is comes last of all. */
const lastLeaves = ({ summary }: StationForecast) => summary.lastLeaves ?? (summary.leftover > 0 ? Infinity : 0);
const gapHours = ({ summary }: StationForecast) => summary.hours.filter(({ gap }) => gap >= 1).length;
const leftover = ({ summary }: StationForecast) => summary.leftover;
const nightExcess = ({ summary }: StationForecast) => summary.night?.excess ?? 0;
