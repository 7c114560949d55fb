import { CrossIcon, LockIcon, TimeIcon, UnlockIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import type { WhatIf } from '../../../../shared/response/what-if.ts';
import { useText } from '../../../text/use-text.ts';
import { useStanding } from '../desk.ts';
import { previewOf, type PlanPreview } from '../model/preview.ts';
import type { DeskStep } from '../model/steps.ts';
import { PlanChip } from '../parts/PlanChip.tsx';

/** What an act would open, pass and retire, plan by plan, before it is committed. Nothing that has ended or begun is touched. */
export function ChangePreview(props: {
  readonly what: WhatIf;
  /** The step acted on itself: it is on the card anyway. */
  readonly except?: string;
}) {
  const { what } = props;
  const { response } = useStanding();
  const { t, pick } = useText();
  if (!what.ok) return <p className="src-muted">{pick(what.refusal.message)}</p>;
  const plans = previewOf(response, what.after, props.except);
  return (
    <section className="src-preview" aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      {plans.length === 0 ? <p className="src-muted">{t('preview.none')}</p> : null}
      {plans.map((plan) => (
        <PlanChanges key={plan.plan.key} preview={plan} />
      ))}
    </section>
  );
}

const KINDS = ['opens', 'waits', 'passes', 'retires'] as const;
const ICONS = { opens: UnlockIcon, waits: TimeIcon, passes: CrossIcon, retires: LockIcon } as const;

function PlanChanges(props: { readonly preview: PlanPreview }) {
  const { preview } = props;
  const { t } = useText();
  return (
    <details className="src-preview__block">
      <summary>
        <PlanChip plan={preview.plan} />{' '}
        {KINDS.map((kind) => {
          const Icon = ICONS[kind];
          return preview[kind].length === 0 ? null : (
            <span key={kind} className="src-preview__kind">
              <Icon size={14} aria-hidden /> {t(`preview.${kind}`, { n: preview[kind].length })}
            </span>
          );
        })}
        {preview.goOn === 0 ? null : <Kind>{t('preview.goOn', { n: preview.goOn })}</Kind>}
        {preview.stayEnded === 0 ? null : <Kind>{t('preview.stayEnded', { n: preview.stayEnded })}</Kind>}
      </summary>
      {KINDS.map((kind) =>
        preview[kind].length === 0 ? null : (
          <div key={kind}>
            <em>{t(`preview.${kind}`, { n: preview[kind].length })}</em>
            <StepTitles steps={preview[kind]} />
          </div>
        ),
      )}
    </details>
  );
}

const Kind = (props: { readonly children: ReactNode }) => (
  <span className="src-preview__kind src-muted">{props.children}</span>
);

function StepTitles(props: { readonly steps: readonly DeskStep[] }) {
  const { pick } = useText();
  return (
    <ul>
      {props.steps.map((step) => (
        <li key={step.ref}>{pick(step.compiled.step.title)}</li>
      ))}
    </ul>
  );
}
