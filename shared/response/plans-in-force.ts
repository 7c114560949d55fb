import { planKey } from '../machines/compile.ts';
import type { PlanEdition } from '../plan/parse.ts';
import type { PinnedPlan } from './events.ts';

/** The editions in force in the library now; only starting a response or joining a plan looks at them. */
export interface PlansInForce {
  readonly general: PlanEdition | undefined;
  readonly station: (id: string) => PlanEdition | undefined;
  readonly special: (id: string) => PlanEdition | undefined;
}

/** The edition in force of a plan that a response runs on; undefined for a plan that is not in force any more. */
export function editionInForce(
  pinned: Pick<PinnedPlan, 'tier' | 'id'>,
  plans: PlansInForce,
  station: string,
): PlanEdition | undefined {
  if (pinned.tier === 'general') return plans.general;
  if (pinned.tier === 'station') return plans.station(station);
  return pinned.tier === 'special' ? plans.special(pinned.id) : undefined;
}

/** What the journal keeps of an edition in force; the text itself is stored under its hash. */
export function pin(edition: PlanEdition): PinnedPlan {
  const { plan, hash } = edition;
  return { key: planKey(plan), id: plan.id, tier: plan.tier, title: plan.title, edition: plan.edition, hash };
}
