import { fromBeijing } from '../base/instant.ts';
import type { PlanPath } from '../plan/plan-path.ts';
import type { Fact } from '../plan/schema.ts';
import { checkFact, checkPlanPlays } from './check-refs.ts';
import type { PlanNames } from './plan-names.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';
import type { ScenarioFactValue } from './schema-injects.ts';

/** What a good desk writes down: facts of the plans, about a train or place that is there, with values of their form. */
export function checkGivenFacts(scenario: Scenario, names: PlanNames, report: ScenarioReport): void {
  const trains = new Set(scenario.trains.map(({ id }) => id));
  const check = (ref: string, about: string | undefined, path: PlanPath): Fact | undefined => {
    const fact = checkFact(ref, [...path, 'fact'], scenario, names, report);
    if (!fact) return undefined;
    checkPlanPlays(ref, [...path, 'fact'], scenario, report);
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
