import { linesOf } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';

/** The trains of which any fact has been told, in the order in which they were first named. */
export function toldTrains({ plans, reporting }: Response): readonly string[] {
  const facts = plans.flatMap(({ left, pinned, compiled }) =>
    left !== undefined
      ? []
      : compiled.plan.facts.filter((fact) => fact.per === 'train').map((fact) => `${pinned.key}/${fact.id}`),
  );
  const lines = facts.flatMap((fact) => linesOf(reporting, fact));
  return [...new Set(lines.flatMap(({ about }) => (about === undefined ? [] : [about])))];
}
