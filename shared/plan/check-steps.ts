import type { GateReport } from './gate-report.ts';
import type { PlanSet, SetStep } from './plan-set.ts';
import { branchRefs, resolve } from './step-refs.ts';

/** What each kind of step must and must not say. */
export function checkSteps(set: PlanSet, report: GateReport): void {
  const branched = branchedQuestions(set);
  for (const one of set.steps) {
    const { step, source, path } = one;
    const error = (field: string, rule: string, zh: string, en: string) =>
      report.error(source.input, [...path, field], rule, zh, en);
    if (step.kind === 'question') checkQuestion(one, branched.has(one), report);
    else if (step.options) {
      error(
        'options',
        'options-on-non-question',
        '只有判断（question）才有答案；请把 kind 改为 question，或删去 options',
        'Only a question has answers: make the kind question, or take `options` out',
      );
    }
    if (step.kind === 'watch' && !step.every) {
      error(
        'kind',
        'watch-without-interval',
        '持续监看没有写多久看一次；请补 every（时间和依据）',
        'The watch does not say how often: add `every` with a time and a basis',
      );
    }
    if (step.kind !== 'watch' && step.every) {
      error(
        'every',
        'interval-on-non-watch',
        '只有持续监看（watch）才有 every；请把 kind 改为 watch，或删去 every',
        'Only a watch has `every`: make the kind watch, or take it out',
      );
    }
    if (step.kind !== 'order' && step.check) {
      error(
        'check',
        'check-on-non-order',
        '只有指令（order）才核查效果；请把 kind 改为 order，或删去 check',
        'Only the effect of an order is checked: make the kind order, or take `check` out',
      );
    }
    if (step.kind === 'report' && !step.report) {
      error(
        'kind',
        'report-without-kind',
        '报告没有写是首报、续报还是终报；请补 report: first / follow-up / final',
        'The report does not say which it is: add report: first, follow-up or final',
      );
    }
    if (step.kind !== 'report' && step.report) {
      error(
        'report',
        'report-on-non-report',
        '只有报告（report）才写首报、续报、终报；请把 kind 改为 report，或删去 report',
        'Only a report step says which report it is: make the kind report, or take `report` out',
      );
    }
    if (step.kind === 'link' && !step.to?.length) {
      error(
        'kind',
        'link-without-party',
        '联络没有写与哪家单位连通；请补 to',
        'The link does not say with whom: add the units in `to`',
      );
    }
    if (step.kind === 'order' && !step.to?.length) {
      report.doubt(
        source.input,
        [...path, 'kind'],
        'order-without-addressee',
        '指令没有写下达给哪家单位；请补 to，若下达给本方岗位请在 do 里写明',
        'The order does not say to whom it goes: add the units in `to`, or name our own posts in `do`',
      );
    }
  }
}

/** Questions on whose answer some step of the set depends. */
function branchedQuestions(set: PlanSet): ReadonlySet<SetStep> {
  const found = new Set<SetStep>();
  for (const { step, home, source } of set.steps) {
    for (const { ref } of branchRefs(step)) {
      const resolution = resolve(set, home, source, ref);
      if (resolution.kind === 'found') for (const question of resolution.steps) found.add(question);
    }
  }
  return found;
}

function checkQuestion({ step, source, path }: SetStep, branched: boolean, report: GateReport): void {
  if (!step.options) {
    report.error(
      source.input,
      [...path, 'kind'],
      'question-without-options',
      '判断没有列出可选的答案；请补 options',
      'The question lists no answers: add `options`',
    );
  } else if (!branched && !step.options.some((option) => option.act ?? option.opens)) {
    report.error(
      source.input,
      [...path, 'options'],
      'question-without-way-on',
      '无论怎样回答，都没有下文；请用 when 接上步骤，或在答案上写 act 或 opens',
      'No answer leads anywhere: put steps on a branch with `when`, or give an answer an `act` or `opens`',
    );
  }
}
