import { useText } from '../../../text/use-text.ts';
import { PhaseTag, Stamp } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { PassedHow } from '../parts/PassedHow.tsx';
import { listed } from '../parts/join-words.ts';
import { useCard } from './card.ts';

/** How a step was passed, with everything that was said about it. */
export function PassedSummary() {
  const { step } = useCard();
  const { t, pick } = useText();
  const { ending, answer } = step.record;
  const option = step.compiled.step.options?.find((one) => one.id === answer?.option);
  return (
    <div className="src-form__grow src-ended">
      <PhaseTag phase="ended" end={ending?.end} />
      {option ? <strong>{t('response.form.answered', { answer: pick(option.title) })}</strong> : null}
      {answer ? <span>{t('response.form.basisWas', { basis: answer.basis })}</span> : null}
      {answer?.cites ? (
        <span className="src-muted">{t('preview.cited', { lines: listed(t, answer.cites.map(String)) })}</span>
      ) : null}
      {ending ? <PassedHow ending={ending} /> : null}
      {ending ? <EndingMore /> : null}
    </div>
  );
}

/** Both ends of a link, the second person, what the order brought. */
function EndingMore() {
  const { step } = useCard();
  const { names } = useDesk();
  const { t, pick } = useText();
  const { ending } = step.record;
  const effect = step.record.order?.findLast((mark) => mark.phase === 'reported');
  return (
    <>
      {effect?.text === undefined ? null : <span>{t('response.form.effectWas', { effect: effect.text })}</span>}
      {ending?.link ? (
        <span>
          {pick(names.unit(ending.link.near.unit))} {ending.link.near.who} {ending.link.near.phone} ↔{' '}
          {pick(names.unit(ending.link.far.unit))} {ending.link.far.who} {ending.link.far.phone} ·{' '}
          {t('response.form.testedAt')} <Stamp at={ending.link.testedAt} />
        </span>
      ) : null}
      {ending?.second ? (
        <span>
          {'alone' in ending.second
            ? t('response.second.wasAlone', { text: ending.second.alone })
            : t('response.second.was', {
                person: ending.second.person,
                post: pick(names.post(ending.second.post)),
              })}
        </span>
      ) : null}
    </>
  );
}
