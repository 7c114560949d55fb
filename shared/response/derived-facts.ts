import type { Instant } from '../base/instant.ts';
import { derivedFrom } from '../plan/derived.ts';
import type { Fact } from '../plan/schema.ts';
import type { Reporting } from '../reporting/state.ts';
import { densities, shareOfCapacity } from './derive-by-station.ts';
import { putTogether } from './derive-sums.ts';
import { boardOf, type DerivedFact, type FactsAtHand } from './facts-at-hand.ts';
import type { Response } from './state.ts';
import { stationPlanOf } from './station-plan.ts';

/**
 * The derived facts of the plans in force that have to be worked out anew because facts in `changed` (`<plan>/<id>`) have.
 *
 * The newest values count. Out of a stale or unknown value nothing is worked out: what had been derived before is then unknown, so that no old
 * figure passes for a new one. A value that a person has put over a derived one stands until the inputs change to something known.
 *
 * Shares and densities divide by what the station plan says; where it says "unknown" the result is unknown, with the reason as its source.
 *
 * One round: a fact that hangs on another derived one is left for the next call, with what this one gave as `changed`; so nothing is
 * worked out twice from a half-renewed board.
 */
export function derivedFacts(
  response: Response,
  reporting: Reporting,
  changed: readonly string[],
  now: Instant,
): readonly DerivedFact[] {
  const touched = new Set(changed);
  return response.plans.flatMap((plan) => {
    if (plan.left !== undefined) return [];
    const board = boardOf(plan.compiled.plan, plan.pinned.key, reporting, stationPlanOf(response), now);
    const given = new Map<string, readonly DerivedFact[] | 'later'>();
    for (const fact of plan.compiled.plan.facts) visit(fact);
    return [...given.values()].flatMap((one) => (one === 'later' ? [] : one));

    function visit(fact: Fact): readonly DerivedFact[] | 'later' {
      const held = given.get(fact.id);
      if (held) return held;
      given.set(fact.id, []);
      const { facts } = plan.compiled.plan;
      const inputs = derivedFrom(fact).flatMap((id) => facts.find((one) => one.id === id) ?? []);
      // Every input is looked at, not only until the first that waits.
      const waits = inputs.map(visit).some((one) => one.length > 0);
      const isTouched = inputs.some((input) => touched.has(`${plan.pinned.key}/${input.id}`));
      const result = waits ? 'later' : isTouched ? derive(board, fact) : [];
      given.set(fact.id, result);
      return result;
    }
  });
}

function derive(board: FactsAtHand, fact: Fact): readonly DerivedFact[] {
  if (fact.derive && 'share' in fact.derive) return shareOfCapacity(board, fact, fact.derive);
  if (fact.derive && 'density' in fact.derive) return densities(board, fact, fact.derive.density);
  return putTogether(board, fact);
}
