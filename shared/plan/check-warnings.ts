import type { GateReport } from './gate-report.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import type { SpecialPlan } from './schema.ts';

/** Values of a fact that holds the colour of a warning. */
const COLOURS = ['blue', 'yellow', 'orange', 'red'];
const NONE = 'none';

/** What weather warnings mean to special plans: the fact can hold a colour, and a hazard calls for one plan only. */
export function checkWarnings(set: PlanSet, report: GateReport): void {
  const calledBy = new Map<string, string>();
  for (const one of set.specials.values()) {
    const named = new Set<string>();
    for (const [index, { hazard, activates }] of (one.plan.warnings ?? []).entries()) {
      const path = ['warnings', index];
      checkFact(one, index, report);
      if (named.has(hazard)) {
        report.error(
          one.input,
          path,
          'hazard-twice',
          `灾种“${hazard}”在本预案写了两次；请只留一条`,
          `The hazard "${hazard}" stands twice in this plan: leave one entry`,
        );
      }
      named.add(hazard);
      const other = activates ? calledBy.get(hazard) : undefined;
      if (other !== undefined && other !== one.plan.id) {
        report.error(
          one.input,
          path,
          'hazard-calls-two',
          `灾种“${hazard}”已由预案“${other}”启用；一个灾种只启用一份预案，请把其中一条写 activates: false`,
          `The hazard "${hazard}" calls for the plan "${other}" already; it calls for one plan only: write activates: false in one of them`,
        );
      }
      if (activates) calledBy.set(hazard, one.plan.id);
    }
  }
}

function checkFact(one: SetPlan<SpecialPlan>, index: number, report: GateReport): void {
  const fact = one.plan.warnings?.[index]?.fact ?? '';
  const path = ['warnings', index, 'fact'];
  const known = one.factById.get(fact);
  if (!known) {
    report.error(
      one.input,
      path,
      'unknown-fact',
      `本预案没有要素“${fact}”；请改正编号，或先补写这个要素`,
      `This plan has no fact "${fact}": correct the id, or write the fact first`,
    );
    return;
  }
  const choices = known.choices?.map(({ id }) => id) ?? [];
  const colours = choices.filter((id) => COLOURS.includes(id));
  const rising = COLOURS.filter((id) => colours.includes(id));
  const isFit =
    choices.includes(NONE) &&
    colours.length === choices.length - 1 &&
    colours.length > 0 &&
    String(colours) === String(rising);
  if (isFit) return;
  report.error(
    one.input,
    path,
    'warning-fact',
    `要素“${known.title.zh}”不能记预警颜色；请把 choices 写成 none 和 blue、yellow、orange、red（没有的颜色可不写），由轻到重`,
    `The fact "${known.title.en}" cannot hold the colour of a warning: its choices are none and blue, yellow, orange, red (leave out colours that there are not), from mildest to gravest`,
  );
}
