import { voiceOf } from './stale.ts';
import type { FactEntry, FactLine } from './state.ts';

/** The newest known value of each source, oldest first by time of observation. */
export function settledSources(line: FactLine | undefined): readonly FactEntry[] {
  const bySource = new Map<string, FactEntry>();
  for (const entry of line?.entries ?? []) bySource.set(voiceOf(entry), entry);
  return [...bySource.values()].filter(({ certainty }) => certainty !== 'unknown').sort((a, b) => a.at - b.at);
}
