import type { Instant } from '../base/instant.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { Fact, Plan } from '../plan/schema.ts';
import { isStale } from '../reporting/stale.ts';
import { speakingEntry } from '../reporting/speaking-entry.ts';
import { linesOf, type FactEntry } from '../reporting/state.ts';
import type { Response } from './state.ts';
import { reachedBy } from './thresholds-reached.ts';

/** A fact has reached the value at which a plan in force calls a plan that is not. It proposes; a person joins. */
export interface CalledPlan {
  readonly calls: string;
  readonly plan: CompiledPlan;
  readonly interrupt: Plan['interrupts'][number];
  readonly fact: Fact;
  readonly entry: FactEntry;
  /** Only values that are too old now speak for it: to be measured again, proposes nothing. */
  readonly stale: boolean;
}

/** The plans that the newest values call for. Of several places or trains a fresh value speaks before a stale one; without `now` age plays no part. */
export function calledPlans(response: Response, now?: Instant): readonly CalledPlan[] {
  const here = new Set(response.plans.map((plan) => plan.pinned.key));
  return response.plans.flatMap(({ compiled, left, pinned }) => {
    if (left !== undefined) return [];
    return compiled.plan.interrupts.flatMap((interrupt): CalledPlan[] => {
      const fact = compiled.plan.facts.find((one) => one.id === interrupt.if.fact);
      if (!fact || here.has(interrupt.calls)) return [];
      const reaching = linesOf(response.reporting, `${pinned.key}/${fact.id}`).flatMap((line) => {
        const entry = speakingEntry(response.reporting, line, now);
        return entry && reachedBy(fact, entry, interrupt.if.at) ? [entry] : [];
      });
      const fresh = reaching.find((entry) => now === undefined || !isStale(fact, entry, now));
      const entry = fresh ?? reaching[0];
      return entry ? [{ calls: interrupt.calls, plan: compiled, interrupt, fact, entry, stale: !fresh }] : [];
    });
  });
}
