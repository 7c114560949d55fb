import type { Step } from '../plan/schema.ts';
import type { Response } from './state.ts';

/** The clock of the report chain that each kind of report is due by. */
const REPORT_DUES = { first: 'report:first-phone', 'follow-up': 'report:follow-up', final: 'report:final' } as const;

/** Key of a step's deadline. A report step that takes its time from the rule set in force is due by the clock of the report chain. */
export function dueKeyOf(ref: string, step: Step): string {
  return step.due?.within === 'rule-set' && step.report !== undefined ? REPORT_DUES[step.report] : `step:${ref}`;
}

/** The steps whose deadline a due is. */
export function stepsOfDue(response: Response, due: string): readonly string[] {
  if (due.startsWith('step:')) return [due.slice('step:'.length)];
  if (!due.startsWith('report:')) return [];
  return response.plans.flatMap((plan) =>
    plan.compiled.steps.flatMap(({ ref, step }) => (dueKeyOf(ref, step) === due ? [ref] : [])),
  );
}
