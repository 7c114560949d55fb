import { memo } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import type { CompiledPlan, CompiledStep } from '../../../../shared/machines/compile.ts';
import type { StepRecord } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, PhaseTag } from '../../../ui/index.ts';
import { PassedHow } from '../parts/PassedHow.tsx';
import { PlanChip } from '../parts/PlanChip.tsx';

/** One step in its lane: where it stands by shape and word, what runs against it, and how it was passed. */
export const StepRow = memo(function StepRow(props: {
  readonly no: string | undefined;
  readonly compiled: CompiledStep;
  readonly record: StepRecord;
  readonly plan: CompiledPlan;
  readonly owner: Text;
  readonly dueFrom: number | undefined;
  readonly dueAt: number | undefined;
  readonly selected: boolean;
  readonly onSelect: (id: string, opened: boolean) => void;
}) {
  const { compiled, record, plan, dueFrom, dueAt, selected } = props;
  const { step, ref } = compiled;
  const { t, pick } = useText();
  const { phase, ending } = record;
  const ended = phase === 'ended' && ending !== undefined;
  const look =
    ended || phase === 'passed' || phase === 'closed'
      ? ' src-step-row--past'
      : phase === 'open' || phase === 'acting'
        ? ' src-step-row--now'
        : '';
  return (
    <li>
      <button
        type="button"
        className={`src-step-row${look}${selected ? ' src-step-row--selected' : ''}`}
        aria-current={selected ? 'true' : undefined}
        onClick={() => props.onSelect(ref, true)}
      >
        <span className="src-step-row__top">
          <PhaseTag phase={phase} end={ending?.end} retired={record.retired} watch={step.kind === 'watch'} />
          <span className="src-step-row__title">
            <span className="src-step-no">{props.no}</span>
            {pick(step.title)}
            {step.critical && !ended ? (
              <span className="src-step-row__critical">{t('response.card.critical')}</span>
            ) : null}
          </span>
          {dueFrom === undefined || dueAt === undefined ? null : <DueClock due={{ from: dueFrom, dueAt }} />}
        </span>
        <span className="src-step-row__sub">
          {ended ? <PassedHow ending={ending} /> : pick(props.owner)}
          {record.answer && phase === 'ended' ? <Answer compiled={compiled} option={record.answer.option} /> : null}
          <PlanChip plan={plan} layer={compiled.layer} />
        </span>
      </button>
    </li>
  );
});

function Answer(props: { readonly compiled: CompiledStep; readonly option: string }) {
  const { t, pick } = useText();
  const option = props.compiled.step.options?.find((one) => one.id === props.option);
  return <span>{t('response.lanes.answer', { answer: option ? pick(option.title) : props.option })}</span>;
}
