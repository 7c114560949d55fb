import type { GateReport } from './gate-report.ts';
import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import type { Fact } from './schema.ts';
import { LEVELS } from './vocabulary.ts';

/** Levels: how one comes in (level rules, interrupts) and how one gets out again (step-down criteria, stand-down, close). */
export function checkLevels(set: PlanSet, report: GateReport): void {
  for (const one of set.all) {
    checkFactTypes(one, report);
    checkRules(one, report);
    checkExit(set, one, report);
  }
  checkLifeCycleEnds(set, report);
}

function checkFactTypes({ plan, input }: SetPlan, report: GateReport): void {
  for (const [index, fact] of plan.facts.entries()) {
    if (fact.type === 'choice' && fact.choices === undefined) {
      report.error(
        input,
        ['facts', index],
        'choice-without-choices',
        `要素“${fact.title.zh}”是选择项，但没有列 choices；请由轻到重列出`,
        `The fact "${fact.title.en}" is a choice without \`choices\`: list them from mildest to gravest`,
      );
    }
    if (fact.type !== 'choice' && fact.choices !== undefined) {
      report.error(
        input,
        ['facts', index, 'choices'],
        'choices-on-non-choice',
        `要素“${fact.title.zh}”不是选择项，却列了 choices；请把 type 改为 choice，或删去 choices`,
        `The fact "${fact.title.en}" is no choice but lists \`choices\`: make its type choice, or take them out`,
      );
    }
  }
}

function checkRules(one: SetPlan, report: GateReport): void {
  for (const [index, rule] of one.plan.levelRules.entries()) {
    const path = ['levelRules', index, 'at'];
    const fact = one.factById.get(rule.fact);
    const given = LEVELS.flatMap((level) => {
      const at = rule.at[level];
      return at === undefined ? [] : [{ level, at }];
    });
    if (given.length === 0) {
      report.error(
        one.input,
        path,
        'level-rule-empty',
        '分级阈值一级都没有写；请至少写一级，或删去这条规则',
        'This level rule gives no threshold: give at least one level, or take the rule out',
      );
    }
    if (!fact) continue;
    const ranked = given.map(({ level, at }) => ({ level, at, rank: rankOf(one, fact, at, [...path, level], report) }));
    for (const [at, higher] of ranked.entries()) {
      const lower = ranked[at - 1];
      if (lower?.rank === undefined || higher.rank === undefined || lower.rank < higher.rank) continue;
      report.error(
        one.input,
        [...path, higher.level],
        'thresholds-not-rising',
        `${higher.level} 级阈值 ${higher.at} 不高于 ${lower.level} 级的 ${lower.at}；阈值须由 IV 级到 I 级逐级升高，请改正`,
        `The threshold of level ${higher.level} (${higher.at}) is not above that of level ${lower.level} (${lower.at}): thresholds must rise from IV to I`,
      );
    }
  }
  for (const [index, { if: test }] of one.plan.interrupts.entries()) {
    const fact = one.factById.get(test.fact);
    if (fact) rankOf(one, fact, test.at, ['interrupts', index, 'if', 'at'], report);
  }
}

/** How grave a threshold is: the number itself, or the position among the choices. Undefined, with a finding, when it does not fit the fact. */
function rankOf(one: SetPlan, fact: Fact, at: number | string, path: PlanPath, report: GateReport): number | undefined {
  if (fact.type === 'number' && typeof at === 'number') return at;
  if (fact.type === 'choice' && typeof at === 'string') {
    const rank = fact.choices?.findIndex((choice) => choice.id === at) ?? -1;
    if (rank >= 0) return rank;
    report.error(
      one.input,
      path,
      'unknown-choice',
      `要素“${fact.title.zh}”没有取值“${at}”；请改为其 choices 中的编号`,
      `The fact "${fact.title.en}" has no choice "${at}": use an id of its \`choices\``,
    );
    return undefined;
  }
  report.error(
    one.input,
    path,
    'threshold-type',
    `阈值 ${at} 与要素“${fact.title.zh}”（${fact.type}）不符；请给数值要素写数字、给选择要素写取值编号，其他要素不能定级`,
    `The threshold ${at} does not fit the fact "${fact.title.en}" (${fact.type}): a number for a number, a choice id for a choice; other facts cannot set a level`,
  );
  return undefined;
}

/** A station plan's level blocks are left by the criteria of the general plan. */
function checkExit(set: PlanSet, { plan, input }: SetPlan, report: GateReport): void {
  const first = plan.blocks.findIndex((block) => 'level' in block.opens);
  // Without a general plan to look at, nothing can be said about a station plan's way down.
  if (first < 0 || plan.stepDown || (plan.tier === 'station' && (!set.general || set.general.plan.stepDown))) return;
  report.error(
    input,
    ['blocks', first],
    'level-without-exit',
    '有分级工作块，却没有降级条件，响应只升不降；请补写 stepDown',
    'The plan has blocks for levels but no criteria for stepping down: write `stepDown`',
  );
}

function checkLifeCycleEnds(set: PlanSet, report: GateReport): void {
  const { general } = set;
  if (!general) return;
  const acts = new Set(general.steps.flatMap(({ step }) => step.options?.map((option) => option.act) ?? []));
  for (const [act, zh, en] of [
    ['stand-down', '结束响应', 'ending the response'],
    ['close', '归档关闭', 'closing'],
  ] as const) {
    if (acts.has(act)) continue;
    report.error(
      general.input,
      ['blocks'],
      'no-way-out',
      `总体预案没有一道通向“${zh}”的判断（某个答案的 act: ${act}），处置将无法收尾；请补上`,
      `The general plan asks no question that leads to ${en} (an answer with act: ${act}), so a response could not end: add one`,
    );
  }
}
