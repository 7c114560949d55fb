import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, TimeIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import { PhaseTag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { carrierOf, stepsOf } from '../model/steps.ts';
import { waitsOf, type Wait } from '../model/waits.ts';
import { useCard } from './card.ts';

/** What a waiting step waits for, each with a way there; or which step carries a shared measure. */
export function WaitingNote() {
  const { step } = useCard();
  const { response } = useStanding();
  const { t } = useText();
  if (step.record.phase === 'elsewhere') {
    const carrier = carrierOf(response, step);
    return (
      <div className="src-form src-waits">
        <p>{t('response.waits.elsewhere')}</p>
        {carrier ? <StepLink stepRef={carrier.ref} withPlan /> : null}
      </div>
    );
  }
  return (
    <div className="src-form src-waits">
      <p>
        <TimeIcon size={14} aria-hidden /> {t('response.waits.title')}
      </p>
      <ul>
        {waitsOf(step).map((group, index) => (
          <li key={String(index)}>
            {group.map((wait, place) => (
              <span key={`${wait.kind} ${wait.ref}`} className="src-waits__one">
                {place === 0 ? null : t('response.waits.or')}
                <StepLink stepRef={wait.ref} />
                <WaitWords wait={wait} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function WaitWords(props: { readonly wait: Wait }) {
  const { kind, is } = props.wait;
  const { t } = useText();
  if (kind !== 'reached') return <span className="src-muted">{t(`response.waits.${kind}`)}</span>;
  const words = is.includes('issued')
    ? [t('common.phase.issued')]
    : is.map((one) => (isEnd(one) ? t(`common.end.${one}`) : isPhase(one) ? t(`common.phase.${one}`) : one));
  return <span className="src-muted">{t('response.waits.reached', { what: words.join(' / ') })}</span>;
}

type EndWord = 'done' | 'previously-done' | 'not-applicable' | 'overridden' | 'deferred' | 'failed' | 'not-doing';
type PhaseWord = 'issued' | 'received' | 'acting' | 'reported';
const isPhase = (word: string): word is PhaseWord => ['issued', 'received', 'acting', 'reported'].includes(word);
const isEnd = (word: string): word is EndWord =>
  ['done', 'previously-done', 'not-applicable', 'overridden', 'deferred', 'failed', 'not-doing'].includes(word);

/** A step by name, with where it stands; leads to its card. */
export function StepLink(props: { readonly stepRef: string; readonly withPlan?: boolean }) {
  const { response } = useStanding();
  const { select } = useDesk();
  const { pick } = useText();
  const step = stepsOf(response).get(props.stepRef);
  if (!step) return <span>{props.stepRef}</span>;
  const { record, compiled, plan } = step;
  return (
    <>
      <Button size="small" endIcon={<ArrowRightIcon />} onClick={() => select(step.ref)}>
        {props.withPlan ? `${pick(plan.plan.short)} · ` : ''}
        {pick(compiled.step.title)}
      </Button>{' '}
      <PhaseTag phase={record.phase} end={record.ending?.end} watch={compiled.step.kind === 'watch'} />
    </>
  );
}
