import type { PlanSet, SetPlan, SetStep } from './plan-set.ts';
import type { StationPlan } from './schema.ts';
import { afterGroups, branchRefs, dueRef, stepAt, type StepRef } from './step-refs.ts';

/** What a step waits for: `after` and `when` are written, `order` follows from the lane. */
export interface Wait {
  readonly by: 'after' | 'when' | 'order';
  readonly on: SetStep;
}

/** The steps that are in force together at one station, and what each waits for: one of every group. */
export type JoinGraph = ReadonlyMap<SetStep, readonly (readonly Wait[])[]>;

export function joinGraph(set: PlanSet, station: SetPlan<StationPlan> | undefined): JoinGraph {
  const plans = [...(set.general ? [set.general] : []), ...(station ? [station] : []), ...set.specials.values()];
  const added = station ? [...station.added.values()].flatMap((steps) => [...steps.values()]) : [];
  const steps = [...plans.flatMap((plan) => plan.steps), ...added];
  return new Map(steps.map((one) => [one, waitsOf(set, one, station)]));
}

function waitsOf(set: PlanSet, one: SetStep, station: SetPlan<StationPlan> | undefined): readonly (readonly Wait[])[] {
  const groups: (readonly Wait[])[] = [];
  const targetOf = (ref: StepRef): SetStep | 'free' => {
    const target = stepAt(set, one.home, ref.ref, station);
    if (!target) return 'free';
    if (ref.use !== 'missed') return target;
    // A deadline passes by itself once its clock runs; only a clock that starts at a step depends on that step.
    if (target.step.due?.from === 'open') return target;
    const start = dueRef(target.step);
    return (start && stepAt(set, target.home, start.ref, station)) ?? 'free';
  };
  for (const group of afterGroups(one.step)) {
    const targets = group.map(targetOf);
    if (!targets.includes('free')) groups.push(targets.map((on) => ({ by: 'after', on: on as SetStep })));
  }
  for (const branch of branchRefs(one.step)) {
    const on = targetOf(branch);
    if (on !== 'free') groups.push([{ by: 'when', on }]);
  }
  if (one.previous) groups.push([{ by: 'order', on: one.previous }]);
  return groups;
}

/** Waits that can never be met, for the steps that can never open; everything else opens sooner or later. Linear in the graph. */
export function stuckWaits(graph: JoinGraph): ReadonlyMap<SetStep, readonly Wait[]> {
  const open = new Set<SetStep>();
  const unmet = new Map<SetStep, number>();
  const waiters = new Map<SetStep, { readonly step: SetStep; readonly group: readonly Wait[] }[]>();
  const met = new Set<readonly Wait[]>();
  const queue: SetStep[] = [];
  for (const [step, groups] of graph) {
    unmet.set(step, groups.length);
    if (groups.length === 0) queue.push(step);
    for (const group of groups) {
      for (const { on } of group) {
        const list = waiters.get(on);
        if (list) list.push({ step, group });
        else waiters.set(on, [{ step, group }]);
      }
    }
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    open.add(next);
    for (const { step, group } of waiters.get(next) ?? []) {
      if (met.has(group)) continue;
      met.add(group);
      const left = (unmet.get(step) ?? 0) - 1;
      unmet.set(step, left);
      if (left === 0) queue.push(step);
    }
  }
  const stuck = new Map<SetStep, readonly Wait[]>();
  for (const [step, groups] of graph) {
    if (!open.has(step)) stuck.set(step, groups.filter((group) => !met.has(group)).flat());
  }
  return stuck;
}
