import { Callout } from '@blueprintjs/core';
import { WarningSignIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import type { Phase } from '../../../../shared/machines/lane-machine.ts';
import { isUnchecked } from '../../../../shared/response/orders.ts';
import { isBegun } from '../../../../shared/response/state.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stepDues } from '../model/step-dues.ts';
import { stepsOf, type DeskStep } from '../model/steps.ts';
import { ActTime } from './ActTime.tsx';
import { CardContext, type Card } from './card.ts';
import { CardDetails } from './CardDetails.tsx';
import { BeforeTheAct } from './BeforeTheAct.tsx';
import { CardHead } from './CardHead.tsx';
import { OrderCourse } from './OrderCourse.tsx';
import { OtherEnds } from './OtherEnds.tsx';
import { PassedSummary } from './PassedSummary.tsx';
import { StepFacts } from './StepFacts.tsx';
import { StepForm } from './StepForm.tsx';
import './step-card.css';

/** One step: what to do, what must come back, who is on the other side, and the act. */
export function StepCard(props: { readonly stepRef: string }) {
  const { response, readOnly } = useStanding();
  const { id } = useDesk();
  const { t, pick } = useText();
  const { busy, refusal, act } = useAct(id);
  const [at, setAt] = useState<TimeValue>(undefined);
  const root = useRef<HTMLElement>(null);
  const step = stepsOf(response).get(props.stepRef);
  if (!step) return <EmptyState title={t('response.card.gone')}>{t('response.card.goneHint')}</EmptyState>;
  const { compiled } = step;
  const card: Card = {
    step,
    busy,
    at: at ?? undefined,
    timeGood: at !== null,
    act: async (command) => {
      const done = await act(command, at ?? undefined);
      if (done) setAt(undefined);
      return done;
    },
  };
  return (
    <CardContext value={card}>
      <article className="src-card" aria-labelledby="src-card-title" ref={root}>
        <div className="src-card__scroll" role="region" aria-labelledby="src-card-title" tabIndex={0}>
          <CardHead due={stepDues(response).get(step.ref)} />
          {compiled.step.caution ? (
            <Callout intent="warning" icon={<WarningSignIcon />} className="src-card__caution">
              {pick(compiled.step.caution)}
            </Callout>
          ) : null}
          <p className="src-card__do">{pick(compiled.step.do)}</p>
          {compiled.step.back ? (
            <p className="src-card__back">
              <strong>{t('response.card.back')}</strong>
              {pick(compiled.step.back)}
            </p>
          ) : null}
          <StepFacts />
          <div className="src-card__details">
            <CardDetails />
          </div>
        </div>
        {readOnly ? (
          <ReadOnlyFoot step={step} />
        ) : (
          <div className="src-card__acts" role="group" aria-label={t('response.card.acts')}>
            {refusal ? (
              <Callout intent="warning" icon={<WarningSignIcon />} role="alert" className="src-card__refusal">
                {pick(refusal)}
              </Callout>
            ) : null}
            <BeforeTheAct />
            <StepForm key={formKey(step.record.phase)} />
            <div className="src-card__more">
              <OtherEnds />
              {asksTime(step) ? <ActTime value={at} onChange={setAt} /> : null}
            </div>
          </div>
        )}
      </article>
    </CardContext>
  );
}

/** The form begins anew when the step opens, ends or comes back, but keeps what was typed while the step is worked on. */
function formKey(phase: Phase): string {
  return phase === 'open' || isBegun(phase) ? 'live' : phase;
}

/** Whether an act of the card itself can follow; acts in a dialog ask for the time there. */
function asksTime(step: DeskStep): boolean {
  const { phase } = step.record;
  if (phase === 'ended') return step.compiled.step.kind === 'question' || isUnchecked(step.record);
  return phase === 'open' || phase === 'deferred' || isBegun(phase);
}

/** Of a closed response: how the step was passed, and nothing to press. */
function ReadOnlyFoot(props: { readonly step: DeskStep }) {
  if (props.step.record.phase !== 'ended') return null;
  return (
    <div className="src-card__acts">
      <OrderCourse record={props.step.record} />
      <div className="src-form__line">
        <PassedSummary />
      </div>
    </div>
  );
}
