import { assertNever } from '../base/assert-never.ts';
import type { PlanPath } from '../plan/plan-path.ts';
import { checkFact, checkStep, planOf, plansThatPlay } from './check-refs.ts';
import { levelOpens, type PlanNames } from './plan-names.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';
import type { ExpectedAct, Expectation } from './schema-expectations.ts';

/** What is expected of the players must be possible in this run: what no desk can ever do would be held against every desk. */
export function checkExpectations(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  const playing = plansThatPlay(scenario);
  const hasFirst = scenario.injects.some(({ expect }) => expect.some((one) => isFirstReport(one, names)));

  /** A step or fact that is there, but of a plan that nothing brings into force. */
  const checkReach = (ref: string, path: PlanPath) => {
    if (playing.has(planOf(ref))) return;
    report.error(
      path,
      'never-met',
      `“${ref}”所属预案既不在 plans 里，也没有哪条情况期望启动它，永远做不到；请补列预案，或删去这一项`,
      `"${ref}" can never be done: its plan is not in \`plans\` and no inject expects it to be joined. Add the plan, or take this out`,
    );
  };
  const checkStepRef = (ref: string, path: PlanPath) => {
    if (checkStep(ref, path, scenario, names, report)) checkReach(ref, path);
  };
  const checkAct = (act: ExpectedAct, path: PlanPath) => {
    if ('step' in act) return checkStepRef(act.step, [...path, 'step']);
    if ('link' in act) return checkLink(act.link, [...path, 'link']);
    if ('fact' in act) {
      const at = [...path, 'fact'];
      if (checkFact(act.fact, at, scenario, names, report)) checkReach(act.fact, at);
      return undefined;
    }
    if ('plan' in act) {
      if (names.specials.has(act.plan)) return undefined;
      return report.error(
        [...path, 'plan'],
        'unknown-plan',
        `没有编号为“${act.plan}”的专项预案；请改正编号`,
        `There is no special plan "${act.plan}": correct the id`,
      );
    }
    if ('level' in act) {
      if (levelOpens(names, act.level, playing)) return undefined;
      return report.error(
        [...path, 'level'],
        'level-of-no-plan',
        `参演的预案没有写到${act.level}级响应，期望做不到；请改正级别，或补列预案`,
        `No plan that plays speaks of level ${act.level}, so this can never be met: correct the level, or add the plan`,
      );
    }
    if ('report' in act) {
      if (act.report === 'first' || hasFirst) return undefined;
      return report.error(
        [...path, 'report'],
        'never-met',
        '没有哪条情况期望首报，就不会有续报、终报；请在前面的情况里期望首报，或删去这一项',
        'No inject expects a first report, and without one there is no other: expect the first report at an earlier inject, or take this out',
      );
    }
    return 'rollCall' in act ? undefined : assertNever(act, 'expected act');
  };
  const checkLink = (ref: string, path: PlanPath) => {
    const step = checkStep(ref, path, scenario, names, report);
    if (!step) return;
    checkReach(ref, path);
    if (step.kind === 'link') return;
    report.error(
      path,
      'not-a-link',
      `步骤“${ref}”不是建立联络的步骤；请改正编号，或改写为 step`,
      `The step "${ref}" sets up no link: correct the id, or write it as \`step\``,
    );
  };

  for (const [index, { expect }] of scenario.injects.entries()) {
    for (const [e, one] of expect.entries()) {
      const path: PlanPath = ['injects', index, 'expect', e];
      if (typeof one === 'string') checkStepRef(one, path);
      else if (!('zh' in one)) checkAct(one, path);
    }
  }
}

function isFirstReport(one: Expectation, { steps }: PlanNames): boolean {
  if (typeof one === 'string') return steps.get(one)?.report === 'first';
  if ('report' in one) return one.report === 'first';
  return 'step' in one && steps.get(one.step)?.report === 'first';
}
