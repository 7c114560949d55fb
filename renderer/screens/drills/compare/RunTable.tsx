import { Checkbox } from '@blueprintjs/core';
import { valueWords } from '../../../../shared/drill/score/compare-words.ts';
import type { Measure } from '../../../../shared/drill/score/figure.ts';
import type { RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { measuredOf } from './measured-of.ts';

/** What each run has of a measure, oldest first; a run can be left out. */
export function RunTable(props: {
  readonly runs: readonly RunOutcome[];
  readonly left: ReadonlySet<string>;
  readonly measure: Measure;
  readonly onToggle: (run: string) => void;
}) {
  const { runs, left, measure, onToggle } = props;
  const { t, pick } = useText();
  return (
    <table className="src-table" aria-label={t('drillResults.compare.runs')}>
      <thead>
        <tr>
          <th scope="col">{t('drillResults.compare.run')}</th>
          <th scope="col">{t('drillResults.compare.team')}</th>
          <th scope="col">{t('drillResults.compare.started')}</th>
          <th scope="col">{t('drillResults.compare.value')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((outcome) => {
          const { run, title, team, started } = outcome;
          const value = measuredOf(outcome, measure);
          return (
            <tr key={run}>
              <th scope="row" className="src-compare__run">
                <Checkbox
                  inline
                  checked={!left.has(run)}
                  aria-label={t('drillResults.compare.choose', { run: title })}
                  onChange={() => onToggle(run)}
                />
                <button type="button" className="src-link" onClick={() => go('drills', { tab: 'evaluation', at: run })}>
                  {title}
                </button>
              </th>
              <td className="src-drills__what">{team}</td>
              <td>{started ? <Stamp at={started.wall} /> : null}</td>
              <td className="src-num">
                {value ? (
                  pick(valueWords(measure, { run, ...value }))
                ) : (
                  <span className="src-muted">{t('drillResults.compare.noValue')}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
