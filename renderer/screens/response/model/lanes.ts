import { LANES, type LaneId } from '../../../../shared/plan/vocabulary.ts';
import type { CompiledBlock, CompiledPlan } from '../../../../shared/machines/compile.ts';
import { isLive, type Response } from '../../../../shared/response/state.ts';
import { wordsOfStep } from './find-steps.ts';
import { matches } from './now-view.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/** The steps of one block in a lane. */
export interface LaneGroup {
  readonly id: string;
  readonly plan: CompiledPlan;
  readonly block: CompiledBlock['block'];
  readonly open: boolean;
  readonly steps: readonly DeskStep[];
  /** Steps of a retired block that were never begun: counted, not listed. */
  readonly retired: number;
}

export interface LaneView {
  readonly lane: LaneId;
  readonly groups: readonly LaneGroup[];
  /** Steps that still ask something of somebody, and steps that have ended. */
  readonly live: number;
  readonly ended: number;
  /** The steps listed. */
  readonly refs: ReadonlySet<string>;
}

/**
 * The lanes over all plans: steps of open blocks in order, and of retired blocks whatever has a history. Nothing that happened drops out of sight when the
 * level falls.
 */
export function lanesOf(response: Response): readonly LaneView[] {
  const groups = new Map<
    LaneId,
    Map<string, Omit<LaneGroup, 'steps' | 'retired'> & { steps: DeskStep[]; retired: number }>
  >();
  for (const step of stepsOf(response).values()) {
    const { compiled, plan, planState, record } = step;
    const open = planState.blocks[compiled.block] !== undefined;
    const block = plan.blocks[compiled.block]?.block;
    if (!block) continue;
    const kept = open || (record.phase !== 'closed' && record.phase !== 'passed');
    if (!kept && record.retired === undefined) continue;
    const lane = groups.get(compiled.laneId) ?? new Map();
    groups.set(compiled.laneId, lane);
    const id = `${plan.key} ${block.id} ${compiled.laneId}`;
    const group = lane.get(id) ?? { id, plan, block, open, steps: [], retired: 0 };
    lane.set(id, group);
    if (kept) group.steps.push(step);
    else group.retired += 1;
  }
  return LANES.flatMap((lane) => {
    const here = [...(groups.get(lane)?.values() ?? [])];
    const steps = here.flatMap((group) => group.steps);
    if (here.length === 0) return [];
    return {
      lane,
      groups: here,
      live: steps.filter((step) => isLive(step.record.phase)).length,
      ended: steps.filter((step) => step.record.phase === 'ended').length,
      refs: new Set(steps.map((step) => step.ref)),
    };
  });
}

/** The lanes with the steps that have all these words; the counts stay those of the whole lane. */
export function lanesWith(response: Response, words: string): readonly LaneView[] {
  const lanes = lanesOf(response);
  if (words === '') return lanes;
  return lanes.flatMap((view) => {
    const groups = view.groups.flatMap((group) => {
      const steps = group.steps.filter((step) => matches(wordsOfStep(response, step), words));
      return steps.length === 0 ? [] : [{ ...group, steps, retired: 0 }];
    });
    return groups.length === 0 ? [] : [{ ...view, groups }];
  });
}
