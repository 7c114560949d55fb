import type { Plan } from '../plan/schema.ts';
import type { Response } from './state.ts';

const cache = new WeakMap<Plan, ReadonlySet<string>>();

/** Facts that a level rule or an interrupt of this plan looks at. */
function decidingFactsOf(plan: Plan): ReadonlySet<string> {
  const held = cache.get(plan);
  if (held) return held;
  const made = new Set([...plan.levelRules.map((rule) => rule.fact), ...plan.interrupts.map((one) => one.if.fact)]);
  cache.set(plan, made);
  return made;
}

/**
 * Whether a new value of this fact (`<plan>/<fact>`) can make a difference to what is called for. Most readings cannot, and then nothing has to be worked out
 * over all plans.
 */
export function isDeciding(response: Response, fact: string): boolean {
  const slash = fact.indexOf('/');
  const key = fact.slice(0, slash);
  const id = fact.slice(slash + 1);
  return response.plans.some(
    (plan) => plan.left === undefined && plan.pinned.key === key && decidingFactsOf(plan.compiled.plan).has(id),
  );
}
