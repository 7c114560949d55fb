import { asksForStep, headingsOf } from '../../../../shared/plan/clauses.ts';
import { valuesOf } from '../../../../shared/plan/plan-path.ts';

/** How many clauses of a plan ask for a step, and those that nothing carries out yet: number and place in the list. */
export interface ClauseCoverage {
  readonly asked: number;
  readonly bare: readonly { readonly id: string; readonly index: number }[];
}

/** The same count as in the library's 条款对照, of a plan that need not be sound yet. */
export function coverageOf(value: Readonly<Record<string, unknown>>): ClauseCoverage {
  const carried = new Set<string>();
  for (const { path, value: one } of valuesOf(value)) {
    if (path.at(-1) === 'clause' && typeof one === 'string') for (const id of headingsOf(one)) carried.add(id);
  }
  const clauses = Array.isArray(value['clauses']) ? (value['clauses'] as readonly unknown[]) : [];
  const asking = clauses.flatMap((one, index) => {
    const id = String((one as { readonly id?: unknown } | null)?.id ?? '');
    return asksForStep(id) ? [{ id, index }] : [];
  });
  return { asked: asking.length, bare: asking.filter(({ id }) => !carried.has(id)) };
}
