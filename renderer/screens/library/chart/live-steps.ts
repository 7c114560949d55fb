import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { Phase } from '../../../../shared/machines/lane-machine.ts';
import type { StepEnd } from '../../../../shared/plan/vocabulary.ts';
import { isBegun, type Response } from '../../../../shared/response/state.ts';

/** Where a step stands in a response. */
export interface LiveStep {
  readonly phase: Phase;
  readonly end: StepEnd | undefined;
  readonly retired: boolean;
  /** A watch that runs is watched, not worked. */
  readonly isWatch: boolean;
  /** It asks for a hand, or an order of it is out: this is where the response is. */
  readonly isNow: boolean;
}

/** Every step of the plans in force, by ref. */
export function liveSteps(response: Response): ReadonlyMap<string, LiveStep> {
  const steps = new Map<string, LiveStep>();
  for (const plan of response.plans) {
    if (plan.left !== undefined) continue;
    for (const { ref, index, step } of plan.compiled.steps) {
      const record = plan.steps[index];
      if (!record) continue;
      const isWatch = step.kind === 'watch';
      steps.set(ref, {
        phase: record.phase,
        end: record.ending?.end,
        retired: record.retired === true,
        isWatch,
        isNow: record.phase === 'open' || (isBegun(record.phase) && !isWatch),
      });
    }
  }
  return steps;
}

/** Ids of the steps of one plan where the response stands now, in plan order. */
export function nowSteps(live: ReadonlyMap<string, LiveStep>, compiled: CompiledPlan): readonly string[] {
  return compiled.steps.flatMap(({ ref, step }) => (live.get(ref)?.isNow ? [step.id] : []));
}

/** Whether a response runs on this very edition. */
export function runsOn(response: Response, hash: string): boolean {
  return response.plans.some((plan) => plan.pinned.hash === hash && plan.left === undefined);
}
