import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import { isBegun, isLive, type PlanState, type Response } from '../../../../shared/response/state.ts';
import { stepChanges } from '../../../../shared/response/what-if.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/** What an act would do to the steps of one plan. */
export interface PlanPreview {
  readonly plan: CompiledPlan;
  /** Can be done at once. */
  readonly opens: readonly DeskStep[];
  /** Come on, and wait for something first. */
  readonly waits: readonly DeskStep[];
  /** Are not called for any more. */
  readonly passes: readonly DeskStep[];
  /** Not begun, and go with their level or stage. */
  readonly retires: readonly DeskStep[];
  /** Begun in a block that closes: they go on. */
  readonly goOn: number;
  /** Ended in a block that opens: they stay ended. */
  readonly stayEnded: number;
}

/** What lies between two states of one response, plan by plan; plans that nothing happens to are left out. */
export function previewOf(before: Response, after: Response, except?: string): readonly PlanPreview[] {
  const steps = stepsOf(after);
  const were = stepsOf(before);
  const changes = stepChanges(before, after).filter((change) => change.ref !== except);
  return after.plans.flatMap((plan, index): PlanPreview[] => {
    const was = before.plans[index];
    const here = changes.filter((change) => change.plan === plan);
    const ending = (to: (phase: string) => boolean) =>
      here.flatMap(({ ref, to: phase }) => (to(phase) ? (steps.get(ref) ?? were.get(ref) ?? []) : []));
    const made: PlanPreview = {
      plan: plan.compiled,
      opens: ending((phase) => phase === 'open' || phase === 'elsewhere'),
      waits: ending((phase) => phase === 'waiting'),
      passes: ending((phase) => phase === 'passed'),
      retires: ending((phase) => phase === 'closed'),
      goOn: countIn(
        plan,
        (block) => was?.blocks[block] !== undefined && gone(plan, block),
        (phase) => isBegun(phase),
      ),
      stayEnded: countIn(
        plan,
        (block) => was?.blocks[block] === undefined && !gone(plan, block),
        (phase) => !isLive(phase) && phase === 'ended',
      ),
    };
    return here.length + made.goOn + made.stayEnded === 0 ? [] : [made];
  });
}

const gone = (plan: PlanState, block: number) => plan.left !== undefined || plan.blocks[block] === undefined;

function countIn(
  plan: PlanState,
  inBlock: (block: number) => boolean,
  counts: (phase: PlanState['steps'][number]['phase']) => boolean,
): number {
  return plan.compiled.steps.filter(({ index, block }) => {
    const phase = plan.steps[index]?.phase;
    return phase !== undefined && inBlock(block) && counts(phase);
  }).length;
}
