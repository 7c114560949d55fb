import type { PlanEdition } from '../plan/parse.ts';
import type { Block, Plan, StationPlan, Step } from '../plan/schema.ts';
import type { LaneId, Level, Stage } from '../plan/vocabulary.ts';
import { LEVELS, STAGES } from '../plan/vocabulary.ts';
import { overlayPlan, type Layer } from '../plan/overlay.ts';
import { branchesOf, needsOf, stepKey } from './conditions.ts';
import type { StepRules } from './lane-machine.ts';
import { createLane, type LaneProgram } from './run-lane.ts';

/** A step of a compiled plan. `ref` is `<plan key>/<id>` and names it in every event; `layer` says which plan its text comes from. */
export interface CompiledStep {
  readonly index: number;
  readonly ref: string;
  /** What others know it by; see conditions.ts. */
  readonly key: string;
  readonly step: Step;
  readonly layer: Layer;
  readonly block: number;
  readonly lane: number;
  readonly laneId: LaneId;
}

/** What opens a block: a stage, a level, or nothing at all, because it is open while the response runs. */
export type Opening = Block['opens'] | 'always';

export interface CompiledBlock {
  readonly block: Block;
  readonly opens: Opening;
  /** Indexes into CompiledPlan.lanes. */
  readonly lanes: readonly number[];
}

export interface CompiledLane extends LaneProgram {
  readonly id: LaneId;
  readonly block: number;
  /** Indexes into CompiledPlan.steps. */
  readonly steps: readonly number[];
  /** What its machine was made from, step by step. */
  readonly rules: readonly StepRules[];
  /** Keys this lane's conditions look at. */
  readonly listens: readonly string[];
}

/**
 * A plan ready to run: its statechart cut into lanes, each an XState machine of its own.
 *
 * In the whole chart blocks and lanes are parallel and no transition crosses a lane, so running the lanes apart gives the same
 * states (a test holds the two against each other) at a price that does not grow with the size of the plan: XState
 * charges an event for every active region.
 */
export interface CompiledPlan {
  readonly key: string;
  readonly plan: Plan;
  readonly hash: string;
  readonly blocks: readonly CompiledBlock[];
  readonly lanes: readonly CompiledLane[];
  readonly steps: readonly CompiledStep[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Lanes to tell when the value of a key changes. */
  readonly listeners: ReadonlyMap<string, readonly number[]>;
  /** Steps that carry a shared measure. */
  readonly shared: ReadonlyMap<string, readonly number[]>;
}

/** The name of a plan inside a response: there is one general and one station plan, special plans go by their id. */
export function planKey(plan: Plan): string {
  return plan.tier === 'special' ? plan.id : plan.tier;
}

export function compilePlan(edition: Pick<PlanEdition, 'hash' | 'plan'>, station?: StationPlan): CompiledPlan {
  const { plan, layerOf } = overlayPlan(edition.plan, station);
  const draft: Draft = { key: planKey(edition.plan), blocks: [], lanes: [], steps: [] };
  for (const block of plan.blocks) addBlock(draft, block, block.opens, layerOf);
  return finished(draft, plan, edition.hash);
}

/** A compiled plan with one more block. What was there keeps its place, so the states of its lanes and steps stay good. */
export function withBlock(compiled: CompiledPlan, block: Block, opens: Opening): CompiledPlan {
  const { key, plan, hash } = compiled;
  const draft: Draft = {
    key,
    blocks: [...compiled.blocks],
    lanes: [...compiled.lanes],
    steps: [...compiled.steps],
  };
  addBlock(draft, block, opens, () => 'own');
  return finished(draft, plan, hash);
}

interface Draft {
  readonly key: string;
  readonly blocks: CompiledBlock[];
  readonly lanes: CompiledLane[];
  readonly steps: CompiledStep[];
}

function finished({ key, blocks, lanes, steps }: Draft, plan: Plan, hash: string): CompiledPlan {
  return {
    key,
    plan,
    hash,
    blocks,
    lanes,
    steps,
    indexOf: new Map(steps.map((step) => [step.step.id, step.index])),
    listeners: gather(lanes.flatMap((lane, index) => lane.listens.map((listen) => [listen, index] as const))),
    shared: gather(
      steps.flatMap(({ step, index }) => (step.shared === undefined ? [] : [[step.shared, index] as const])),
    ),
  };
}

function addBlock(draft: Draft, block: Block, opens: Opening, layerOf: (step: string) => Layer): void {
  const { key, blocks, lanes, steps } = draft;
  const laneIndexes: number[] = [];
  for (const lane of block.lanes) {
    const laneIndex = lanes.length;
    const first = steps.length;
    const rules = lane.steps.map((step, at): StepRules => {
      const ref = `${key}/${step.id}`;
      steps.push({
        index: steps.length,
        ref,
        key: stepKey(ref),
        step,
        layer: layerOf(step.id),
        block: blocks.length,
        lane: laneIndex,
        laneId: lane.lane,
      });
      const previous = lane.order === 'sequence' ? lane.steps[at - 1] : undefined;
      return {
        id: step.id,
        ref,
        kind: step.kind,
        shared: step.shared,
        needs: needsOf(step, previous, key),
        branches: branchesOf(step, key),
      };
    });
    const listens = new Set<string>();
    for (const rule of rules) {
      for (const group of rule.needs) for (const test of group) listens.add(test.key);
      for (const branch of rule.branches) listens.add(branch.answer).add(branch.question);
      if (rule.shared !== undefined) listens.add(`shared:${rule.shared}`);
    }
    lanes.push({
      ...createLane(`${key}.${block.id}.${lane.lane}`, rules),
      id: lane.lane,
      block: blocks.length,
      steps: lane.steps.map((_, at) => first + at),
      rules,
      listens: [...listens],
    });
    laneIndexes.push(laneIndex);
  }
  blocks.push({ block, opens, lanes: laneIndexes });
}

function gather(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const [key, value] of pairs) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
  return map;
}

/** Whether a block is open at a stage and level. Levels add up; blocks of handling retire when the response is ended. */
export function isBlockOpen(opens: Opening, stage: Stage, level: Level | undefined): boolean {
  if (opens === 'always') return true;
  if ('level' in opens) {
    return stage === 'graded' && level !== undefined && LEVELS.indexOf(level) >= LEVELS.indexOf(opens.level);
  }
  const now = STAGES.indexOf(stage);
  const from = STAGES.indexOf(opens.stage);
  const until = from <= STAGES.indexOf('graded') ? 'graded' : 'recovery';
  return now >= from && now <= STAGES.indexOf(until);
}
