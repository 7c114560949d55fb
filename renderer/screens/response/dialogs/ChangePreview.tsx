import { LockIcon, UnlockIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import type { BlockChange, levelChange } from '../model/level-change.ts';
import { listed } from '../parts/join-words.ts';
import { PlanChip } from '../parts/PlanChip.tsx';

/** What an act would open and retire, plan by plan, before it is committed. Nothing that has ended or begun is touched. */
export function ChangePreview(props: { readonly change: ReturnType<typeof levelChange> }) {
  const { opens, retires } = props.change;
  const { t } = useText();
  return (
    <section className="src-preview" aria-label={t('response.preview.title')}>
      <h3>{t('response.preview.title')}</h3>
      {opens.length === 0 && retires.length === 0 ? <p className="src-muted">{t('response.preview.none')}</p> : null}
      {byPlan(opens).map((changes) => (
        <PlanChanges key={changes[0]?.plan.key} changes={changes} kind="opens" />
      ))}
      {byPlan(retires).map((changes) => (
        <PlanChanges key={changes[0]?.plan.key} changes={changes} kind="retires" />
      ))}
    </section>
  );
}

function byPlan(changes: readonly BlockChange[]): readonly (readonly BlockChange[])[] {
  const plans = [...new Set(changes.map((change) => change.plan))];
  return plans.map((plan) => changes.filter((change) => change.plan === plan));
}

function PlanChanges(props: { readonly changes: readonly BlockChange[]; readonly kind: 'opens' | 'retires' }) {
  const { changes, kind } = props;
  const { t, pick } = useText();
  const plan = changes[0]?.plan;
  const Icon = kind === 'opens' ? UnlockIcon : LockIcon;
  const kept = changes.reduce((sum, change) => sum + change.kept.length, 0);
  const steps = changes.reduce((sum, change) => sum + change.steps.length, 0);
  return (
    <details className="src-preview__block">
      <summary>
        <Icon size={14} aria-hidden /> <strong>{t(`response.preview.${kind}`)}</strong>{' '}
        {plan ? <PlanChip plan={plan} /> : null} <strong>{t(`response.preview.${kind}Steps`, { n: steps })}</strong>
        {t('common.colon')}
        {listed(
          t,
          changes.map((change) =>
            t('response.preview.block', { block: pick(change.block.title), n: change.steps.length }),
          ),
        )}
        {kept === 0 ? null : `${t('response.punct.semicolon')}${t(`response.preview.${kind}Kept`, { n: kept })}`}
      </summary>
      {changes.map((change) => (
        <div key={change.block.id}>
          <em>{pick(change.block.title)}</em>
          <ul>
            {change.steps.map((step) => (
              <li key={step.ref}>{pick(step.compiled.step.title)}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
