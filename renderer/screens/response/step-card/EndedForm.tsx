import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, EditIcon, UndoIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { isUnchecked } from '../../../../shared/response/orders.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk, useStanding } from '../desk.ts';
import { awaitsCheck } from '../model/checks.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { useCard } from './card.ts';
import { OrderCheck } from './OrderCheck.tsx';
import { OrderCourse } from './OrderCourse.tsx';
import { PassedSummary } from './PassedSummary.tsx';

const KEY_UP = 250;

/** How the step was passed, and the way on. The way on takes the cursor, so that Enter never ends the next step unseen. */
export function EndedForm() {
  const { step, busy } = useCard();
  const { next, open } = useDesk();
  const { onward: nextTitle, response } = useStanding();
  const { t, pick } = useText();
  const [changing, setChanging] = useState(false);
  const onward = useRef<HTMLButtonElement>(null);
  const { answer, ending } = step.record;
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
  const unchecked = isUnchecked(step.record);
  const asked = awaitsCheck(response, step);
  if (changing) return <AnswerForm onCancel={() => setChanging(false)} />;
  return (
    <div className="src-form">
      <OrderCourse record={step.record} />
      {unchecked ? <OrderCheck key={step.record.order?.at(-1)?.version} asked={asked} /> : null}
      <div className="src-form__line">
        <PassedSummary />
        <Button
          ref={onward}
          size="large"
          intent={asked ? 'none' : 'primary'}
          endIcon={<ArrowRightIcon />}
          disabled={nextTitle === undefined}
          onClick={next}
          aria-keyshortcuts="Enter"
        >
          {nextTitle ? t('response.form.nextStep', { step: pick(nextTitle) }) : t('response.form.next')}
        </Button>
        {answer && ending?.end === 'done' ? (
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
