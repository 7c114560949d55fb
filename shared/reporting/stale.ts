import { durationOf, type Duration, type Instant } from '../base/instant.ts';
import type { Fact } from '../plan/schema.ts';
import type { FactEntry } from './state.ts';

const lengths = new Map<string, Duration>();

/** As durationOf, reading each text once: a table of trains asks for thousands of values every second. */
function lengthOf(text: string): Duration {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  const length = durationOf(text);
  lengths.set(text, length);
  return length;
}

/** How old a value is at best: a derived one is as old as the oldest value it was worked out from. */
export function observedAt(entry: Pick<FactEntry, 'at' | 'asOf'>): Instant {
  return entry.asOf ?? entry.at;
}

/** Older than its plan lets it count. A fact without `staleAfter`, or that no plan names, never goes stale. */
export function isStale(
  fact: Pick<Fact, 'staleAfter'> | undefined,
  entry: Pick<FactEntry, 'at' | 'asOf'>,
  now: Instant,
): boolean {
  return fact?.staleAfter !== undefined && now - observedAt(entry) > lengthOf(fact.staleAfter);
}

/** Who asserts a value, for telling agreement from conflict: what this console works out is one voice, whatever went into it. */
export function voiceOf(entry: Pick<FactEntry, 'channel' | 'source'>): string {
  return entry.channel === 'derived' ? 'derived' : `said ${entry.source}`;
}
