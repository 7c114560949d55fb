import { compilePlan, type CompiledPlan } from '../../shared/machines/compile.ts';
import { parsePlan, type PlanEdition } from '../../shared/plan/parse.ts';
import type { PlanSource } from '../../shared/response/evolve.ts';

/**
 * Finds editions by hash (in force, or pinned long ago and kept in the journal) and compiles each once. A plan whose text is missing or
 * altered throws: a response is not to be folded by guesswork.
 */
export function planSource(find: (hash: string) => PlanEdition | string | undefined): {
  readonly source: PlanSource;
  readonly edition: (hash: string) => PlanEdition;
} {
  const editions = new Map<string, PlanEdition>();
  const compiled = new Map<string, CompiledPlan>();

  function edition(hash: string): PlanEdition {
    const known = editions.get(hash);
    if (known) return known;
    const found = find(hash);
    const parsed = typeof found === 'string' ? parsePlan(found, hash).edition : found;
    if (!parsed || parsed.hash !== hash) throw new Error(`The journal has no readable plan text for edition ${hash}`);
    editions.set(hash, parsed);
    return parsed;
  }

  return {
    edition,
    source(pinned, station) {
      const overlay = pinned.tier === 'special' && station ? station.hash : '';
      const key = `${pinned.hash}+${overlay}`;
      const ready = compiled.get(key);
      if (ready) return ready;
      const stationPlan = overlay === '' ? undefined : edition(overlay).plan;
      const plan = compilePlan(edition(pinned.hash), stationPlan?.tier === 'station' ? stationPlan : undefined);
      compiled.set(key, plan);
      return plan;
    },
  };
}
