import { LEVELS, type Fact, type Level } from '../plan/schema.ts';
import { latest, type FactEntry } from '../reporting/state.ts';
import type { Response } from './state.ts';

/** One rule that speaks for a level, with the value it saw. */
export interface LevelGround {
  readonly plan: string;
  readonly fact: Fact;
  readonly entry: FactEntry;
  readonly about?: string;
  readonly level: Level;
  readonly threshold: number | string;
  readonly basis: string;
}

/**
 * What the level rules of all plans in force propose. The highest wins; a person decides. A value that is unknown, or was never
 * recorded, proposes nothing. Of a range the higher end counts: the proposal errs to the safe side.
 */
export function levelProposal(response: Response): {
  readonly level: Level | undefined;
  readonly grounds: readonly LevelGround[];
} {
  const grounds = response.plans.flatMap((plan) => {
    if (plan.left !== undefined) return [];
    const { levelRules, facts } = plan.compiled.plan;
    return levelRules.flatMap((rule) => {
      const fact = facts.find((one) => one.id === rule.fact);
      if (!fact) return [];
      const key = `${plan.pinned.key}/${fact.id}`;
      const lines = Object.values(response.reporting.facts).filter((line) => line.fact === key);
      return lines.flatMap((line) => {
        const entry = latest(response.reporting, key, line.about);
        const reached = entry && highestReached(fact, entry, rule.at);
        if (!entry || !reached) return [];
        const about = line.about === undefined ? {} : { about: line.about };
        return [{ plan: plan.pinned.key, fact, entry, ...about, ...reached, basis: rule.basis }];
      });
    });
  });
  const level = LEVELS.findLast((one) => grounds.some((ground) => ground.level === one));
  return { level, grounds };
}

function highestReached(
  fact: Fact,
  entry: FactEntry,
  at: Partial<Record<Level, number | string | undefined>>,
): { readonly level: Level; readonly threshold: number | string } | undefined {
  const size = sizeOf(fact, entry.value);
  if (entry.certainty === 'unknown' || size === undefined) return undefined;
  for (const level of LEVELS.toReversed()) {
    const threshold = at[level];
    if (threshold === undefined) continue;
    const needed = sizeOf(fact, threshold);
    if (needed !== undefined && size >= needed) return { level, threshold };
  }
  return undefined;
}

/** A value on its fact's scale: the number itself, or the place of a choice from mildest to gravest. */
function sizeOf(fact: Fact, value: FactEntry['value']): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object') return value.high;
  if (typeof value === 'number') return value;
  const place = fact.choices?.findIndex((choice) => choice.id === value) ?? -1;
  return place < 0 ? undefined : place;
}
