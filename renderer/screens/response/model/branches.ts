import { branchesOf, stepKey } from '../../../../shared/machines/conditions.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/** For each answer of a question, the steps of the plans in force that are called for on it. */
export function stepsByAnswer(response: Response, question: DeskStep): ReadonlyMap<string, readonly DeskStep[]> {
  const options = question.compiled.step.options ?? [];
  const key = stepKey(question.ref);
  const found = new Map<string, DeskStep[]>(options.map((option) => [option.id, []]));
  for (const step of stepsOf(response).values()) {
    if (step.compiled.step.when === undefined) continue;
    for (const branch of branchesOf(step.compiled.step, step.plan.key)) {
      if (branch.question !== key) continue;
      for (const option of branch.is) found.get(option)?.push(step);
    }
  }
  return found;
}
