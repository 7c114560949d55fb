import { durationOf, type Instant } from '../base/instant.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { Step } from '../plan/schema.ts';
import { inDueOrder, type Due } from './due.ts';
import { generalPlanOf } from './general-plan.ts';
import { checkWithin, isUnchecked, reportedEffect } from './orders.ts';
import { findStep, isBegun, type PlanState, type Response, type StepRecord } from './state.ts';

/** What the deadlines of steps hang on beside their own plan. */
export interface StepGround {
  /** Steps whose own clocks rest, by ref; the same set as long as they are the same. */
  readonly resting: ReadonlySet<string>;
  /** When the response was ended; undefined while it is being handled. */
  readonly endedAt: Instant | undefined;
}

/** The deadlines of a plan's steps, with all that they were worked out from beside the plan. */
interface Kept {
  readonly from: readonly unknown[];
  readonly missed: Response['missed'];
  readonly dues: readonly Due[];
}

const kept = new WeakMap<PlanState, Kept>();

/**
 * The running deadlines of a plan's steps, soonest first. Most acts leave most plans as they were, and the deadlines of these are not worked out again: they are asked for
 * after every act, and once for every line of a review.
 */
export function stepDues(response: Response, plan: PlanState, ground: StepGround): readonly Due[] {
  const held = kept.get(plan);
  const { missed } = response;
  const from = hangsOn(response, plan, ground);
  const isSame = held?.from.every((one, at) => one === from[at]) === true;
  if (held && isSame && held.missed === missed) return held.dues;
  const dues = held && isSame ? withMissed(held.dues, missed) : workedOut(response, plan, ground);
  kept.set(plan, { from, missed, dues });
  return dues;
}

/** Everything outside the plan that anchorOf, checkWithin and the clocks that rest look at. */
function hangsOn(response: Response, { compiled, pinned }: PlanState, { resting, endedAt }: StepGround) {
  const { facts, others } = anchorsOf(compiled, pinned.key);
  return [
    response.awareness?.at,
    resting,
    endedAt,
    generalPlanOf(response)?.orderCheck,
    facts ? response.reporting.facts : undefined,
    others ? response.plans : undefined,
  ];
}

const anchors = new WeakMap<CompiledPlan, { readonly facts: boolean; readonly others: boolean }>();

/** Whether any clock of the plan starts at a fact, or at a step of another plan. */
function anchorsOf(compiled: CompiledPlan, key: string) {
  const known = anchors.get(compiled);
  if (known) return known;
  const starts = compiled.steps.map(({ step }) => step.due?.from);
  const made = {
    facts: starts.some((from) => typeof from === 'object'),
    others: starts.some((from) => typeof from === 'string' && from.includes('/') && !from.startsWith(`${key}/`)),
  };
  anchors.set(compiled, made);
  return made;
}

function withMissed(dues: readonly Due[], missed: Response['missed']): readonly Due[] {
  return dues.map((due) => {
    const now = isMissed(missed, due.key, due.dueAt);
    return now === due.missed ? due : { ...due, missed: now };
  });
}

const isMissed = (missed: Response['missed'], key: string, dueAt: Instant): boolean =>
  missed[key]?.includes(dueAt) ?? false;

function workedOut(response: Response, plan: PlanState, { resting, endedAt }: StepGround): readonly Due[] {
  const dues: Due[] = [];
  const add: Add = (key, kind, owner, anchor, from, dueAt, step) => {
    dues.push({ key, kind, step, owner, anchor, from, dueAt, missed: isMissed(response.missed, key, dueAt) });
  };
  for (const { ref, step, index } of plan.compiled.steps) {
    const record = plan.steps[index];
    if (record && record.phase !== 'closed' && !resting.has(ref)) {
      addStepDues(response, plan, { ref, step, record, endedAt }, add);
    }
  }
  return dues.sort(inDueOrder);
}

type Add = (
  key: string,
  kind: Due['kind'],
  owner: string,
  anchor: Due['anchor'],
  from: Instant,
  dueAt: Instant,
  step: string,
) => void;

/** A step that is in sight, and when the response was ended. */
interface Asked {
  readonly ref: string;
  readonly step: Step;
  readonly record: StepRecord;
  readonly endedAt: Instant | undefined;
}

