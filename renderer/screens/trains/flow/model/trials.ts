import type { Flow } from '../../../../../shared/flow/state.ts';
import { acceptedAt } from '../../../../../shared/flow/state.ts';
import type { Plan } from '../../../../../shared/plan/schema.ts';
import type { PlannedTrial } from '../../../../../shared/review/accepted-order.ts';

/** A measure that can be tried, and the plan it comes from. */
export interface NamedTrial extends PlannedTrial {
  /** `<plan id>/<trial id>`. */
  readonly ref: string;
}

/** The two combinations that can be held against each other. */
export const SETS = ['A', 'B'] as const;
export type SetName = (typeof SETS)[number];
export type TrialSets = Readonly<Record<SetName, ReadonlySet<string>>>;

export const NO_SETS: TrialSets = { A: new Set(), B: new Set() };

export function trialsOf(plans: readonly Plan[]): readonly NamedTrial[] {
  return plans.flatMap((plan) =>
    plan.tier === 'special' ? (plan.trials ?? []).map((trial) => ({ ref: `${plan.id}/${trial.id}`, plan, trial })) : [],
  );
}

/** With this measure in or out of a set. */
export function toggled(sets: TrialSets, name: SetName, ref: string): TrialSets {
  const next = new Set(sets[name]);
  if (!next.delete(ref)) next.add(ref);
  return { ...sets, [name]: next };
}

/** When, and by whom, a measure was accepted for this station this day. */
export function acceptedOf(flow: Flow, station: string, ref: string) {
  return acceptedAt(flow, station).findLast(({ trial }) => trial === ref);
}
