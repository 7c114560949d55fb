import type { Basis, SpecialPlan } from '../plan/schema.ts';
import { LEVELS, type Level } from '../plan/vocabulary.ts';
import type { Warning } from './state.ts';

/** What a warning comes to in a special plan. */
export interface Proposal {
  /** Id of the special plan. */
  readonly plan: string;
  /** Id of the plan's fact that holds the colour. */
  readonly fact: string;
  /** Absent where the plan has no level rule for this colour: the plan is called for, its level is open. */
  readonly level?: Level;
  /** What the level rests on; without a level, why the warning concerns the plan. */
  readonly basis: Basis | undefined;
}

/** The plan that a warning calls for, among the special plans in force; undefined when none does. A named person decides. */
export function proposalFor(
  { hazard, colour }: Pick<Warning, 'hazard' | 'colour'>,
  plans: readonly SpecialPlan[],
): Proposal | undefined {
  for (const plan of plans) {
    const meaning = plan.warnings?.find((one) => one.activates && one.hazard === hazard);
    const choices = plan.facts.find(({ id }) => id === meaning?.fact)?.choices?.map(({ id }) => id) ?? [];
    const rank = choices.indexOf(colour);
    // A colour that the plan's fact does not know (there is no blue for icy roads) says nothing to it.
    if (!meaning || rank < 0) continue;
    const rule = plan.levelRules.find(({ fact }) => fact === meaning.fact);
    const level = LEVELS.findLast((one) => isReached(rule?.at[one], choices, rank));
    const basis = plan.basis.find(({ id }) => id === (level === undefined ? meaning.basis : rule?.basis));
    return { plan: plan.id, fact: meaning.fact, ...(level === undefined ? {} : { level }), basis };
  }
  return undefined;
}

function isReached(threshold: number | string | undefined, choices: readonly string[], rank: number): boolean {
  return typeof threshold === 'string' && choices.includes(threshold) && choices.indexOf(threshold) <= rank;
}
