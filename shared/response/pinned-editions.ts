import type { PinnedPlan } from './events.ts';
import type { Response } from './state.ts';

/** Every edition that a response runs or ever ran on, each once: those in force first, then those it was moved from. */
export function pinnedEditions(response: Response): readonly PinnedPlan[] {
  const all = [...response.plans, ...(response.former ?? [])].map((plan) => plan.pinned);
  const byHash = new Map(all.filter(({ tier }) => tier !== 'unplanned').map((pinned) => [pinned.hash, pinned]));
  return [...byHash.values()];
}
