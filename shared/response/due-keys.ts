import type { Step } from '../plan/schema.ts';
import { findStep, type Response } from './state.ts';

/** The clock of the report chain that each kind of report is due by. */
const REPORT_DUES = { first: 'report:first-phone', 'follow-up': 'report:follow-up', final: 'report:final' } as const;

/** A follow-up is one thing to do, whichever recipient's clock asks for it. */
const withoutRecipient = (due: string) => (due.startsWith('report:follow-up@') ? REPORT_DUES['follow-up'] : due);

/** Key of a step's deadline. A report step that takes its time from the rule set in force is due by the clock of the report chain. */
function dueKeyOf(ref: string, step: Step): string {
  return step.due?.within === 'rule-set' && step.report !== undefined ? REPORT_DUES[step.report] : `step:${ref}`;
}

/** The steps whose deadline a due is. A shared measure is one measure: its deadline is missed for every plan that names it. */
export function stepsOfDue(response: Response, due: string): readonly string[] {
  if (due.startsWith('step:')) return sharersOf(response, due.slice('step:'.length));
  if (!due.startsWith('report:')) return [];
  return response.plans.flatMap((plan) =>
    plan.compiled.steps.flatMap(({ ref, step }) =>
      step.report && dueKeyOf(ref, step) === withoutRecipient(due) ? [ref] : [],
    ),
  );
}

/** Whether the deadline of a step has been journaled as missed. */
export function isMissed(response: Response, ref: string): boolean {
  return sharersOf(response, ref).some((one) => {
    const place = findStep(response, one);
    const step = place?.plan.compiled.steps[place.index]?.step;
    if (step === undefined) return false;
    const key = dueKeyOf(one, step);
    if (response.missed[key] !== undefined) return true;
    return step.report === 'follow-up' && Object.keys(response.missed).some((due) => withoutRecipient(due) === key);
  });
}

/** The step itself, and where it names a shared measure, the steps of other plans that name it too. */
function sharersOf(response: Response, ref: string): readonly string[] {
  const place = findStep(response, ref);
  const measure = place?.plan.compiled.steps[place.index]?.step.shared;
  if (measure === undefined) return [ref];
  return response.plans.flatMap((plan) =>
    plan.left === undefined
      ? (plan.compiled.shared.get(measure) ?? []).flatMap((index) => plan.compiled.steps[index]?.ref ?? [])
      : [],
  );
}
