import { Button, Checkbox } from '@blueprintjs/core';
import { TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Flow } from '../../../../../shared/flow/state.ts';
import { useText } from '../../../../text/use-text.ts';
import { BasisTag, EmptyState, Panel, Stamp, Tag } from '../../../../ui/index.ts';
import { weakest } from '../model/weakest.ts';
import type { NamedForecast } from '../model/compared.ts';
import { acceptedOf, SETS, type NamedTrial, type SetName, type TrialSets } from '../model/trials.ts';

/** The measures of the plans in force: ticked into set A or B they are counted at once; a set is then accepted as a whole. */
export function TrialsPanel(props: {
  readonly flow: Flow;
  readonly station: string;
  readonly trials: readonly NamedTrial[];
  readonly sets: TrialSets;
  readonly compared: readonly NamedForecast[];
  readonly onToggle: (set: SetName, ref: string) => void;
  readonly onAccept: (set: SetName) => void;
}) {
  const { flow, station, trials, sets, compared, onToggle, onAccept } = props;
  const { t, pick } = useText();
  if (trials.length === 0) {
    return (
      <Panel title={t('flow.trials.title')}>
        <EmptyState title={t('flow.trials.none')}>{t('flow.trials.noneHow')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('flow.trials.title')}
      actions={SETS.map((set) => (
        <Button key={set} size="small" disabled={sets[set].size === 0} onClick={() => onAccept(set)}>
          {t('flow.trials.accept', { set })}
        </Button>
      ))}
      flush
    >
      <table className="src-table src-flow__trials">
        <thead>
          <tr>
            <th>{t('flow.trials.measure')}</th>
            {SETS.map((set) => (
              <th key={set}>{t('flow.course.set', { set })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trials.map(({ ref, plan, trial }) => {
            const accepted = acceptedOf(flow, station, ref);
            const why = compared
              .flatMap(({ forecast }) => forecast.uncounted)
              .find(({ trial: uncounted }) => uncounted === ref)?.why;
            const bases = plan.basis.filter(({ id }) => trial.basis.includes(id));
            return (
              <tr key={ref}>
                <th scope="row">
                  <span className="src-flow__measure">{pick(trial.title)}</span>{' '}
                  <BasisTag
                    kind={weakest(bases)}
                    title={bases.map(({ title, source }) => [pick(title), source].filter(Boolean).join(' ')).join('\n')}
                  />
                  {accepted ? (
                    <Tag tone="good" icon={<TickIcon size={12} />} title={accepted.reason}>
                      {t('flow.trials.accepted')} <Stamp at={accepted.at} />
                    </Tag>
                  ) : null}
                  {why === undefined ? null : (
                    <Tag tone="warn" icon={<WarningSignIcon size={12} />}>
                      {t(`flow.trials.uncounted.${why}`)}
                    </Tag>
                  )}
                </th>
                {SETS.map((set) => (
                  <td key={set}>
                    <Checkbox
                      className="src-flow__tick"
                      aria-label={t('flow.trials.tick', { measure: pick(trial.title), set })}
                      checked={sets[set].has(ref)}
                      onChange={() => onToggle(set, ref)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
