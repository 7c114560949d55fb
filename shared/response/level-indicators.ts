import type { Instant } from '../base/instant.ts';
import type { Text } from '../base/text.ts';
import type { Fact, Plan } from '../plan/schema.ts';
import { LEVELS, type Level } from '../plan/vocabulary.ts';
import { conflictOf } from '../reporting/conflict.ts';
import { isStale } from '../reporting/stale.ts';
import { speakingEntry } from '../reporting/speaking-entry.ts';
import { linesOf, type FactEntry } from '../reporting/state.ts';
import type { Response } from './state.ts';
import { missingFigure } from './station-plan.ts';
import { highestReached, sizeOf } from './thresholds-reached.ts';

type LevelRule = Plan['levelRules'][number];

interface Step {
  readonly level: Level;
  readonly threshold: number | string;
}

/**
 * One level rule with the value that speaks for it now. `unsaid`: nothing recorded. `unknown`: the value, or a figure of the station plan that it needs, is
 * not known. `stale`: too old to count. `below`: under the lowest threshold. Only `reached` proposes a level.
 */
export interface LevelIndicator {
  readonly plan: string;
  readonly rule: LevelRule;
  readonly fact: Fact;
  readonly state: 'unsaid' | 'unknown' | 'stale' | 'below' | 'reached';
  /** The gravest of all places or trains; absent while nothing is recorded. */
  readonly worst?: { readonly entry: FactEntry; readonly about?: string };
  /** How many other places or trains have a value. */
  readonly others: number;
  readonly reached?: Step;
  /** The next threshold above; absent on the highest level, and while no value counts. */
  readonly next?: Step;
  /** The figure that the station plan lacks for working the value out, and who can settle it. */
  readonly missing?: Text;
  /** Values of other sources that do not agree with the worst, newest first. The newest counts. */
  readonly conflict: readonly FactEntry[];
}

/** All level rules of the plans in force, each with the value that speaks for it, in the order of the plans. */
export function levelIndicators(response: Response, now: Instant): readonly LevelIndicator[] {
  return response.plans.flatMap(({ left, pinned, compiled }) =>
    left !== undefined
      ? []
      : compiled.plan.levelRules.flatMap((rule) => {
          const fact = compiled.plan.facts.find((one) => one.id === rule.fact);
          return fact ? [indicatorOf(response, pinned.key, rule, fact, now)] : [];
        }),
  );
}

/** Gravest last. */
const STATES = ['unsaid', 'unknown', 'stale', 'below', 'reached'] as const;

function indicatorOf(response: Response, plan: string, rule: LevelRule, fact: Fact, now: Instant): LevelIndicator {
  const readings = linesOf(response.reporting, `${plan}/${fact.id}`).flatMap((line) => {
    const entry = speakingEntry(response.reporting, line, now);
    if (!entry) return [];
    const size = entry.certainty === 'unknown' ? undefined : sizeOf(fact, entry.value);
    const reached = highestReached(fact, entry, rule.at);
    const state = stateOf(size, isStale(fact, entry, now), reached);
    return [{ line, entry, reached, state, size: size ?? -Infinity }];
  });
  // Stable: of equals the first place stays.
  const [worst, ...others] = [...readings].sort(
    (a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state) || b.size - a.size,
  );
  const missing = missingFigure(response, fact, worst?.line.about);
  if (!worst)
    return {
      plan,
      rule,
      fact,
      state: missing ? 'unknown' : 'unsaid',
      others: 0,
      conflict: [],
      ...(missing ? { missing } : {}),
    };
  const { line, entry, reached, state } = worst;
  const counts = state === 'below' || state === 'reached';
  const next = counts ? nextOf(rule, reached?.level) : undefined;
  return {
    plan,
    rule,
    fact,
    state,
    worst: { entry, ...(line.about === undefined ? {} : { about: line.about }) },
    others: others.length,
    ...(counts && reached ? { reached } : {}),
    ...(next ? { next } : {}),
    ...(missing && state === 'unknown' ? { missing } : {}),
    conflict: conflictOf(line, fact, now),
  };
}

function stateOf(size: number | undefined, stale: boolean, reached: Step | undefined): LevelIndicator['state'] {
  if (size === undefined) return 'unknown';
  if (stale) return 'stale';
  return reached ? 'reached' : 'below';
}

/** The lowest threshold above a level. */
function nextOf({ at }: LevelRule, level: Level | undefined): Step | undefined {
  for (const one of LEVELS.slice(level === undefined ? 0 : LEVELS.indexOf(level) + 1)) {
    const threshold = at[one];
    if (threshold !== undefined) return { level: one, threshold };
  }
  return undefined;
}
