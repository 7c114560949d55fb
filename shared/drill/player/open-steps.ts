import type { CompiledStep } from '../../machines/compile.ts';
import type { Response, StepRecord } from '../../response/state.ts';

/** A step that somebody can act on now. */
export interface OpenStep {
  readonly placed: CompiledStep;
  readonly record: StepRecord;
}

const ACTIVE: readonly StepRecord['phase'][] = ['open', 'acting', 'issued', 'received', 'reported'];

/** Every step, of every plan in force, that waits for an act and not for another step. */
export function openStepsOf(response: Response): readonly OpenStep[] {
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap((placed) => {
          const record = plan.steps[placed.index];
          return record && ACTIVE.includes(record.phase) ? [{ placed, record }] : [];
        }),
  );
}
