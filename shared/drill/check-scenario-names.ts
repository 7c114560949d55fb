import { fromBeijing } from '../base/instant.ts';
import type { PlanPath } from '../plan/plan-path.ts';
import type { Fact } from '../plan/schema.ts';
import type { PlanNames } from './plan-names.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';
import type { ScenarioFactValue } from './schema-injects.ts';

/** Everything a scenario names must exist: in the plans in force, or in its own lists of posts and trains. */
export function checkScenarioNames(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  checkHeader(scenario, names, report);
  checkWhoSpeaks(scenario, names, report);
  checkTrains(scenario, report);
  checkSteps(scenario, names, report);
  checkFacts(scenario, names, report);
}

function checkHeader(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  const stations = [
    { id: scenario.station, path: ['station'] },
    ...scenario.otherStations.map(({ station: id }, index) => ({ id, path: ['otherStations', index, 'station'] })),
    ...scenario.trains.map(({ station: id }, index) => ({ id, path: ['trains', index, 'station'] })),
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

function checkSteps(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  const check = (ref: string, path: PlanPath) => {
    if (!names.steps.has(ref)) {
      report.error(
        path,
        'unknown-step',
        `在用预案里没有步骤“${ref}”；请改正编号，或改用文字写`,
        `The plans in force have no step "${ref}": correct the id, or say it in words`,
      );
    } else checkPlanExpected(scenario, ref, path, report);
  };
  for (const [index, { steps }] of scenario.objectives.entries()) {
    for (const [s, ref] of steps.entries()) check(ref, ['objectives', index, 'steps', s]);
  }
  for (const [index, { expect }] of scenario.injects.entries()) {
    for (const [e, one] of expect.entries()) {
      if (typeof one === 'string') check(one, ['injects', index, 'expect', e]);
    }
  }
}

/** A step or fact of a special plan that the scenario does not bring into force will never show. */
function checkPlanExpected(scenario: Scenario, ref: string, path: PlanPath, report: ScenarioReport): void {
  const plan = ref.slice(0, ref.indexOf('/'));
  if (plan === 'general' || plan === 'station' || scenario.plans.includes(plan)) return;
  report.doubt(
    path,
    'plan-not-expected',
    `“${ref}”属于本脚本没有列入 plans 的预案；请补列该预案，或删去这一项`,
    `"${ref}" belongs to a plan that is not in \`plans\`: add the plan, or take this out`,
  );
}

function checkFacts(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  const trains = new Set(scenario.trains.map(({ id }) => id));
  const check = (ref: string, about: string | undefined, path: PlanPath): Fact | undefined => {
    const fact = names.facts.get(ref);
    if (!fact) {
      report.error(
        [...path, 'fact'],
        'unknown-fact',
        `在用预案里没有要素“${ref}”；请改正编号`,
        `The plans in force have no fact "${ref}": correct the id`,
      );
      return undefined;
    }
    checkPlanExpected(scenario, ref, [...path, 'fact'], report);
    const fits =
      fact.per === 'response'
        ? about === undefined
        : about !== undefined && (fact.per === 'train' ? trains : names.places).has(about);
    if (!fits) {
      report.error(
        about === undefined ? path : [...path, 'about'],
        'fact-about',
        `要素“${ref}”${ABOUT[fact.per].zh}；请改正 about`,
        `The fact "${ref}" ${ABOUT[fact.per].en}: correct \`about\``,
      );
    }
    return fact;
  };
  const checkValue = (fact: Fact, ref: string, value: ScenarioFactValue, path: PlanPath) => {
    if (isValueOf(fact, value)) return;
    report.error(
      [...path, 'value'],
      'fact-value',
      `要素“${ref}”的值写法不对；请写${FORMS[fact.type].zh}`,
      `This is no value of the fact "${ref}": write ${FORMS[fact.type].en}`,
    );
  };
  for (const [index, inject] of scenario.injects.entries()) {
    for (const [f, { fact: ref, about, value, certainty }] of inject.facts.entries()) {
      const path: PlanPath = ['injects', index, 'facts', f];
      const fact = check(ref, about, path);
      if (fact && value !== undefined) checkValue(fact, ref, value, path);
      if ((value === undefined) === (certainty === 'unknown')) continue;
      report.error(
        path,
        'fact-certainty',
        `要素“${ref}”：有值不能是 unknown，没有值只能是 unknown；请改正`,
        `The fact "${ref}" has a value and is unknown, or has none and is not: correct one of them`,
      );
    }
    for (const [c, { fact: ref, about, values }] of inject.conflicts.entries()) {
      const path: PlanPath = ['injects', index, 'conflicts', c];
      const fact = ref === undefined ? undefined : check(ref, about, path);
      if (!fact || ref === undefined) continue;
      for (const [v, { value }] of values.entries()) {
        if (value !== undefined) checkValue(fact, ref, value, [...path, 'values', v]);
      }
    }
  }
}

const ABOUT = {
  response: { zh: '全局只有一个值，不写 about', en: 'has one value for the whole response and takes no `about`' },
  place: { zh: '按点位统计，about 应为分预案的点位', en: 'is counted by place and wants a place of a station plan' },
  train: { zh: '按列车统计，about 应为 trains 表里的车次', en: 'is counted by train and wants a train of `trains`' },
};

const FORMS = {
  number: { zh: '数字，或 { low, high }', en: 'a number, or { low, high } with low below high' },
  choice: { zh: '该要素的选项编号', en: 'the id of one of its choices' },
  time: { zh: '“2023-07-30 12:50”这样的时刻', en: 'a time such as "2023-07-30 12:50"' },
  text: { zh: '中英文一对 { zh, en }', en: 'a pair of texts { zh, en }' },
};

function isValueOf(fact: Fact, value: ScenarioFactValue): boolean {
  switch (fact.type) {
    case 'number':
      return typeof value === 'number' || (typeof value === 'object' && 'low' in value && value.low < value.high);
    case 'choice':
      return typeof value === 'string' && (fact.choices?.some((choice) => choice.id === value) ?? false);
    case 'time': {
      if (typeof value !== 'string') return false;
      const [date, time, ...rest] = value.split(' ');
      return rest.length === 0 && fromBeijing(date ?? '', time ?? '') !== undefined;
    }
    case 'text':
      return typeof value === 'object' && 'zh' in value;
  }
}