const keysOf = {
  step: new Map<string, string>(),
  watch: new Map<string, string>(),
  return: new Map<string, string>(),
  check: new Map<string, string>(),
};

/** The key of a deadline of a step, made once each: text that is put together anew has to be read through before it is found in `missed`. */
function dueKey(kind: 'step' | 'watch' | 'return' | 'check', ref: string): string {
  const known = keysOf[kind].get(ref);
  if (known !== undefined) return known;
  const key = `${kind}:${ref}`;
  keysOf[kind].set(ref, key);
  return key;
}

const lengths = new Map<string, number>();

/** As durationOf, reading each text once. */
export function lengthOf(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  const length = durationOf(text);
  lengths.set(text, length);
  return length;
}

function addStepDues(response: Response, plan: PlanState, asked: Asked, add: Add): void {
  const { ref, step, record } = asked;
  const { phase } = record;
  const owner = step.owner;
  if (phase === 'deferred') {
    const at = record.ending?.until?.at;
    const from = record.ending?.at;
    if (at !== undefined && from !== undefined) {
      add(dueKey('return', ref), 'return', owner, 'deferral', from, at, ref);
    }
    return;
  }
  if (phase === 'ended') {
    const within = isUnchecked(record) ? checkWithin(response, step) : undefined;
    const effect = within === undefined ? undefined : reportedEffect(record);
    if (within !== undefined && effect) {
      add(dueKey('check', ref), 'check', owner, 'effect', effect.at, effect.at + lengthOf(within), ref);
    }
    return;
  }
  if (step.kind === 'watch' && phase === 'acting' && step.every) {
    const last = record.checks?.at(-1) ?? record.begun;
    if (last) {
      add(dueKey('watch', ref), 'watch', owner, 'check', last.at, last.at + lengthOf(step.every.time), ref);
    }
    return;
  }
  if (!step.due || step.due.within === 'rule-set') return;
  if (phase !== 'open' && phase !== 'waiting' && !isBegun(phase)) return;
  const start = anchorOf(response, plan, asked);
  if (!start) return;
  add(dueKey('step', ref), 'step', owner, start.anchor, start.from, start.from + lengthOf(step.due.within), ref);
}

/** The event that starts a step's clock, once it has happened. */
function anchorOf(
  response: Response,
  plan: PlanState,
  { step, record, endedAt }: Asked,
): { readonly anchor: Due['anchor']; readonly from: Instant } | undefined {
  const from = step.due?.from;
  if (from === undefined) return undefined;
  if (typeof from === 'object') {
    // Of a fact held for several trains or places the earliest time counts: it is the one that runs out first.
    const key = `${plan.pinned.key}/${from.fact}`;
    let earliest: Instant | undefined;
    for (const held in response.reporting.facts) {
      const line = response.reporting.facts[held];
      const value = line?.fact === key ? line.entries.at(-1)?.value : undefined;
      if (typeof value === 'number' && (earliest === undefined || value < earliest)) earliest = value;
    }
    return earliest === undefined ? undefined : { anchor: 'fact', from: earliest };
  }
  switch (from) {
    case 'awareness': {
      // For a plan that joined later, the desk became aware of its event when it joined.
      const at = Math.max(response.awareness?.at ?? plan.joinedAt, plan.joinedAt);
      return { anchor: 'awareness', from: at };
    }
    case 'block': {
      const index = plan.compiled.indexOf.get(step.id);
      const block = index === undefined ? undefined : plan.compiled.steps[index]?.block;
      const at = block === undefined ? undefined : plan.blocks[block];
      return at === undefined ? undefined : { anchor: 'block', from: at };
    }
    case 'open':
      return record.openedAt === undefined || record.phase === 'waiting'
        ? undefined
        : { anchor: 'open', from: record.openedAt };
    case 'stand-down':
      return endedAt === undefined ? undefined : { anchor: 'stand-down', from: endedAt };
    default: {
      const ref = from.includes('/') ? from : `${plan.pinned.key}/${from}`;
      const ending = findStep(response, ref)?.record.ending;
      return ending && ending.end !== 'deferred' ? { anchor: 'step', from: ending.at } : undefined;
    }
  }
}
