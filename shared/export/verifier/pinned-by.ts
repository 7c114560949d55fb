import type { Found } from './parsed.ts';

/** Types of the rows that name editions; see pinnedPlans. What a package holds is not yet known to be an event. */
const PINNING: ReadonlySet<unknown> = new Set(['AwarenessRecorded', 'PlanJoined', 'EditionMoved']);

/** Hashes of the editions that a row pins. */
export function pinnedBy(row: Found): readonly string[] {
  if (!PINNING.has(row['type'])) return [];
  const data = row['data'] as { plans?: unknown; plan?: unknown; to?: unknown } | null | undefined;
  const plans: unknown[] = Array.isArray(data?.plans) ? data.plans : [data?.plan ?? data?.to];
  return plans.flatMap((plan) => {
    const hash = (plan as { hash?: unknown } | null | undefined)?.hash;
    return typeof hash === 'string' ? [hash] : [];
  });
}
