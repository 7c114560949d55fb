import type { Step } from '../../../../shared/plan/schema.ts';
import { DUE_EVENTS } from '../../../../shared/plan/step-refs.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { BasisRef } from './BasisRef.tsx';
import { Conditions } from './Conditions.tsx';
import { useDoc } from './doc-context.ts';
import { planDuration } from './plan-duration.ts';
import { Term } from './Section.tsx';
import { StepLink } from './StepLink.tsx';

/** Everything else a step says, as a list of terms. */
export function StepDetails(props: { readonly step: Step; readonly stepRef: string }) {
  const { step, stepRef } = props;
  const { names, compiled } = useDoc();
  const { t, pick } = useText();
  const list = (ids: readonly string[], of: (id: string) => string) => ids.map(of).join(t('library.join'));
  return (
    <dl className="src-doc-terms">
      {step.back ? <Term term={t('library.step.back')}>{pick(step.back)}</Term> : null}
      <Term term={t('library.step.owner')}>{pick(names.post(step.owner))}</Term>
      {step.to?.length ? <Term term={t('library.step.to')}>{list(step.to, (id) => pick(names.unit(id)))}</Term> : null}
      {step.due ? (
        <Term term={t('library.step.due')}>
          <Due due={step.due} home={compiled.key} /> <BasisRef id={step.due.basis} />
        </Term>
      ) : null}
      {step.check ? (
        <Term term={t('library.step.check')}>
          {planDuration(t, step.check.within)} <BasisRef id={step.check.basis} />
        </Term>
      ) : null}
      {step.note ? <Term term={t('library.step.note')}>{pick(step.note)}</Term> : null}
      {step.decision ? <Term term={t('library.step.decision')}>{t('library.step.decisionText')}</Term> : null}
      {step.every ? (
        <Term term={t('library.step.every')}>
          {planDuration(t, step.every.time)} <BasisRef id={step.every.basis} />
        </Term>
      ) : null}
      <Term term={t('library.step.opens')}>
        <Conditions stepRef={stepRef} />
      </Term>
      {step.report ? <Term term={t('library.step.report')}>{t(`common.report.${step.report}`)}</Term> : null}
      {step.options ? (
        <Term term={t('library.step.options')}>
          <ul className="src-doc-options">
            {step.options.map((option) => (
              <li key={option.id}>
                <strong>{pick(option.title)}</strong>
                {option.opens ? ` → ${pick(option.opens)}` : null}{' '}
                {option.act ? <Tag tone="active">{t(`library.step.acts.${option.act}`)}</Tag> : null}
              </li>
            ))}
          </ul>
        </Term>
      ) : null}
      {step.facts?.length ? (
        <Term term={t('library.step.facts')}>{list(step.facts, (id) => pick(names.fact(id)))}</Term>
      ) : null}
      {step.uses?.length ? (
        <Term term={t('library.step.uses')}>
          {step.uses.map((kind) => t(`library.place.${kind}`)).join(t('library.join'))}
        </Term>
      ) : null}
      {step.calls?.length ? (
        <Term term={t('library.step.calls')}>
          {step.calls.map((id) => (
            <PlanLink key={id} id={id} />
          ))}
        </Term>
      ) : null}
      <Term term={t('library.step.clause')}>{step.clause}</Term>
      {step.basis?.length ? (
        <Term term={t('library.step.basis')}>
          {step.basis.map((id) => (
            <BasisRef key={id} id={id} />
          ))}
        </Term>
      ) : null}
    </dl>
  );
}

/** How long a step may take, and from which event the clock runs. */
export function Due(props: { readonly due: NonNullable<Step['due']>; readonly home: string }) {
  const { from, within } = props.due;
  const { names } = useDoc();
  const { t, pick } = useText();
  const time = within === 'rule-set' ? undefined : planDuration(t, within);
  if (typeof from === 'string' && !DUE_EVENTS.includes(from)) {
    const ref = from.includes('/') ? from : `${props.home}/${from}`;
    return (
      <>
        {t('library.step.fromStep')} <StepLink stepRef={ref} />{' '}
        {time === undefined ? t('library.step.byRule') : t('library.step.stepWithin', { time })}
      </>
    );
  }
  const start =
    typeof from === 'string'
      ? t(`library.step.from.${from as 'awareness' | 'block' | 'open' | 'stand-down'}`)
      : t('library.step.from.fact', { fact: pick(names.fact(from.fact)) });
  return (
    <>
      {time === undefined
        ? t('library.step.dueRule', { from: start })
        : t('library.step.dueText', { from: start, time })}
    </>
  );
}

/** Another plan named in the text. */
export function PlanLink(props: { readonly id: string }) {
  const { names } = useDoc();
  const { pick } = useText();
  const hash = names.hashOf(props.id);
  const label = pick(names.plan(props.id));
  if (hash === undefined) return <span className="src-doc-unlinked">{label}</span>;
  return (
    <button type="button" className="src-doc-link" onClick={() => go('library', { hash })}>
      {label}
    </button>
  );
}
