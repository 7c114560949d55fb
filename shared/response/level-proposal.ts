import type { Instant } from '../base/instant.ts';
import type { Fact } from '../plan/schema.ts';
import { LEVELS, type Level } from '../plan/vocabulary.ts';
import { isStale } from '../reporting/stale.ts';
import { speakingEntry } from '../reporting/speaking-entry.ts';
import { linesOf, type FactEntry } from '../reporting/state.ts';
import type { Response } from './state.ts';
import { highestReached } from './thresholds-reached.ts';

/** One rule that speaks for a level, with the value it saw. */
export interface LevelGround {
  readonly plan: string;
  readonly fact: Fact;
  readonly entry: FactEntry;
  readonly about?: string;
  readonly level: Level;
  readonly threshold: number | string;
  readonly basis: string;
  /** Too old to speak at the time asked for: shown, to be measured again, and proposes nothing. */
  readonly stale: boolean;
}

/**
 * What the level rules of all plans in force propose. The highest wins; a person decides. A value that is unknown, or was never
 * recorded, proposes nothing; nor does one that is stale `now`. Without `now` age plays no part.
 */
export function levelProposal(
  response: Response,
  now?: Instant,
): {
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
      return linesOf(response.reporting, key).flatMap((line): LevelGround[] => {
        const entry = speakingEntry(response.reporting, line, now);
        const reached = entry && highestReached(fact, entry, rule.at);
        if (!entry || !reached) return [];
        const about = line.about === undefined ? {} : { about: line.about };
        const stale = now !== undefined && isStale(fact, entry, now);
        return [{ plan: plan.pinned.key, fact, entry, ...about, ...reached, basis: rule.basis, stale }];
      });
    });
  });
  const level = LEVELS.findLast((one) => grounds.some((ground) => ground.level === one && !ground.stale));
  return { level, grounds };
}
