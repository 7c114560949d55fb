import type { Finding } from './findings.ts';
import { createReport } from './gate-report.ts';
import type { GateInput } from './plan-set.ts';
import type { Plan, Step } from './schema.ts';
import { placedSteps } from './steps.ts';

/**
 * An edition held against those before it (oldest first): step ids are never reused, so that ten years of records stay comparable.
 */
export function checkHistory(input: GateInput, earlier: readonly Plan[]): readonly Finding[] {
  const report = createReport();
  const newest = earlier.at(-1);
  if (newest && newest.edition === input.edition.plan.edition) {
    report.error(
      input,
      ['edition'],
      'same-label',
      `版次“${newest.edition}”已经用过；请给新版另写一个版次`,
      `The edition is still called "${newest.edition}": give the new one a label of its own`,
    );
  }
  const before = new Map<string, Step>();
  for (const plan of earlier) for (const { step } of placedSteps(plan)) before.set(step.id, step);
  const lately = new Set(newest ? placedSteps(newest).map(({ step }) => step.id) : []);
  for (const { step, path } of placedSteps(input.edition.plan)) {
    const was = before.get(step.id);
    if (!was || isSame(was, step)) continue;
    if (!lately.has(step.id)) {
      report.error(
        input,
        [...path, 'id'],
        'step-id-reused',
        `步骤编号“${step.id}”以前用于“${was.title.zh}”，已停用；新步骤请另取编号`,
        `The step id "${step.id}" once meant "${was.title.en}": a new step needs an id of its own`,
      );
    } else if (was.kind !== step.kind) {
      report.doubt(
        input,
        [...path, 'kind'],
        'step-kind-changed',
        `步骤“${step.id}”由“${was.kind}”改为“${step.kind}”；若已是另一件事，请另取编号`,
        `The step "${step.id}" was a ${was.kind} and is a ${step.kind} now: if it has become another thing, give it another id`,
      );
    }
  }
  return report.findings;
}

const isSame = (was: Step, now: Step) => was.kind === now.kind && was.title.zh === now.title.zh;
