import { valueWords, spreadWords } from '../../../../shared/drill/score/compare-words.ts';
import type { ComparedBy, ComparedMeasure, Comparison } from '../../../../shared/drill/score/compare.ts';
import type { Measure } from '../../../../shared/drill/score/figure.ts';
import { useText } from '../../../text/use-text.ts';
import { useNames } from '../words/use-names.ts';

/** A measure by team, station, edition or month, and over all runs. */
export function GroupTable(props: {
  readonly compared: Comparison;
  readonly measure: Measure;
  readonly by: ComparedBy;
}) {
  const { compared, measure, by } = props;
  const { t, pick } = useText();
  const names = useNames();
  const rows = [
    ...compared.groups.map(({ key, measures }) => ({
      name: by === 'station' ? pick(names.station(key)) : key,
      of: measures.find((one) => one.measure === measure),
    })),
    { name: t('drillResults.compare.spread'), of: compared.measures.find((one) => one.measure === measure) },
  ];
  const valuesOf = (of: ComparedMeasure) =>
    of.values.map((value) => pick(valueWords(measure, value))).join(t('drills.scenarios.listComma'));
  return (
    <table className="src-table" aria-label={t('drillResults.compare.group')}>
      <thead>
        <tr>
          <th scope="col">{t(`drillResults.compare.groupBy.${by}`)}</th>
          <th scope="col">{t('drillResults.compare.spans')}</th>
          <th scope="col">{t('drillResults.compare.middle')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row" className="src-compare__run">
              {name}
            </th>
            <td className="src-num">
              {of && of.n > 0 ? valuesOf(of) : <span className="src-muted">{t('drillResults.compare.noValue')}</span>}
            </td>
            <td>{of && of.n > 0 ? pick(spreadWords(of)) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
