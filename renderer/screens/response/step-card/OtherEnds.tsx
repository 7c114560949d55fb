import { Button } from '@blueprintjs/core';
import { stepTakes } from '../../../../shared/machines/step-machine.ts';
import type { StepEnd } from '../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import type { DeskStep } from '../model/steps.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { useCard } from './card.ts';

/** The ends other than done, each with its key. Every one asks for a reason. */
export const OTHER_ENDS = [
  { end: 'previously-done', key: 'P' },
  { end: 'not-applicable', key: 'N' },
  { end: 'overridden', key: 'O' },
  { end: 'deferred', key: 'H' },
  { end: 'failed', key: 'X' },
  { end: 'not-doing', key: 'Z' },
] as const satisfies readonly { readonly end: Exclude<StepEnd, 'done'>; readonly key: string }[];

/** Whether the step can be given an end now. */
export function takesEnd(step: DeskStep): boolean {
  return stepTakes(step.compiled.step.kind, step.record.phase, 'end');
}

export function OtherEnds() {
  const { step, busy } = useCard();
  const { open } = useDesk();
  const { t } = useText();
  if (!takesEnd(step)) return null;
  return (
    <div className="src-ends" role="group" aria-label={t('response.card.otherEnds')}>
      <span className="src-muted">{t('response.card.otherEnds')}</span>
      {OTHER_ENDS.map(({ end, key }) => (
        <Button key={end} size="small" disabled={busy} onClick={() => open({ id: 'end', ref: step.ref, end })}>
          {t(`common.end.${end}`)} <KeyCap>{key}</KeyCap>
        </Button>
      ))}
    </div>
  );
}
