import { generalPlanOf } from './general-plan.ts';
import type { PlanState, Response, StepRecord } from './state.ts';
import type { Step } from '../plan/schema.ts';

/** The newest report of an order's effect. */
export function reportedEffect(record: StepRecord) {
  return record.order?.findLast((mark) => mark.phase === 'reported');
}

/** An order whose effect has been reported and that nobody has looked at since. */
export function isUnchecked(record: StepRecord): boolean {
  if (record.phase !== 'ended' || record.ending?.end !== 'done') return false;
  const effect = reportedEffect(record);
  return effect !== undefined && (record.checked === undefined || record.checked.version < effect.version);
}

/** How soon the effect of an order is to be checked; undefined where neither the step nor the general plan in force says. */
export function checkWithin(response: Response, step: Step): string | undefined {
  return step.kind === 'order' ? (step.check ?? generalPlanOf(response)?.orderCheck)?.within : undefined;
}

/** Orders reported as done whose effect still has to be checked, by ref, in plan order. */
export function uncheckedOrders(response: Response): readonly string[] {
  const ofPlan = (plan: PlanState) =>
    plan.compiled.steps.flatMap(({ ref, step, index }) => {
      const record = plan.steps[index];
      return record && isUnchecked(record) && checkWithin(response, step) !== undefined ? [ref] : [];
    });
  return response.plans.flatMap((plan) => (plan.left === undefined ? ofPlan(plan) : []));
}
