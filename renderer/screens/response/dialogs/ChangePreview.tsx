import { LockIcon, UnlockIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import type { BlockChange, levelChange } from '../model/level-change.ts';
import { PlanChip } from '../parts/PlanChip.tsx';

/** What an act would open and retire, before it is committed. Nothing that has ended or begun is touched. */
export function ChangePreview(props: { readonly change: ReturnType<typeof levelChange> }) {
  const { opens, retires } = props.change;
  const { t } = useText();
  return (
    <section className="src-preview" aria-label={t('response.preview.title')}>
      <h3>{t('response.preview.title')}</h3>
      {opens.length === 0 && retires.length === 0 ? <p className="src-muted">{t('response.preview.none')}</p> : null}
      {opens.map((change) => (
        <Block key={`${change.plan.key} ${change.block.id}`} change={change} kind="opens" />
      ))}
      {retires.map((change) => (
        <Block key={`${change.plan.key} ${change.block.id}`} change={change} kind="retires" />
      ))}
    </section>
  );
}

function Block(props: { readonly change: BlockChange; readonly kind: 'opens' | 'retires' }) {
  const { change, kind } = props;
  const { t, pick } = useText();
  const Icon = kind === 'opens' ? UnlockIcon : LockIcon;
  return (
    <details className="src-preview__block">
      <summary>
        <Icon size={14} aria-hidden /> <strong>{t(`response.preview.${kind}`)}</strong> <PlanChip plan={change.plan} />{' '}
        {pick(change.block.title)} · {t(`response.preview.${kind}Steps`, { n: change.steps.length })}
        {change.kept.length === 0 ? null : ` · ${t(`response.preview.${kind}Kept`, { n: change.kept.length })}`}
      </summary>
      <ul>
        {change.steps.map((step) => (
          <li key={step.ref}>{pick(step.compiled.step.title)}</li>
        ))}
      </ul>
    </details>
  );
}
