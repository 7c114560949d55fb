import type { Decision } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stepsOf } from '../model/steps.ts';
import { inParens } from '../parts/join-words.ts';

/** A decision on record, line by line, with who and when. */
export function DecisionLines(props: { readonly decision: Decision }) {
  const { decision } = props;
  const { response } = useStanding();
  const { names } = useDesk();
  const { t, pick } = useText();
  const step = decision.step === undefined ? undefined : stepsOf(response).get(decision.step);
  return (
    <dl className="src-pairs src-decision">
      <dt>{t('desk.decision.decided')}</dt>
      <dd>
        <strong>{decision.decided}</strong>{' '}
        <span className="src-muted">
          {inParens(t, decision.person, pick(names.post(decision.post)))} <Stamp at={decision.at} />
          {step ? ` · ${t('desk.decision.ofStep', { step: pick(step.compiled.step.title) })}` : ''}
        </span>
      </dd>
      {(['reason', 'situation', 'risk', 'rejected'] as const).map((line) => (
        <DecisionLine key={line} label={t(`desk.decision.${line}`)} words={decision[line]} />
      ))}
      <dt>{t('desk.decision.reviewAt')}</dt>
      <dd>{decision.reviewAt === undefined ? t('desk.decision.noReview') : <Stamp at={decision.reviewAt} />}</dd>
    </dl>
  );
}

function DecisionLine(props: { readonly label: string; readonly words: string }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.words}</dd>
    </>
  );
}
