import type { Fact, TrainCare } from '../../plan/schema.ts';
import type { TrainRole } from '../../plan/vocabulary.ts';
import type { PlanState, Response } from '../state.ts';

/** The plan that keeps held trains, with its facts by what they say of a train. */
export interface TrainPlan {
  readonly key: string;
  readonly care: TrainCare;
  readonly facts: ReadonlyMap<TrainRole, Fact>;
}

/** The plan in force that keeps held trains; undefined where none does. Of several the one that came first. */
export function trainPlanOf({ plans }: Response): TrainPlan | undefined {
  for (const plan of plans) {
    if (plan.left !== undefined) continue;
    const found = read(plan);
    if (found) return found;
  }
  return undefined;
}

/** As trainPlanOf; where that plan has left, the one it was: its cards stay legible. */
export function trainPlanToRead(response: Response): TrainPlan | undefined {
  const inForce = trainPlanOf(response);
  if (inForce) return inForce;
  for (const plan of response.plans.toReversed()) {
    const found = read(plan);
    if (found) return found;
  }
  return undefined;
}

const known = new WeakMap<PlanState['compiled'], TrainPlan>();

function read({ compiled, pinned }: PlanState): TrainPlan | undefined {
  const { plan } = compiled;
  if (plan.tier !== 'special' || !plan.trains) return undefined;
  const held = known.get(compiled);
  if (held) return held;
  const facts = plan.facts.flatMap((fact) => (fact.role === undefined ? [] : [[fact.role, fact] as const]));
  const made = { key: pinned.key, care: plan.trains, facts: new Map(facts) };
  known.set(compiled, made);
  return made;
}
