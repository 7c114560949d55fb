import type { Text } from '../../../../shared/base/text.ts';
import type { Basis, Place, Plan, StationPlan } from '../../../../shared/plan/schema.ts';
import type { PlaceKind } from '../../../../shared/plan/vocabulary.ts';
import type { DeskStep } from './steps.ts';

/** Places of the station plan of the kinds that a step uses, in the order of the kinds. */
export function placesOf(station: StationPlan | undefined, uses: readonly PlaceKind[]): readonly Place[] {
  return uses.flatMap((kind) => station?.places.filter((place) => place.kind === kind) ?? []);
}

/** What the numbers of a step rest on; `due` marks the basis of its deadline or interval. The station's bases count where it has rewritten a step. */
export function basesOf(
  step: DeskStep,
  station: StationPlan | undefined,
): readonly { readonly basis: Basis; readonly due: boolean }[] {
  const { basis = [], due, every } = step.compiled.step;
  const clocks = [due?.basis, every?.basis].filter((one) => one !== undefined);
  return [...new Set([...clocks, ...basis])].flatMap((id) => {
    const found = lookUp(step, station, (plan) => plan.basis.find((one) => one.id === id));
    return found ? [{ basis: found, due: clocks.includes(id) }] : [];
  });
}

/** The clause of the plan text. An added step's clause stands in the station plan. */
export function clauseOf(step: DeskStep, station: StationPlan | undefined): Plan['clauses'][number] | undefined {
  const id = step.compiled.step.clause;
  const find = (plan: Plan) => plan.clauses.find((one) => one.id === id);
  return step.compiled.layer === 'added' && station ? (find(station) ?? find(step.plan.plan)) : find(step.plan.plan);
}

/** Why the station has rewritten or added this step. */
export function whyOf(step: DeskStep, station: StationPlan | undefined): Text | undefined {
  const { layer, step: own } = step.compiled;
  if (layer === 'own' || !station) return undefined;
  return layer === 'added'
    ? station.additions.find((one) => one.step.id === own.id)?.why
    : station.overlays.find((one) => one.plan === step.plan.plan.id && one.step === own.id)?.why;
}

function lookUp<T>(
  step: DeskStep,
  station: StationPlan | undefined,
  find: (plan: Plan) => T | undefined,
): T | undefined {
  const plans = step.compiled.layer === 'own' || !station ? [step.plan.plan] : [station, step.plan.plan];
  for (const plan of plans) {
    const found = find(plan);
    if (found !== undefined) return found;
  }
  return undefined;
}
