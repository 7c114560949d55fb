import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { Fact } from '../../../../shared/plan/schema.ts';
import { conflictOf } from '../../../../shared/reporting/conflict.ts';
import { linesOf, type FactEntry, type FactLine } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';

/** A fact that a plan in force names. `key` is how the journal names it. */
export interface NamedFact {
  readonly key: string;
  readonly fact: Fact;
  readonly plan: CompiledPlan;
}

/** One line of the fact board. */
export interface BoardLine {
  readonly id: string;
  readonly line: FactLine;
  readonly named: NamedFact | undefined;
  readonly latest: FactEntry;
  /** Values of different sources within the last hour that do not agree, newest first; empty when they do. */
  readonly conflict: readonly FactEntry[];
}

export function namedFacts(response: Response): readonly NamedFact[] {
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.plan.facts.map((fact) => ({
          key: `${plan.pinned.key}/${fact.id}`,
          fact,
          plan: plan.compiled,
        })),
  );
}

/** Recorded facts, the one renewed last first. */
export function factBoard(response: Response, now: number): readonly BoardLine[] {
  const named = new Map(namedFacts(response).map((one) => [one.key, one]));
  return Object.entries(response.reporting.facts)
    .flatMap(([id, line]): BoardLine[] => {
      const latest = line.entries.at(-1);
      const known = named.get(line.fact);
      return latest ? [{ id, line, named: known, latest, conflict: conflictOf(line, known?.fact, now) }] : [];
    })
    .sort((a, b) => Number(b.conflict.length > 0) - Number(a.conflict.length > 0) || b.latest.at - a.latest.at);
}

/** Lines of one fact: one, or one for each place or train. */
export function linesOfFact(response: Response, key: string): readonly FactLine[] {
  return linesOf(response.reporting, key);
}
