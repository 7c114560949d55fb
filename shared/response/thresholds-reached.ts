import type { Fact } from '../plan/schema.ts';
import { LEVELS, type Level } from '../plan/vocabulary.ts';
import type { FactEntry } from '../reporting/state.ts';

/**
 * Whether a value has reached a threshold of its fact. An unknown value reaches nothing; of a range the higher end counts, so that
 * proposals err to the safe side; a choice counts by its place from mildest to gravest.
 */
export function reachedBy(
  fact: Fact,
  entry: Pick<FactEntry, 'value' | 'certainty'>,
  threshold: number | string,
): boolean {
  const size = sizeOf(fact, entry.value);
  const needed = sizeOf(fact, threshold);
  return entry.certainty !== 'unknown' && size !== undefined && needed !== undefined && size >= needed;
}

/** The gravest level whose threshold a value has reached. */
export function highestReached(
  fact: Fact,
  entry: Pick<FactEntry, 'value' | 'certainty'>,
  at: Readonly<Partial<Record<Level, number | string | undefined>>>,
): { readonly level: Level; readonly threshold: number | string } | undefined {
  for (const level of LEVELS.toReversed()) {
    const threshold = at[level];
    if (threshold !== undefined && reachedBy(fact, entry, threshold)) return { level, threshold };
  }
  return undefined;
}

/** How large a value is for its rules: of a range the higher end, of a choice its place from mildest to gravest. */
export function sizeOf(fact: Fact, value: FactEntry['value']): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object') return value.high;
  if (typeof value === 'number') return value;
  const place = fact.choices?.findIndex((choice) => choice.id === value) ?? -1;
  return place < 0 ? undefined : place;
}
