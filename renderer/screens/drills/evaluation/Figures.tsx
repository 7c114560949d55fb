import { MEASURE_DEFINITIONS, MEASURE_NAMES, type Figure } from '../../../../shared/drill/score/figure.ts';
import { spanWords } from '../../../../shared/base/span-words.ts';
import { Panel } from '../../../ui/index.ts';
import type { Words } from '../words/use-words.ts';
import type { ShownCases } from './CasePanel.tsx';

/** What is measured of the run; each figure opens to its cases. */
export function Figures(props: {
  readonly figures: readonly Figure[];
  readonly words: Words;
  readonly onShow: (cases: ShownCases) => void;
}) {
  const { t, pick } = props.words;
  return (
    <Panel title={t('drillResults.evaluation.figures')} flush>
      <table className="src-table" aria-label={t('drillResults.evaluation.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('drillResults.evaluation.measure')}</th>
            <th scope="col">{t('drillResults.evaluation.share')}</th>
            <th scope="col">{t('drillResults.evaluation.middle')}</th>
          </tr>
        </thead>
        <tbody>
          {props.figures.map(({ measure, numerator, denominator, median, cases }) => {
            const title = MEASURE_NAMES[measure];
            const definition = MEASURE_DEFINITIONS[measure];
            return (
              <tr key={measure}>
                <th scope="row" className="src-evaluation__measure">
                  <button
                    type="button"
                    className="src-link"
                    title={pick(definition)}
                    onClick={() => props.onShow({ title, definition, cases })}
                  >
                    {pick(title)}
                  </button>
                </th>
                <td className="src-num">
                  {denominator === 0 ? (
                    <span className="src-muted">{t('drillResults.evaluation.noCases')}</span>
                  ) : (
                    t('drillResults.evaluation.ofCases', { met: numerator, of: denominator })
                  )}
                </td>
                <td className="src-num">{median === undefined ? '' : pick(spanWords(median))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
