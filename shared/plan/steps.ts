import type { PlanPath } from './plan-path.ts';
import type { Block, Plan, Step } from './schema.ts';
import type { LaneId } from './vocabulary.ts';

/** A step where it stands in its plan. */
export interface PlacedStep {
  readonly step: Step;
  readonly block: Block;
  readonly lane: LaneId;
  /** Path of the step in the plan's text. */
  readonly path: PlanPath;
}

/** Every step of a plan in the order of its text, with its place. */
export function placedSteps(plan: Pick<Plan, 'blocks'>): readonly PlacedStep[] {
  return plan.blocks.flatMap((block, b) =>
    block.lanes.flatMap(({ lane, steps }, l) =>
      steps.map((step, s) => ({ step, block, lane, path: ['blocks', b, 'lanes', l, 'steps', s] })),
    ),
  );
}

export function stepsOf(plan: Pick<Plan, 'blocks'>): readonly Step[] {
  return plan.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.steps));
}
