import type { CompiledPlan, CompiledStep } from '../../../../shared/machines/compile.ts';
import type { PlanState, Response, StepRecord } from '../../../../shared/response/state.ts';

/** A step of a plan in force with where it stands. `compiled` and `record` stay the same objects while nothing happens to the step. */
export interface DeskStep {
  readonly ref: string;
  readonly compiled: CompiledStep;
  readonly record: StepRecord;
  readonly plan: CompiledPlan;
  readonly planState: PlanState;
  /** Place in the fixed order of plans and steps. */
  readonly order: number;
}

const cache = new WeakMap<Response, ReadonlyMap<string, DeskStep>>();

/** All steps of the plans in force, by ref, in the order of plans and steps. */
export function stepsOf(response: Response): ReadonlyMap<string, DeskStep> {
  const held = cache.get(response);
  if (held) return held;
  const made = new Map<string, DeskStep>();
  for (const planState of response.plans) {
    if (planState.left !== undefined) continue;
    for (const compiled of planState.compiled.steps) {
      const record = planState.steps[compiled.index];
      if (!record) continue;
      const { ref } = compiled;
      made.set(ref, { ref, compiled, record, plan: planState.compiled, planState, order: made.size });
    }
  }
  cache.set(response, made);
  return made;
}

/** The step that carries a shared measure in place of this one. */
export function carrierOf(response: Response, step: DeskStep): DeskStep | undefined {
  const measure = step.compiled.step.shared;
  const ref = measure === undefined ? undefined : response.shared[measure];
  return ref === undefined || ref === step.ref ? undefined : stepsOf(response).get(ref);
}
