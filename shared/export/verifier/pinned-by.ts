import type { Found } from './parsed.ts';

/** Types of the rows that name editions; see pinnedPlans. What a package holds is not yet known to be an event. */
const PINNING: ReadonlySet<unknown> = new Set(['AwarenessRecorded', 'PlanJoined', 'EditionMoved']);

/** Whether rows of this type pin editions. */
export const isPinning = (type: unknown): boolean => PINNING.has(type);

/** An edition as a row pins it. */
interface Pin {
  readonly hash: string;
  readonly id: unknown;
  readonly edition: unknown;
}

/** The editions that a row pins. */
export function pinnedBy(row: Found): readonly Pin[] {
  if (!isPinning(row['type'])) return [];
  const data = row['data'] as { plans?: unknown; plan?: unknown; to?: unknown } | null | undefined;
  const plans: unknown[] = Array.isArray(data?.plans) ? data.plans : [data?.plan ?? data?.to];
  return plans.flatMap((plan) => {
    const { hash, id, edition } = (plan ?? {}) as Partial<Record<keyof Pin, unknown>>;
    return typeof hash === 'string' ? [{ hash, id, edition }] : [];
  });
}
