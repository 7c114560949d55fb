import { compilePlan, type CompiledPlan } from '../machines/compile.ts';
import type { Plan } from '../plan/schema.ts';
import type { RecordedPlans } from './regression-source.ts';

/** The editions of a record from their texts, each compiled once. One that is not among them throws: a record is not folded by guesswork. */
export function recordedPlans(texts: readonly { readonly hash: string; readonly plan: Plan }[]): RecordedPlans {
  const byHash = new Map(texts.map((text) => [text.hash, text]));
  const compiled = new Map<string, CompiledPlan>();

  function edition(hash: string) {
    const found = byHash.get(hash);
    if (!found) throw new Error(`There is no plan text for edition ${hash}`);
    return found;
  }

  return {
    edition,
    source(pinned, station) {
      const under = pinned.tier === 'special' ? station : undefined;
      const key = `${pinned.hash}+${under?.hash ?? ''}`;
      const ready = compiled.get(key);
      if (ready) return ready;
      const stationPlan = under && edition(under.hash).plan;
      const made = compilePlan(edition(pinned.hash), stationPlan?.tier === 'station' ? stationPlan : undefined);
      compiled.set(key, made);
      return made;
    },
  };
}
