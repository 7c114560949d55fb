import { HOUR, type Instant } from '../base/instant.ts';
import type { Fact } from '../plan/schema.ts';
import { isStale, voiceOf } from './stale.ts';
import type { FactEntry, FactLine } from './state.ts';

/** The newest value of each source, if two of the last hour do not agree. A stale value contradicts nothing: it is measured again, not argued with. */
export function conflictOf(line: FactLine, fact: Fact | undefined, now: Instant): readonly FactEntry[] {
  const bySource = new Map<string, FactEntry>();
  for (const entry of line.entries) if (now - entry.at <= HOUR) bySource.set(voiceOf(entry), entry);
  const entries = [...bySource.values()].filter((entry) => entry.certainty !== 'unknown' && !isStale(fact, entry, now));
  const values = new Set(entries.map((entry) => JSON.stringify(entry.value)));
  return values.size > 1 ? entries.sort((a, b) => b.at - a.at) : [];
}

/** The newest known value of each source, oldest first by time of observation. */
export function settledSources(line: FactLine | undefined): readonly FactEntry[] {
  const bySource = new Map<string, FactEntry>();
  for (const entry of line?.entries ?? []) bySource.set(voiceOf(entry), entry);
  return [...bySource.values()].filter(({ certainty }) => certainty !== 'unknown').sort((a, b) => a.at - b.at);
}
