import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { ArrowDownIcon } from '@blueprintjs/icons';
import { useId } from 'react';
import type { StepEnd } from '../../../../shared/plan/vocabulary.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { useText } from '../../../text/use-text.ts';
import { PhaseTag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import type { DeskStep } from '../model/steps.ts';
import { PlanChip } from '../parts/PlanChip.tsx';
import { Until } from '../parts/Until.tsx';

/** Ends that can be given at closing. What was done is entered at its step; here it can only be "done before". */
const CLOSING_ENDS = [
  'previously-done',
  'not-applicable',
  'overridden',
  'failed',
  'not-doing',
] as const satisfies readonly StepEnd[];
export type ClosingEnd = (typeof CLOSING_ENDS)[number];

export interface Closing {
  readonly end: ClosingEnd | undefined;
  readonly reason: string;
}

export function CloseRow(props: {
  readonly step: DeskStep;
  readonly value: Closing;
  readonly canSpread: boolean;
  readonly onChange: (closing: Closing) => void;
  readonly onSpread: (from: Closing) => void;
}) {
  const { step, value, canSpread, onChange, onSpread } = props;
  const { response } = useStanding();
  const { names } = useDesk();
  const { t, pick } = useText();
  const id = useId();
  const title = pick(step.compiled.step.title);
  const until = step.record.phase === 'deferred' ? step.record.ending?.until : undefined;
  const { end } = value;
  const reasons =
    end === undefined ? [] : (generalPlanOf(response)?.reasons.filter((one) => one.ends.includes(end)) ?? []);
  return (
    <li className="src-close__row">
      <span className="src-close__step">
        <strong>{title}</strong> <PlanChip plan={step.plan} layer={step.compiled.layer} />{' '}
        <span className="src-muted">{pick(names.post(step.compiled.step.owner))}</span>{' '}
        <PhaseTag phase={step.record.phase} watch={step.compiled.step.kind === 'watch'} />{' '}
        {until ? <Until until={until} /> : null}
      </span>
      <HTMLSelect
        aria-label={t('response.close.endOf', { step: title })}
        value={end ?? ''}
        onChange={(event) => {
          const chosen = CLOSING_ENDS.find((one) => one === event.target.value);
          if (chosen) onChange({ ...value, end: chosen });
        }}
      >
        <option value="">{t('ui.choose')}</option>
        {CLOSING_ENDS.map((one) => (
          <option key={one} value={one}>
            {t(`common.end.${one}`)}
          </option>
        ))}
      </HTMLSelect>
      <InputGroup
        aria-label={t('response.close.reasonOf', { step: title })}
        placeholder={t('ui.reason')}
        list={id}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.target.value })}
      />
      <datalist id={id}>
        {reasons.map((one) => (
          <option key={one.id}>{pick(one.title)}</option>
        ))}
      </datalist>
      <Button
        icon={<ArrowDownIcon />}
        aria-disabled={!canSpread}
        aria-label={t('response.close.spreadFrom', { step: title })}
        onClick={() => canSpread && onSpread(value)}
      >
        {t('response.close.spread')}
      </Button>
    </li>
  );
}
