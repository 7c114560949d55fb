import { Button } from '@blueprintjs/core';
import { CrossCircleIcon, HelpIcon, ContrastIcon, TickCircleIcon } from '@blueprintjs/icons';
import { ITEM_NAMES } from '../../../../shared/drill/item-names.ts';
import { OBJECTIVE_ITEMS } from '../../../../shared/drill/schema-objectives.ts';
import type { ObjectiveFinding } from '../../../../shared/drill/score/evaluation-shape.ts';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import { Panel, Tag } from '../../../ui/index.ts';
import type { Words } from '../words/use-words.ts';
import type { ShownCases } from './CasePanel.tsx';
import type { LineWords } from './lines-of.ts';

const LOOK = {
  met: { tone: 'good', icon: TickCircleIcon },
  partly: { tone: 'warn', icon: ContrastIcon },
  missed: { tone: 'bad', icon: CrossCircleIcon },
  'no-evidence': { tone: 'quiet', icon: HelpIcon },
} as const;
const RATING_TONES = { good: 'good', fair: 'warn', poor: 'bad', 'not-seen': 'quiet' } as const;

/** The objectives by item of AQ/T 9009: what the record shows beside what the observers say. */
export function ObjectiveFindings(props: {
  readonly objectives: readonly ObjectiveFinding[];
  readonly words: Words;
  readonly lineOf: LineWords;
  readonly today: number;
  readonly onShow: (cases: ShownCases) => void;
  /** Absent where nothing can be judged. */
  readonly onJudge: ((objective: string) => void) | undefined;
}) {
  const { objectives, words } = props;
  const { t } = words;
  const groups = OBJECTIVE_ITEMS.map((item) => ({ item, of: objectives.filter((one) => one.item === item) }));
  return (
    <Panel
      title={t('drillResults.evaluation.objectives')}
      aside={<span className="src-muted">{t('drillResults.evaluation.standard')}</span>}
      flush
    >
      <table className="src-table src-evaluation__objectives" aria-label={t('drillResults.evaluation.objectives')}>
        <thead>
          <tr>
            <th scope="col">{t('drillResults.evaluation.item')}</th>
            <th scope="col">{t('drillResults.evaluation.objective')}</th>
            <th scope="col">{t('drillResults.evaluation.found')}</th>
            <th scope="col">{t('drillResults.evaluation.judged')}</th>
          </tr>
        </thead>
        {groups.map(({ item, of }) =>
          of.length === 0 ? null : (
            <tbody key={item}>
              {of.map((objective, index) => (
                <tr key={objective.id}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={of.length} className="src-evaluation__item">
                      {words.pick(ITEM_NAMES[item])}
                    </th>
                  ) : null}
                  <Objective objective={objective} {...props} />
                </tr>
              ))}
            </tbody>
          ),
        )}
      </table>
    </Panel>
  );
}

function Objective(props: {
  readonly objective: ObjectiveFinding;
  readonly words: Words;
  readonly lineOf: LineWords;
  readonly today: number;
  readonly onShow: (cases: ShownCases) => void;
  readonly onJudge: ((objective: string) => void) | undefined;
}) {
  const { objective, words, today, onShow, onJudge } = props;
  const { id, title, criteria, evidence, finding, reason, judgement, earlier } = objective;
  const { t, pick } = words;
  const { tone, icon: Icon } = LOOK[finding];
  return (
    <>
      <td>
        {pick(title)}
        {criteria.length === 0 ? null : (
          <ul className="src-scenario__criteria src-muted">
            {criteria.map((one) => (
              <li key={one.zh}>{pick(one)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <Tag tone={tone} icon={<Icon size={14} />}>
          {t(`drillResults.evaluation.finding.${finding}`)}
        </Tag>
        <div>
          <button
            type="button"
            className="src-link"
            title={t('drillResults.evaluation.open', { what: pick(title) })}
            onClick={() => onShow({ title, cases: evidence })}
          >
            {pick(reason)}
          </button>
        </div>
      </td>
      <td>
        {judgement ? (
          <>
            <Tag tone={RATING_TONES[judgement.rating]}>{t(`drillControl.rating.${judgement.rating}`)}</Tag>
            <div>{judgement.words}</div>
            {judgement.lines.length === 0 ? null : (
              <ul className="src-evaluation__lines">
                {judgement.lines.map((line) => (
                  <li key={`${line.stream} ${line.version}`}>{props.lineOf(line)}</li>
                ))}
              </ul>
            )}
            <div className="src-muted">
              {t('drillResults.evaluation.by', {
                person: judgement.person,
                at: beijingStamp(judgement.at, today),
              })}
              {earlier.length === 0 ? '' : ` · ${t('drillResults.evaluation.earlier', { n: earlier.length })}`}
            </div>
          </>
        ) : (
          <span className="src-muted">{t('drillResults.evaluation.notJudged')} </span>
        )}
        {onJudge ? (
          <Button size="small" variant="minimal" onClick={() => onJudge(id)}>
            {t('drillControl.dialog.judgeCommit')}
          </Button>
        ) : null}
      </td>
    </>
  );
}
