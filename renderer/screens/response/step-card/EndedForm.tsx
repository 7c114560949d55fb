import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, EditIcon, UndoIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { PhaseTag, Stamp } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import { PassedHow } from '../parts/PassedHow.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { useCard } from './card.ts';

const KEY_UP = 250;

/** How the step was passed, and the way on. The way on takes the cursor, so that Enter never ends the next step unseen. */
export function EndedForm() {
  const { step, busy } = useCard();
  const { next, open } = useDesk();
  const { onward: nextTitle } = useStanding();
  const { t, pick } = useText();
  const [changing, setChanging] = useState(false);
  const onward = useRef<HTMLButtonElement>(null);
  const { record, compiled } = step;
  const { ending, answer } = record;
  useEffect(() => {
    // The line that was acted on is gone from the list, and the cursor with it. Not before the key that ended the step is up again:
    // a button takes the release of Enter for a click.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body || document.activeElement?.closest('.src-card')) {
        onward.current?.focus();
      }
    }, KEY_UP);
    return () => clearTimeout(timer);
  }, []);
  if (changing) return <AnswerForm onCancel={() => setChanging(false)} />;
  const option = compiled.step.options?.find((one) => one.id === answer?.option);
  return (
    <div className="src-form">
      <div className="src-form__line">
        <div className="src-form__grow src-ended">
          <PhaseTag phase="ended" end={ending?.end} />
          {option ? <strong>{t('response.form.answered', { answer: pick(option.title) })}</strong> : null}
          {answer ? <span>{t('response.form.basisWas', { basis: answer.basis })}</span> : null}
          {ending ? <PassedHow ending={ending} /> : null}
          {ending ? <EndingMore /> : null}
        </div>
        <Button
          ref={onward}
          size="large"
          intent="primary"
          endIcon={<ArrowRightIcon />}
          onClick={next}
          aria-keyshortcuts="Enter"
        >
          {nextTitle ? t('response.form.nextStep', { step: pick(nextTitle) }) : t('response.form.next')}
        </Button>
        {answer ? (
          <Button size="large" icon={<EditIcon />} disabled={busy} onClick={() => setChanging(true)}>
            {t('response.form.changeAnswer')}
          </Button>
        ) : (
          <Button
            size="large"
            icon={<UndoIcon />}
            disabled={busy}
            onClick={() => open({ id: 'reopen', ref: step.ref })}
          >
            {t('response.form.reopen')} <KeyCap>R</KeyCap>
          </Button>
        )}
      </div>
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
