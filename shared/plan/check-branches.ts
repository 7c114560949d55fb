import type { GateReport, Place } from './gate-report.ts';
import type { SetStep } from './plan-set.ts';
import { branchRefs, type StepRef } from './step-refs.ts';

/** A branch hangs on a question and on answers that it has. */
export function checkBranch(
  at: Place,
  ref: Extract<StepRef, { use: 'when' }>,
  { step }: SetStep,
  report: GateReport,
): void {
  if (step.kind !== 'question') {
    report.error(
      at.input,
      at.path,
      'branch-on-non-question',
      `“${ref.ref}”不是判断（question），没有答案可等；请改为判断步骤，或改用 after`,
      `"${ref.ref}" is no question and has no answer: name a question, or use \`after\``,
    );
    return;
  }
  for (const id of ref.is) {
    if (!step.options || step.options.some((option) => option.id === id)) continue;
    report.error(
      at.input,
      at.path,
      'unknown-option',
      `判断“${ref.ref}”没有答案“${id}”，这一分支打不开；请改为 ${step.options.map((option) => option.id).join('、')} 之一`,
      `The question "${ref.ref}" has no answer "${id}", so this branch cannot open: use one of ${step.options.map((option) => option.id).join(', ')}`,
    );
  }
}

/** All branches of a step must hold at once, so two on one question must share an answer. */
export function checkContradiction({ step, source, path }: SetStep, report: GateReport): void {
  const answers = new Map<string, readonly string[]>();
  for (const { ref, is } of branchRefs(step)) {
    const before = answers.get(ref);
    const both = before ? before.filter((id) => is.includes(id)) : is;
    if (both.length === 0) {
      report.error(
        source.input,
        [...path, 'when'],
        'branches-exclude-each-other',
        `同一判断“${ref}”要求互相排斥的答案，永远不会打开；请合并为一个 is 列表`,
        `The branches on "${ref}" exclude each other, so the step can never open: put the answers in one \`is\` list`,
      );
      return;
    }
    answers.set(ref, both);
  }
}
