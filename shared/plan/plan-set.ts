import type { LineOf, PlanPath } from './plan-path.ts';
import type { PlanEdition } from './parse.ts';
import type { Block, Fact, GeneralPlan, Plan, SpecialPlan, StationPlan, Step } from './schema.ts';

/** A parsed plan as the gate takes it. */
export interface GateInput {
  readonly file: string;
  readonly edition: PlanEdition;
  readonly lineOf: LineOf;
}

/** A step in its surroundings. */
export interface SetStep {
  readonly step: Step;
  /** The plan in whose lane it stands: plain step ids are looked up there. */
  readonly home: SetPlan;
  /** The plan it is written in, where its clause and bases are found: the station plan for an addition. */
  readonly source: SetPlan;
  /** Path inside the source plan. */
  readonly path: PlanPath;
  readonly opens: Block['opens'];
  /** The step before it in a lane that is worked one after another. */
  readonly previous: SetStep | undefined;
}

export interface SetPlan<P extends Plan = Plan> {
  readonly input: GateInput;
  readonly plan: P;
  /** Own steps in file order. */
  readonly steps: readonly SetStep[];
  readonly stepById: ReadonlyMap<string, SetStep>;
  readonly blockById: ReadonlyMap<string, Block>;
  readonly factById: ReadonlyMap<string, Fact>;
  /** A station plan's additions, under the plan they are added to. */
  readonly added: ReadonlyMap<SetPlan, ReadonlyMap<string, SetStep>>;
}

/** All plans that are checked together, indexed. Of several general plans or plans with one id, the first counts. */
export interface PlanSet {
  readonly all: readonly SetPlan[];
  readonly general: SetPlan<GeneralPlan> | undefined;
  readonly stations: readonly SetPlan<StationPlan>[];
  readonly specials: ReadonlyMap<string, SetPlan<SpecialPlan>>;
  /** Ids of plans that stand in the library but could not be read: naming them is a doubt, not an error. */
  readonly unreadable: ReadonlySet<string>;
  /** Steps of all plans, and the additions of the station plans. */
  readonly steps: readonly SetStep[];
}

export function indexPlans(inputs: readonly GateInput[], unreadable: readonly string[]): PlanSet {
  const all = inputs.map(indexPlan);
  const specials = new Map<string, SetPlan<SpecialPlan>>();
  for (const one of all) if (isTier(one, 'special') && !specials.has(one.plan.id)) specials.set(one.plan.id, one);
  const stations = all.filter((one) => isTier(one, 'station'));
  for (const station of stations) addAdditions(station, specials);
  const added = stations.flatMap((station) => [...station.added.values()].flatMap((steps) => [...steps.values()]));
  return {
    all,
    general: all.find((one) => isTier(one, 'general')),
    stations,
    specials,
    unreadable: new Set(unreadable),
    steps: [...all.flatMap((one) => one.steps), ...added],
  };
}

function isTier<T extends Plan['tier']>(one: SetPlan, tier: T): one is SetPlan<Extract<Plan, { tier: T }>> {
  return one.plan.tier === tier;
}

function indexPlan(input: GateInput): SetPlan {
  const steps: SetStep[] = [];
  const stepById = new Map<string, SetStep>();
  const { plan: own } = input.edition;
  const plan: SetPlan = {
    input,
    plan: own,
    steps,
    stepById,
    blockById: new Map(own.blocks.map((block) => [block.id, block])),
    factById: new Map(own.facts.map((fact) => [fact.id, fact])),
    added: new Map(),
  };
  for (const [b, block] of own.blocks.entries()) {
    for (const [l, lane] of block.lanes.entries()) {
      let previous: SetStep | undefined;
      for (const [s, step] of lane.steps.entries()) {
        const path = ['blocks', b, 'lanes', l, 'steps', s];
        const one: SetStep = { step, home: plan, source: plan, path, opens: block.opens, previous };
        steps.push(one);
        if (!stepById.has(step.id)) stepById.set(step.id, one);
        if (lane.order === 'sequence') previous = one;
      }
    }
  }
  return plan;
}

/** Additions stand at the end of their lane; where the block has no such lane, in a new one in any order (see overlay.ts). */
function addAdditions(station: SetPlan<StationPlan>, specials: ReadonlyMap<string, SetPlan>): void {
  const lastOf = new Map<string, SetStep | undefined>();
  for (const [index, addition] of station.plan.additions.entries()) {
    const home = specials.get(addition.plan);
    const block = home?.blockById.get(addition.block);
    if (!home || !block) continue;
    const lane = block.lanes.find((one) => one.lane === addition.lane);
    const laneKey = `${addition.plan}/${addition.block}/${addition.lane}`;
    const last = lane?.order === 'sequence' ? home.stepById.get(lane.steps.at(-1)?.id ?? '') : undefined;
    const one: SetStep = {
      step: addition.step,
      home,
      source: station,
      path: ['additions', index, 'step'],
      opens: block.opens,
      previous: lastOf.get(laneKey) ?? last,
    };
    if (lane?.order === 'sequence') lastOf.set(laneKey, one);
    const steps = (station.added.get(home) as Map<string, SetStep> | undefined) ?? new Map<string, SetStep>();
    if (!steps.has(addition.step.id)) steps.set(addition.step.id, one);
    (station.added as Map<SetPlan, ReadonlyMap<string, SetStep>>).set(home, steps);
  }
}

/** How a finding names a step: its id inside its own file, otherwise with its plan. */
export function nameOf(step: SetStep, from: SetPlan): string {
  if (step.home === from) return step.step.id;
  return `${step.home.plan.tier === 'special' ? step.home.plan.id : step.home.plan.tier}/${step.step.id}`;
}
