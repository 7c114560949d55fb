import { Button, InputGroup } from '@blueprintjs/core';
import { ArrowDownIcon } from '@blueprintjs/icons';
import { useId } from 'react';
import { reportedEffect } from '../../../../shared/response/orders.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import type { DeskStep } from '../model/steps.ts';
import { PlanChip } from '../parts/PlanChip.tsx';

const REASONS = ['left', 'seen', 'low'] as const;

/** An order whose reported effect nobody has looked at: closing asks why. */
export function UncheckedRow(props: {
  readonly step: DeskStep;
  readonly value: string;
  readonly canSpread: boolean;
  readonly onChange: (reason: string) => void;
  readonly onSpread: () => void;
}) {
  const { step, value, canSpread, onChange, onSpread } = props;
  const { names } = useDesk();
  const { t, pick } = useText();
  const id = useId();
  const title = pick(step.compiled.step.title);
  const effect = reportedEffect(step.record)?.text;
  return (
    <li className="src-close__row src-close__row--check">
      <span className="src-close__step">
        <strong>{title}</strong> <PlanChip plan={step.plan} layer={step.compiled.layer} />{' '}
        <span className="src-muted">
          {pick(names.post(step.compiled.step.owner))}
          {effect === undefined ? '' : ` · ${t('response.form.effectWas', { effect })}`}
        </span>
      </span>
      <InputGroup
        aria-label={t('desk.close.uncheckedReason', { step: title })}
        placeholder={t('ui.reason')}
        list={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {REASONS.map((one) => (
          <option key={one}>{t(`desk.close.uncheckedReasons.${one}`)}</option>
        ))}
      </datalist>
      <Button
        icon={<ArrowDownIcon />}
        aria-disabled={!canSpread}
        aria-label={t('desk.close.spreadFrom', { step: title })}
        onClick={() => canSpread && onSpread()}
      >
        {t('desk.close.spread')}
      </Button>
    </li>
  );
}
