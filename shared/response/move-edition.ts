import type { Instant } from '../base/instant.ts';
import { answerKey, missedKey, sharedKey, stepKey } from '../machines/conditions.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { Phase } from '../machines/lane-machine.ts';
import { phaseOf, type LaneState } from '../machines/step-machine.ts';
import type { PinnedPlan } from './events.ts';
import { checkWithin, isUnchecked } from './orders.ts';
import type { Settling } from './settle.ts';
import { isBegun, type FormerPlan, type PlanState, type Response, type StepRecord } from './state.ts';
import { stepsOf } from '../plan/steps.ts';

/** Gives the compiled form of an edition at a station; see PlanSource in evolve.ts. */
type Compile = (pinned: PinnedPlan, station: PinnedPlan | undefined) => CompiledPlan;

/** A response with another edition in the place of the one a plan ran on; its blocks still have to be opened. */
export interface MovedEdition {
  readonly response: Response;
  /** Keys that stand otherwise than the lanes of other plans may have heard. */
  readonly changed: readonly string[];
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
  const changed: string[] = [];
  const plans = response.plans.map((plan, index) => {
    const isThis = plan.pinned.key === to.key;
    const isChangedByIt = to.tier === 'station' && plan.pinned.tier === 'special';
    if (!(isThis || isChangedByIt)) return plan;
    if (plan.left !== undefined) return leftUnder(plan, stationBefore);
    const { pinned, compiled, steps } = plan;
    former.push({ pinned, compiled, steps, until: at, ...(stationBefore ? { station: stationBefore } : {}) });
    since.set(index, openSince(plan));
    const next = isThis ? to : pinned;
    const moved = carriedOver(plan, response.former ?? [], next, compile(next, station));
    const gone = compiled.steps.filter(({ step }) => !moved.compiled.indexOf.has(step.id));
    const come = moved.compiled.steps.filter(({ step }) => !compiled.indexOf.has(step.id));
    changed.push(...gone.flatMap(({ ref }) => [stepKey(ref), answerKey(ref)]));
    // One that comes back may have ended long ago.
    changed.push(...come.flatMap(({ ref }) => [stepKey(ref), answerKey(ref), missedKey(ref)]));
    return moved;
  });
  const shared = carriersAfter(response.shared, plans, new Set(since.keys()));
  const measures = new Set([...Object.keys(response.shared), ...Object.keys(shared)]);
  for (const one of measures) if (shared[one] !== response.shared[one]) changed.push(sharedKey(one));
  return { response: { ...response, plans, shared, former: [...(response.former ?? []), ...former] }, changed, since };
}

/** A plan that has left stays as it was: with the changes of the station plan that it ran under. */
function leftUnder(plan: PlanState, station: PinnedPlan | undefined): PlanState {
  return plan.pinned.tier !== 'special' || plan.station || !station ? plan : { ...plan, station };
}

/**
 * Which step carries each shared measure. A step that is gone, or names another measure now, carries it no more; one that stands at a measure nobody
 * carries takes it up, what has been begun before what has not.
 */
function carriersAfter(
  before: Response['shared'],
  plans: readonly PlanState[],
  touched: ReadonlySet<number>,
): Response['shared'] {
  const steps = plans.flatMap((plan, index) =>
    plan.compiled.steps.map(({ ref, step, index: at }) => ({
      ref,
      measure: step.shared,
      phase: plan.steps[at]?.phase ?? 'closed',
      isTouched: touched.has(index),
    })),
  );
  const namedBy = new Map(steps.map(({ ref, measure }) => [ref, measure]));
  const after = Object.fromEntries(Object.entries(before).filter(([measure, ref]) => namedBy.get(ref) === measure));
  const standing = steps.filter(({ phase, isTouched }) => isTouched && !CARRIES_NOTHING.includes(phase));
  for (const isOpen of [false, true]) {
    for (const { ref, measure, phase } of standing) {
      if (measure !== undefined && (phase === 'open') === isOpen) after[measure] ??= ref;
    }
  }
  return after;
}

const CARRIES_NOTHING: readonly Phase[] = ['closed', 'waiting', 'passed', 'elsewhere'];

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

/** Retires what was carried into blocks that are not open, and tells everybody how things stand now. */
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
  for (const key of moved.changed) settling.retell(key);
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

/** Steps in hand (begun, deferred, or an order to be checked) that an edition does not have, or has as another kind of step: they must be ended first. */
export function stepsInHandWithout(response: Response, plan: PlanState, next: CompiledPlan['plan']): readonly string[] {
  const kinds = new Map(stepsOf(next).map((step) => [step.id, step.kind]));
  return plan.compiled.steps.flatMap(({ ref, step, index }) => {
    const record = plan.steps[index];
    if (!record || kinds.get(step.id) === step.kind) return [];
    const isToCheck = isUnchecked(record) && checkWithin(response, step) !== undefined;
    return isBegun(record.phase) || record.phase === 'deferred' || isToCheck ? [ref] : [];
  });
}
