import type { Instant } from '../../../../shared/base/instant.ts';
import { isOverdue, type CorrectiveAction } from '../../../../shared/corrective/state.ts';
import { useText } from '../../../text/use-text.ts';
import { ActionStateTag } from '../../../ui/corrective/index.ts';
import { Stamp } from '../../../ui/index.ts';
import { useNames } from '../words/use-names.ts';

const COLUMNS = ['state', 'problem', 'owner', 'due', 'step', 'origin'] as const;

/** One row an action; the chosen one opens below. */
export function ActionTable(props: {
  readonly actions: readonly CorrectiveAction[];
  readonly now: Instant;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { actions, now, chosen, onChoose } = props;
  const { t, pick } = useText();
  const names = useNames();
  return (
    <div className="src-scroll-x src-corrective__table">
      <table className="src-table" aria-label={t('corrective.tab')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`corrective.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => {
            const { id, state, problem, owner, dueOn, step, origin } = action;
            return (
              <tr key={id} aria-current={id === chosen} className={id === chosen ? 'src-corrective__chosen' : ''}>
                <td className="src-corrective__state">
                  <ActionStateTag state={state} isOverdue={isOverdue(action, now)} />
                </td>
                <th scope="row" className="src-corrective__problem">
                  <button type="button" className="src-link" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                    {problem}
                  </button>
                </th>
                <td>{owner}</td>
                <td className="src-num">{dueOn}</td>
                <td>
                  {step ? (
                    <>
                      {pick(names.plan(step.plan))} · {pick(names.step(`${step.plan}/${step.id}`, undefined))}
                    </>
                  ) : (
                    <span className="src-muted">{t('corrective.noStep')}</span>
                  )}
                </td>
                <td>
                  {t(`corrective.${origin.mode}`)} <Stamp at={origin.at} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
