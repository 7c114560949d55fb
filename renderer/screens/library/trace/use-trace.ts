import { useMemo } from 'react';
import type { Step } from '../../../../shared/plan/schema.ts';
import { traceClauses, type PlanTrace } from '../../../../shared/review/clause-trace.ts';
import { useDoc } from '../document/doc-context.ts';

export interface DocTrace extends PlanTrace {
  /** How a step of the trace is named: one that a station plan adds stands in another plan. */
  readonly refOf: (step: Step) => string;
  /** Steps that a station adds here; their clauses stand in its own plan. */
  readonly elsewhere: number;
}

/** The clauses of the plan shown, against its steps. */
export function useTrace(): DocTrace {
  const { compiled } = useDoc();
  return useMemo(() => {
    const { plan, key, steps } = compiled;
    const added = new Set(steps.flatMap(({ step, layer }) => (layer === 'added' ? [step.id] : [])));
    const home = new Map(
      plan.tier === 'station' ? plan.additions.map((one) => [one.step, `${one.plan}/${one.step.id}`] as const) : [],
    );
    return {
      ...traceClauses(plan, added),
      refOf: (step) => home.get(step) ?? `${key}/${step.id}`,
      elsewhere: added.size,
    };
  }, [compiled]);
}
