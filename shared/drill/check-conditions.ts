import type { PlanPath } from '../plan/plan-path.ts';
import { checkPlanPlays, checkStep, plansThatPlay } from './check-refs.ts';
import { levelOpens, type PlanNames } from './plan-names.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';
import type { When } from './schema-conditions.ts';

/** What injects wait for must be able to come about in this run. */
export function checkConditions(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  const playing = plansThatPlay(scenario);
  const checkOne = (when: When, path: PlanPath): void => {
    if ('not' in when) {
      if (when.not !== 'first-report' && when.not !== 'awareness') checkRef(when.not, [...path, 'not']);
    } else if ('done' in when) checkAnswer(when.done, when.answer, path);
    else if ('level' in when && !levelOpens(names, when.level, playing)) {
      report.error(
        [...path, 'level'],
        'level-of-no-plan',
        `参演的预案没有写到${when.level}级响应，这一条件不会出现；请改正级别，或补列预案`,
        `No plan that plays speaks of level ${when.level}, so this never comes about: correct the level, or add the plan`,
      );
    } else if ('plan' in when && !names.specials.has(when.plan)) {
      report.error(
        [...path, 'plan'],
        'unknown-plan',
        `没有编号为“${when.plan}”的专项预案；请改正编号`,
        `There is no special plan "${when.plan}": correct the id`,
      );
    }
  };
  const checkRef = (ref: string, path: PlanPath) => {
    const step = checkStep(ref, path, scenario, names, report);
    if (step) checkPlanPlays(ref, path, scenario, report);
    return step;
  };
  const checkAnswer = (ref: string, answer: string | undefined, path: PlanPath) => {
    const step = checkRef(ref, [...path, 'done']);
    if (!step || answer === undefined || step.options?.has(answer)) return;
    const offered = [...(step.options ?? [])].join('、');
    report.error(
      [...path, 'answer'],
      'unknown-answer',
      step.options
        ? `判断“${ref}”没有选项“${answer}”；请改为 ${offered} 之一`
        : `步骤“${ref}”不是判断，没有选项；请删去 answer，或改正步骤`,
      step.options
        ? `The question "${ref}" does not offer "${answer}": write one of ${offered.replaceAll('、', ', ')}`
        : `The step "${ref}" is no question and offers no answers: take out \`answer\`, or correct the step`,
    );
  };
  for (const [index, { when }] of scenario.injects.entries()) {
    if (when) checkOne(when, ['injects', index, 'when']);
  }
}
