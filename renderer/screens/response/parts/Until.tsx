import type { DeferredUntil } from '../../../../shared/response/events.ts';
import { stepNumber } from '../../../../shared/response/step-number.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { stepsOf } from '../model/steps.ts';

/** When a deferred step comes back by itself. */
export function Until(props: { readonly until: DeferredUntil }) {
  const { at, level, step, handover } = props.until;
  const { response } = useStanding();
  const { t, pick } = useText();
  const other = step === undefined ? undefined : stepsOf(response).get(step);
  return (
    <strong>
      {at === undefined ? null : (
        <>
          {t('response.until.at')} <Stamp at={at} />{' '}
        </>
      )}
      {level === undefined ? null : t('response.until.level', { level: t(`common.level.${level}`) })}
      {handover === undefined ? null : t('desk.until.handover')}
      {step === undefined
        ? null
        : t('desk.until.step', {
            step: other
              ? `${stepNumber(response, step) ?? ''} ${pick(other.compiled.step.title)}`
              : t('desk.until.stepGone'),
          })}
    </strong>
  );
}
