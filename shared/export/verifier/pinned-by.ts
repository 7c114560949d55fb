import type { Found } from './parsed.ts';

/** Types of the rows that name editions; see pinnedPlans. What a package holds is not yet known to be an event. */
const PINNING: ReadonlySet<unknown> = new Set(['AwarenessRecorded', 'PlanJoined', 'EditionMoved']);

/** Whether rows of this type pin editions. */
export const isPinning = (type: unknown): boolean => PINNING.has(type);

/** Hashes of the editions that a row pins. */
export function pinnedBy(row: Found): readonly string[] {
  if (!isPinning(row['type'])) return [];
  const data = row['data'] as { plans?: unknown; plan?: unknown; to?: unknown } | null | undefined;
  const plans: unknown[] = Array.isArray(data?.plans) ? data.plans : [data?.plan ?? data?.to];
  return plans.flatMap((plan) => {
    const hash = (plan as { hash?: unknown } | null | undefined)?.hash;
    return typeof hash === 'string' ? [hash] : [];
  });
}
