import type { Instant } from '../base/instant.ts';
import { answerKey, sharedKey, stepKey } from '../machines/conditions.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import { phaseOf, type LaneState } from '../machines/step-machine.ts';
import type { PinnedPlan } from './events.ts';
import type { Settling } from './settle.ts';
import { isBegun, type FormerPlan, type PlanState, type Response, type StepRecord } from './state.ts';

/** Gives the compiled form of an edition at a station; see PlanSource in evolve.ts. */
type Compile = (pinned: PinnedPlan, station: PinnedPlan | undefined) => CompiledPlan;

/** A response with another edition in the place of the one a plan ran on; its blocks still have to be opened. */
export interface MovedEdition {
  readonly response: Response;
  /** What the lanes of other plans have to be told: keys that no longer mean anything. */
  readonly forgotten: readonly string[];
  /** For each plan that was touched, when its open blocks were opened, by block id. */
  readonly since: ReadonlyMap<number, ReadonlyMap<string, Instant>>;
}

/**
 * Puts an edition in the place of the one that a plan runs on. Every step keeps where it stands by its id; what the new edition no longer has is kept
 * as it was, for reading. A new station plan also brings its own changes into the special plans.
 */
export function withEdition(response: Response, to: PinnedPlan, at: Instant, compile: Compile): MovedEdition {
  const stationBefore = response.plans.find((plan) => plan.pinned.tier === 'station')?.pinned;
  const station = to.tier === 'station' ? to : stationBefore;
  const former: FormerPlan[] = [];
  const since = new Map<number, ReadonlyMap<string, Instant>>();
  const plans = response.plans.map((plan, index) => {
    const isThis = plan.pinned.key === to.key;
    const isChangedByIt = to.tier === 'station' && plan.pinned.tier === 'special';
    if (plan.left !== undefined || !(isThis || isChangedByIt)) return plan;
    const { pinned, compiled, steps } = plan;
    former.push({ pinned, compiled, steps, until: at, ...(stationBefore ? { station: stationBefore } : {}) });
    since.set(index, openSince(plan));
    const next = isThis ? to : pinned;
    return carriedOver(plan, response.former ?? [], next, compile(next, station));
  });
  const moved = { ...response, plans, former: [...(response.former ?? []), ...former] };
  const gone = former.flatMap(({ compiled }) =>
    compiled.steps.flatMap(({ ref, step }) => (stepAt(moved, ref) === step.shared ? [] : [{ ref, step }])),
  );
  const dropped = Object.entries(response.shared).filter(([measure, ref]) =>
    gone.some((one) => one.ref === ref && one.step.shared === measure),
  );
  const shared = Object.fromEntries(Object.entries(response.shared).filter(([measure]) => !has(dropped, measure)));
  const removed = former.flatMap(({ compiled, pinned }) => {
    const now = plans.find((plan) => plan.pinned.key === pinned.key && plan.left === undefined)?.compiled;
    return compiled.steps.filter(({ step }) => !now?.indexOf.has(step.id));
  });
  return {
    response: { ...moved, shared },
    forgotten: [
      ...removed.flatMap(({ ref }) => [stepKey(ref), answerKey(ref)]),
      ...dropped.map(([measure]) => sharedKey(measure)),
    ],
    since,
  };
}

const has = (entries: readonly (readonly [string, string])[], measure: string) =>
  entries.some(([one]) => one === measure);

/** The shared measure that a step names in the plans in force; `''` for a step that none of them has. */
function stepAt(response: Response, ref: string): string | undefined {
  const slash = ref.indexOf('/');
  const plan = response.plans.find((one) => one.pinned.key === ref.slice(0, slash) && one.left === undefined);
  const index = plan?.compiled.indexOf.get(ref.slice(slash + 1));
  return index === undefined ? '' : plan?.compiled.steps[index]?.step.shared;
}

function openSince(plan: PlanState): ReadonlyMap<string, Instant> {
  return new Map(
    plan.compiled.blocks.flatMap(({ block }, index) => {
      const opened = plan.blocks[index];
      return opened === undefined ? [] : [[block.id, opened] as const];
    }),
  );
}

/** The plan's state in another edition: lanes closed, each step in the phase it had. */
function carriedOver(
  plan: PlanState,
  former: readonly FormerPlan[],
  pinned: PinnedPlan,
  compiled: CompiledPlan,
): PlanState {
  const before = (id: string) => recordIn(plan, id) ?? endedBefore(former, pinned.key, id) ?? CLOSED;
  const lanes = compiled.lanes.map((lane): LaneState => {
    const records = lane.rules.map(({ id }) => [id, before(id)] as const);
    const ends = records.flatMap(([id, { phase, ending }]) =>
      ending && (phase === 'ended' || phase === 'deferred') ? [[id, ending.end] as const] : [],
    );
    return {
      value: Object.fromEntries(records.map(([id, { phase }]) => [id, phase])),
      context: { open: false, known: {}, ends: Object.fromEntries(ends) },
    };
  });
  return {
    ...plan,
    pinned,
    compiled,
    lanes,
    steps: compiled.steps.map(({ step }) => before(step.id)),
    blocks: compiled.blocks.map(() => undefined),
  };
}

const CLOSED: StepRecord = { phase: 'closed' };

function recordIn({ compiled, steps }: Pick<PlanState, 'compiled' | 'steps'>, id: string): StepRecord | undefined {
  const index = compiled.indexOf.get(id);
  return index === undefined ? undefined : steps[index];
}

/** A step that comes back with an edition has not forgotten that it was done. */
function endedBefore(former: readonly FormerPlan[], key: string, id: string): StepRecord | undefined {
  for (const one of former.toReversed()) {
    const record = one.pinned.key === key ? recordIn(one, id) : undefined;
    if (record) return record.phase === 'ended' ? record : undefined;
  }
  return undefined;
}

/** Retires what was carried into blocks that are not open, and lets everybody forget what is gone. */
export function settleMoved(moved: MovedEdition, settling: Settling): void {
  for (const planIndex of moved.since.keys()) {
    const plan = moved.response.plans[planIndex];
    for (const [laneIndex, lane] of plan?.compiled.lanes.entries() ?? []) {
      const state = settling.lanes[planIndex]?.[laneIndex];
      if (!state || state.context.open) continue;
      const stands = lane.rules.some((rules) => phaseOf(state, rules.id) !== 'closed');
      if (stands) settling.send(planIndex, laneIndex, { type: 'RETIRE' });
    }
  }
  for (const key of moved.forgotten) settling.announce(key, undefined);
}

/** The clocks of blocks that were open before go on from when they were opened. */
export function withOpenedSince(response: Response, since: MovedEdition['since']): Response {
  const plans = response.plans.map((plan, index) => {
    const opened = since.get(index);
    if (!opened) return plan;
    const blocks = plan.compiled.blocks.map(({ block }, at) =>
      plan.blocks[at] === undefined ? undefined : (opened.get(block.id) ?? plan.blocks[at]),
    );
    return { ...plan, blocks };
  });
  return { ...response, plans };
}

/** Steps in hand (begun or deferred) that an edition does not have, or has as another kind of step: they must be ended first. */
export function stepsInHandWithout(plan: PlanState, next: CompiledPlan['plan']): readonly string[] {
  const kinds = new Map(
    next.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.steps.map((step) => [step.id, step.kind]))),
  );
  return plan.compiled.steps.flatMap(({ ref, step, index }) => {
    const phase = plan.steps[index]?.phase ?? 'closed';
    const isInHand = isBegun(phase) || phase === 'deferred';
    return isInHand && kinds.get(step.id) !== step.kind ? [ref] : [];
  });
}
