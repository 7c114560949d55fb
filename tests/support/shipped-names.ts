import { compilePlan, type CompiledPlan } from '../../shared/machines/compile.ts';
import { planNames, type PlanNames } from '../../shared/review/plan-names.ts';
import { shipped } from './real-plans.ts';

const editions = [...shipped.byHash.values()];

/** Ids of every shipped plan. */
export const shippedIds: readonly string[] = editions.map(({ plan }) => plan.id);

/** A shipped plan, compiled, with the names of everything it mentions. */
export function shippedWithNames(id: string): { readonly compiled: CompiledPlan; readonly names: PlanNames } {
  const edition = editions.find(({ plan }) => plan.id === id);
  if (!edition) throw new Error(`No shipped plan ${id}`);
  const station = edition.plan.tier === 'station' ? edition : undefined;
  return { compiled: compilePlan(edition), names: planNames(editions, edition.plan, station) };
}
