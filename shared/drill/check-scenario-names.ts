import type { PlanPath } from '../plan/plan-path.ts';
import { checkConditions } from './check-conditions.ts';
import { checkExpectations } from './check-expectations.ts';
import { checkGivenFacts } from './check-given-facts.ts';
import { checkPlanPlays, checkStep } from './check-refs.ts';
import { heardAt, instantOf } from './inject.ts';
import type { PlanNames } from './plan-names.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';

/** Everything a scenario names must exist: in the plans in force, or in its own lists of posts and trains. */
export function checkScenarioNames(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  checkHeader(scenario, names, report);
  checkWhoSpeaks(scenario, names, report);
  checkTrains(scenario, report);
  checkObjectives(scenario, names, report);
  checkExpectations(scenario, names, report);
  checkConditions(scenario, names, report);
  checkGivenFacts(scenario, names, report);
  checkWarnings(scenario, names, report);
}

function checkHeader(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  const stations = [
    { id: scenario.station, path: ['station'] },
    ...scenario.otherStations.map(({ station: id }, index) => ({ id, path: ['otherStations', index, 'station'] })),
    ...scenario.trains.map(({ station: id }, index) => ({ id, path: ['trains', index, 'station'] })),
    ...scenario.injects.flatMap(({ arrivals }, index) =>
      arrivals ? [{ id: arrivals.station, path: ['injects', index, 'arrivals', 'station'] }] : [],
    ),
  ];
  for (const { id, path } of stations) {
    if (names.stations.has(id)) continue;
    report.error(
      path,
      'unknown-station',
      `没有车站“${id}”的分预案；请改正编号`,
      `There is no station plan for "${id}": correct the id`,
    );
  }
  for (const [index, id] of scenario.plans.entries()) {
    if (names.specials.has(id)) continue;
    report.error(
      ['plans', index],
      'unknown-plan',
      `没有编号为“${id}”的专项预案；请改正编号`,
      `There is no special plan "${id}": correct the id`,
    );
  }
}

function checkWhoSpeaks(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  for (const [index, id] of scenario.posts.entries()) {
    if (names.posts.has(id)) continue;
    report.error(
      ['posts', index],
      'unknown-post',
      `总体预案的岗位表里没有“${id}”；请改正编号`,
      `The general plan lists no post "${id}": correct the id`,
    );
  }
  const playing = new Set(scenario.posts);
  for (const [index, { from, to }] of scenario.injects.entries()) {
    if (!names.units.has(from)) {
      report.error(
        ['injects', index, 'from'],
        'unknown-unit',
        `总体预案的单位表里没有“${from}”；请改正编号`,
        `The general plan lists no unit "${from}": correct the id`,
      );
    }
    if (playing.has(to)) continue;
    const known = names.posts.has(to);
    report.error(
      ['injects', index, 'to'],
      known ? 'post-not-playing' : 'unknown-post',
      known ? `岗位“${to}”不在本演练的 posts 里；请补列，或改给参演岗位` : `总体预案的岗位表里没有“${to}”；请改正编号`,
      known
        ? `The post "${to}" does not play in this scenario: add it to \`posts\`, or tell another post`
        : `The general plan lists no post "${to}": correct the id`,
    );
  }
}

function checkTrains(scenario: Scenario, report: ScenarioReport): void {
  const known = new Set(scenario.trains.map(({ id }) => id));
  for (const [index, { trains }] of scenario.injects.entries()) {
    for (const [t, id] of trains.entries()) {
      if (known.has(id)) continue;
      report.error(
        ['injects', index, 'trains', t],
        'unknown-train',
        `本脚本的 trains 表里没有“${id}”；请改正车次，或先列出这趟车`,
        `The scenario lists no train "${id}": correct the number, or list the train first`,
      );
    }
  }
}

function checkObjectives(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  for (const [index, { steps }] of scenario.objectives.entries()) {
    for (const [s, ref] of steps.entries()) {
      const path: PlanPath = ['objectives', index, 'steps', s];
      if (checkStep(ref, path, scenario, names, report)) checkPlanPlays(ref, path, scenario, report);
    }
  }
}

function checkWarnings(scenario: Scenario, { hazards }: PlanNames, report: ScenarioReport): void {
  for (const [index, inject] of scenario.injects.entries()) {
    const { id, warning } = inject;
    if (!warning) continue;
    const path: PlanPath = ['injects', index, 'warning'];
    if (hazards && !hazards.has(warning.hazard)) {
      report.error(
        [...path, 'hazard'],
        'unknown-hazard',
        `气象表里没有灾种“${warning.hazard}”；请按 resources/weather/hazards.yaml 改正编号`,
        `The weather tables have no hazard "${warning.hazard}": correct the id after resources/weather/hazards.yaml`,
      );
    }
    const heard = heardAt(inject);
    if (heard === undefined || !warning.expires || instantOf(warning.expires) > heard) continue;
    report.error(
      [...path, 'expires'],
      'warning-over',
      `情况“${id}”传到时预警已经过期；请改正 expires`,
      `The warning of inject "${id}" is over before the desk hears of it: correct \`expires\``,
    );
  }
}
