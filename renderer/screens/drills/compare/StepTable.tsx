import { spanWords } from '../../../../shared/base/span-words.ts';
import type { ComparedStep } from '../../../../shared/drill/score/compare.ts';
import type { RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

/** How long each step took from opening to done, run by run; a middle only where there are enough. */
export function StepTable(props: { readonly steps: readonly ComparedStep[]; readonly runs: readonly RunOutcome[] }) {
  const { t, pick } = useText();
  const titles = new Map(props.runs.map(({ run, title }) => [run, title]));
  return (
    <div className="src-compare__steps">
      <table className="src-table" aria-label={t('drillResults.compare.steps')}>
        <thead>
          <tr>
            <th scope="col">{t('drillResults.compare.step')}</th>
            <th scope="col">{t('drillResults.compare.n')}</th>
            <th scope="col">{t('drillResults.compare.spans')}</th>
            <th scope="col">{t('drillResults.compare.middle')}</th>
          </tr>
        </thead>
        <tbody>
          {props.steps.map(({ step, title, n, spans, spread }) => (
            <tr key={step}>
              <th scope="row" className="src-compare__run">
                {pick(title)}
              </th>
              <td className="src-num">{n}</td>
              <td className="src-num">
                {spans.map(({ run, span }, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a step can be done twice in one run
                  <span key={index} className="src-compare__span" title={titles.get(run) ?? run}>
                    {pick(spanWords(span))}
                  </span>
                ))}
              </td>
              <td className="src-num">
                {spread ? (
                  `${pick(spanWords(spread.median))} (${pick(spanWords(spread.low))} – ${pick(spanWords(spread.high))})`
                ) : (
                  <Tag tone="quiet">{t('drillResults.compare.few')}</Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
