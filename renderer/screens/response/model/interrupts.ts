import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { Fact, Plan } from '../../../../shared/plan/schema.ts';
import { latest, type FactEntry } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { linesOfFact } from './facts.ts';

/** A fact has reached the value at which a plan in force calls a plan that is not. It proposes; a person joins. */
export interface CalledPlan {
  readonly calls: string;
  readonly plan: CompiledPlan;
  readonly interrupt: Plan['interrupts'][number];
  readonly fact: Fact;
  readonly entry: FactEntry;
}

export function calledPlans(response: Response): readonly CalledPlan[] {
  const here = new Set(response.plans.map((plan) => plan.pinned.key));
  return response.plans.flatMap(({ compiled, left, pinned }) => {
    if (left !== undefined) return [];
    return compiled.plan.interrupts.flatMap((interrupt) => {
      const fact = compiled.plan.facts.find((one) => one.id === interrupt.if.fact);
      if (!fact || here.has(interrupt.calls)) return [];
      const key = `${pinned.key}/${fact.id}`;
      const entry = linesOfFact(response, key)
        .map((line) => latest(response.reporting, key, line.about))
        .find((one) => one !== undefined && reaches(fact, one, interrupt.if.at));
      return entry ? [{ calls: interrupt.calls, plan: compiled, interrupt, fact, entry }] : [];
    });
  });
}

/** Of a range the higher end counts; of a choice its place from mildest to gravest. */
function reaches(fact: Fact, entry: FactEntry, at: number | string): boolean {
  const size = sizeOf(fact, entry.value);
  const needed = sizeOf(fact, at);
  return entry.certainty !== 'unknown' && size !== undefined && needed !== undefined && size >= needed;
}

function sizeOf(fact: Fact, value: FactEntry['value']): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return value.high;
  const place = fact.choices?.findIndex((choice) => choice.id === value) ?? -1;
  return place < 0 ? undefined : place;
}
