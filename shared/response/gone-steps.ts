import type { Step } from '../plan/schema.ts';
import type { Response, StepRecord } from './state.ts';

/** A step that a plan in force had in an earlier edition and has no more. */
export interface GoneStep {
  readonly ref: string;
  readonly step: Step;
  /** Where it stood when its edition was moved from. */
  readonly record: StepRecord;
}

/** The steps that went with an edition, each as the newest edition had it that did. */
export function goneSteps({ plans, former = [] }: Response): readonly GoneStep[] {
  const gone = new Map<string, GoneStep>();
  for (const { pinned, compiled, steps } of former) {
    const now = plans.find((plan) => plan.pinned.key === pinned.key && plan.left === undefined)?.compiled;
    if (!now) continue;
    for (const { ref, step, index } of compiled.steps) {
      const record = steps[index];
      if (record && !now.indexOf.has(step.id)) gone.set(ref, { ref, step, record });
    }
  }
  return [...gone.values()];
}
