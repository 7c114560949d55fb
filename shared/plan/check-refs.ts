import type { GateReport, Place } from './gate-report.ts';
import { checkBranch, checkContradiction } from './check-branches.ts';
import { checkLater } from './check-later.ts';
import type { PlanSet, SetPlan, SetStep } from './plan-set.ts';
import { stepFields } from './step-fields.ts';
import { refsOf, resolve, type StepRef } from './step-refs.ts';

/** Steps named in `after`, `when` and `due.from`: they exist, and what is waited for can come about. */
export function checkRefs(set: PlanSet, report: GateReport): void {
  const timed = stepsWithDue(set);
  for (const { fields, of, source, path } of stepFields(set)) {
    for (const ref of refsOf(fields)) {
      const at = { input: source.input, path: [...path, ...ref.path] };
      const resolution = resolve(set, of.home, source, ref.ref);
      switch (resolution.kind) {
        case 'missing':
          reportMissing(at, ref, resolution.plans, report);
          break;
        case 'by-plan-id':
          report.error(
            at.input,
            at.path,
            'unknown-step',
            `总体预案和分预案的步骤不能按预案编号引用；请写成 ${resolution.write}`,
            `Steps of the general and station plans are not named by plan id: write ${resolution.write}`,
          );
          break;
        case 'unchecked':
          report.doubt(
            at.input,
            at.path,
            'step-not-checked',
            `步骤 ${ref.ref} 所在的预案不在本次检查之列，无法核对；请连同该预案一起检查`,
            `The step ${ref.ref} stands in a plan that is not part of this check: check both plans together`,
          );
          break;
        case 'found':
          for (const target of resolution.steps) checkTarget(at, ref, of, target, timed, report);
      }
    }
    if (fields === of.step) checkContradiction(of, report);
  }
}

function reportMissing(at: Place, { ref, use }: StepRef, plans: readonly SetPlan[], report: GateReport): void {
  const files = plans.map((plan) => plan.input.file).join(', ');
  if (use === 'due') {
    report.error(
      at.input,
      at.path,
      'due-never-starts',
      `时限起点“${ref}”在 ${files} 中不存在，时限永远不会起算；请改正编号，或改用 open、block`,
      `The deadline starts from "${ref}", which does not exist in ${files}, so it would never run: correct the id, or use open or block`,
    );
  } else {
    report.error(
      at.input,
      at.path,
      'unknown-step',
      `步骤“${ref}”在 ${files} 中不存在；请改正编号`,
      `There is no step "${ref}" in ${files}: correct the id`,
    );
  }
}

/** Steps with a deadline, be it given by a station plan. */
function stepsWithDue(set: PlanSet): ReadonlySet<SetStep> {
  const found = new Set(set.steps.filter(({ step }) => step.due));
  for (const { plan } of set.stations) {
    for (const overlay of plan.overlays) {
      const step = overlay.set.due && set.specials.get(overlay.plan)?.stepById.get(overlay.step);
      if (step) found.add(step);
    }
  }
  return found;
}

function checkTarget(
  at: Place,
  ref: StepRef,
  here: SetStep,
  target: SetStep,
  timed: ReadonlySet<SetStep>,
  report: GateReport,
): void {
  const error = (rule: string, zh: string, en: string) => report.error(at.input, at.path, rule, zh, en);
  if (target === here) {
    if (ref.use === 'due') {
      error(
        'due-never-starts',
        '时限从本步骤自己结束时起算，没有意义；请改用 open 或 block',
        'The deadline starts when this very step has ended: use open or block',
      );
    } else {
      error(
        'waits-for-itself',
        '步骤在等待自己，永远不会打开；请删去这一条件',
        'The step waits for itself and can never open: take this condition out',
      );
    }
    return;
  }
  if (ref.use === 'when') checkBranch(at, ref, target, report);
  if (ref.use === 'missed' && !timed.has(target)) {
    error(
      'missed-without-deadline',
      `步骤“${ref.ref}”没有时限，不会出现超时；请给它加 due，或改写条件`,
      `The step "${ref.ref}" has no deadline and can never be missed: give it a \`due\`, or change the condition`,
    );
  }
  if (ref.use === 'is' && target.step.kind !== 'order' && ref.is.every((one) => ORDER_ONLY.includes(one))) {
    error(
      'state-never-reached',
      `步骤“${ref.ref}”不是指令（order），不会到达 ${ref.is.join('、')}；请改为 done 等结束状态`,
      `The step "${ref.ref}" is no order and never becomes ${ref.is.join(', ')}: wait for an end such as done`,
    );
  }
  if (ref.use !== 'due') checkLater(at, ref, here, target, report);
}

const ORDER_ONLY = ['issued', 'received', 'reported'];
