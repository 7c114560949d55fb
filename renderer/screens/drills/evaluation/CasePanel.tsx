import type { Text } from '../../../../shared/base/text.ts';
import type { Case } from '../../../../shared/review/course/case.ts';
import { Panel } from '../../../ui/index.ts';
import type { Words } from '../words/use-words.ts';
import { CaseItem } from './CaseItem.tsx';
import type { LineWords } from './lines-of.ts';

/** What a figure or an objective opens to. */
export interface ShownCases {
  readonly title: Text;
  readonly definition?: Text;
  readonly cases: readonly Case[];
}

/** Each thing that was asked of the players, with its verdict and the journal lines that say so. */
export function CasePanel(props: {
  readonly shown: ShownCases | undefined;
  readonly run: string;
  readonly words: Words;
  readonly lineOf: LineWords;
  /** The moment it was evaluated from, in simulated time. */
  readonly until: number;
}) {
  const { shown, words, lineOf } = props;
  const { t, pick } = words;
  const run = { id: props.run, until: props.until };
  return (
    <Panel
      className="src-evaluation__cases"
      title={
        shown ? t('drillResults.evaluation.casesOf', { what: pick(shown.title) }) : t('drillResults.evaluation.cases')
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard */}
      <div className="src-evaluation__scroll" tabIndex={0} aria-live="polite">
        {shown ? (
          <>
            {shown.definition ? <p className="src-muted">{pick(shown.definition)}</p> : null}
            {shown.cases.length === 0 ? <p>{t('drillResults.evaluation.noCasesYet')}</p> : null}
            <ol className="src-drills__lines">
              {shown.cases.map((one) => (
                <CaseItem key={one.key} one={one} words={words} lineOf={lineOf} run={run} />
              ))}
            </ol>
          </>
        ) : (
          <p className="src-muted">{t('drillResults.evaluation.chooseCases')}</p>
        )}
      </div>
    </Panel>
  );
}
