import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan, SetStep } from './plan-set.ts';
import type { Branch, Condition, Step, StationPlan } from './schema.ts';

/** A place where a step names another step. */
export type StepRef = { readonly ref: string; readonly path: PlanPath } & (
  | { readonly use: 'after' | 'missed' | 'due' }
  | { readonly use: 'is'; readonly is: readonly string[] }
  | { readonly use: 'when'; readonly is: readonly string[] }
);

export const DUE_EVENTS: readonly string[] = ['awareness', 'block', 'open', 'stand-down'];

/** The conditions of `after`: all groups must hold, a group holds when any of its members does. */
export function afterGroups(step: Partial<Step>): readonly (readonly StepRef[])[] {
  return (step.after ?? []).map((condition, index) =>
    typeof condition === 'object' && 'any' in condition
      ? condition.any.map((one, at) => conditionRef(one, ['after', index, 'any', at]))
      : [conditionRef(condition, ['after', index])],
  );
}

function conditionRef(condition: Exclude<Condition, { any: unknown }>, path: PlanPath): StepRef {
  if (typeof condition === 'string') return { use: 'after', ref: condition, path };
  if ('missed' in condition) return { use: 'missed', ref: condition.missed, path: [...path, 'missed'] };
  return { use: 'is', ref: condition.step, is: condition.is, path: [...path, 'step'] };
}

export function branchRefs(step: Partial<Step>): readonly Extract<StepRef, { use: 'when' }>[] {
  const one = (branch: Branch, path: PlanPath) =>
    ({ use: 'when', ref: branch.question, is: branch.is, path: [...path, 'question'] }) as const;
  if (step.when === undefined) return [];
  return Array.isArray(step.when)
    ? step.when.map((branch, index) => one(branch, ['when', index]))
    : [one(step.when, ['when'])];
}

/** The step whose end starts the deadline, if it is a step. */
export function dueRef(step: Partial<Step>): StepRef | undefined {
  const from = step.due?.from;
  if (typeof from !== 'string' || DUE_EVENTS.includes(from)) return undefined;
  return { use: 'due', ref: from, path: ['due', 'from'] };
}

export function refsOf(step: Partial<Step>): readonly StepRef[] {
  const due = dueRef(step);
  return [...afterGroups(step).flat(), ...branchRefs(step), ...(due ? [due] : [])];
}

/**
 * The step that a reference means at one station (undefined: without any station plan).
 * As in a running response: `general/…` and `station/…` are the plans in force, special plans go by their id.
 */
export function stepAt(
  set: PlanSet,
  home: SetPlan,
  ref: string,
  station: SetPlan<StationPlan> | undefined,
): SetStep | undefined {
  const { prefix, id } = splitRef(ref);
  const plan =
    prefix === undefined
      ? home
      : prefix === 'general'
        ? set.general
        : prefix === 'station'
          ? station
          : set.specials.get(prefix);
  return plan && (plan.stepById.get(id) ?? station?.added.get(plan)?.get(id));
}

function splitRef(ref: string): { readonly prefix: string | undefined; readonly id: string } {
  const slash = ref.indexOf('/');
  return slash < 0 ? { prefix: undefined, id: ref } : { prefix: ref.slice(0, slash), id: ref.slice(slash + 1) };
}

export type Resolution =
  /** Every step it can mean: one, or one for each station plan. */
  | { readonly kind: 'found'; readonly steps: readonly SetStep[] }
  | { readonly kind: 'missing'; readonly plans: readonly SetPlan[] }
  /** The plan it names is not in this set. */
  | { readonly kind: 'unchecked'; readonly plan: string }
  /** It names the general or a station plan by its id, which finds nothing in a running response. */
  | { readonly kind: 'by-plan-id'; readonly write: string };

export function resolve(set: PlanSet, home: SetPlan, source: SetPlan, ref: string): Resolution {
  const { prefix, id } = splitRef(ref);
  const station = set.stations.find((one) => one === source);
  if (prefix === 'station' && !station) {
    if (set.stations.length === 0) return { kind: 'unchecked', plan: prefix };
    const found = set.stations.map((one) => ({ one, step: stepAt(set, home, ref, one) }));
    const missing = found.filter(({ step }) => !step).map(({ one }) => one);
    if (missing.length > 0) return { kind: 'missing', plans: missing };
    return { kind: 'found', steps: found.flatMap(({ step }) => step ?? []) };
  }
  const step = stepAt(set, home, ref, station);
  if (step) return { kind: 'found', steps: [step] };
  if (prefix === undefined) return { kind: 'missing', plans: [home] };
  if (prefix === 'station') return { kind: 'missing', plans: [source] };
  if (prefix === 'general') {
    return set.general ? { kind: 'missing', plans: [set.general] } : { kind: 'unchecked', plan: prefix };
  }
  const special = set.specials.get(prefix);
  if (special) return { kind: 'missing', plans: [special] };
  const other = set.all.find((one) => one.plan.id === prefix);
  if (other) return { kind: 'by-plan-id', write: `${other.plan.tier}/${id}` };
  return { kind: 'unchecked', plan: prefix };
}
