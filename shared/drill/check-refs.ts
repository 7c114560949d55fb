import type { PlanPath } from '../plan/plan-path.ts';
import type { Fact } from '../plan/schema.ts';
import type { NamedStep, PlanNames } from './plan-names.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';

/** The step of this name; undefined, and said so, when the plans in force have none. */
export function checkStep(
  ref: string,
  path: PlanPath,
  scenario: Scenario,
  names: PlanNames,
  report: ScenarioReport,
): NamedStep | undefined {
  if (isOfStation(ref, scenario, path, report)) return undefined;
  const step = names.steps.get(ref);
  if (step) return step;
  report.error(
    path,
    'unknown-step',
    `在用预案里没有步骤“${ref}”；请改正编号，或改用文字写`,
    `The plans in force have no step "${ref}": correct the id, or say it in words`,
  );
  return undefined;
}

/** The fact of this name; undefined, and said so, when the plans in force have none. */
export function checkFact(
  ref: string,
  path: PlanPath,
  scenario: Scenario,
  names: PlanNames,
  report: ScenarioReport,
): Fact | undefined {
  if (isOfStation(ref, scenario, path, report)) return undefined;
  const fact = names.facts.get(ref);
  if (fact) return fact;
  report.error(
    path,
    'unknown-fact',
    `在用预案里没有要素“${ref}”；请改正编号`,
    `The plans in force have no fact "${ref}": correct the id`,
  );
  return undefined;
}

/** What is run at any station area cannot name what only one has. */
function isOfStation(ref: string, { anyStation }: Scenario, path: PlanPath, report: ScenarioReport): boolean {
  if (!anyStation || !ref.startsWith('station/')) return false;
  report.error(
    path,
    'any-station',
    `本脚本不限站区，不能写分预案的“${ref}”；请改用总体或专项预案的编号，或删去 anyStation`,
    `The scenario is for any station area and cannot name "${ref}" of a station plan: name something of the general or a special plan, or take out \`anyStation\``,
  );
  return true;
}

/** A step or fact of a special plan that the scenario does not bring into force will never show. */
export function checkPlanPlays(ref: string, path: PlanPath, scenario: Scenario, report: ScenarioReport): void {
  if (plansThatPlay(scenario).has(planOf(ref))) return;
  report.doubt(
    path,
    'plan-not-expected',
    `“${ref}”属于本脚本没有列入 plans 的预案；请补列该预案，或删去这一项`,
    `"${ref}" belongs to a plan that is not in \`plans\`: add the plan, or take this out`,
  );
}

/** The part of a ref before its slash: `general`, `station` or a special plan. */
export const planOf = (ref: string): string => ref.slice(0, ref.indexOf('/'));

/** The plans that a run can come to: the general and the station plan, those of `plans`, and those that an inject expects to be joined. */
export function plansThatPlay({ plans, injects }: Scenario): ReadonlySet<string> {
  const joined = injects.flatMap(({ expect }) =>
    expect.flatMap((one) => (typeof one === 'object' && 'plan' in one ? [one.plan] : [])),
  );
  return new Set(['general', 'station', ...plans, ...joined]);
}
