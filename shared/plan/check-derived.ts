import { parseDuration } from '../base/instant.ts';
import { derivedFrom, derivedWay } from './derived.ts';
import type { GateReport } from './gate-report.ts';
import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import type { Fact } from './schema.ts';

/** Derived facts: what they are worked out from exists, is a number that can be put together, and does not come back to them. */
export function checkDerived(set: PlanSet, report: GateReport): void {
  for (const one of set.all) {
    for (const [index, fact] of one.plan.facts.entries()) {
      if (!fact.derive) continue;
      const path: PlanPath = ['facts', index, 'derive'];
      checkShape(one, fact, path, report);
      for (const id of derivedFrom(fact)) {
        const input = one.factById.get(id);
        if (input) checkInput(one, fact, input, path, report);
        else {
          report.error(
            one.input,
            path,
            'unknown-fact',
            `本预案的要素表里没有“${id}”；请改正编号，或先补列该要素`,
            `This plan lists no fact "${id}": correct the id, or add the fact first`,
          );
        }
      }
      const circle = circleFrom(one, fact.id);
      if (circle) {
        report.error(
          one.input,
          path,
          'derived-circle',
          `推算绕成了圈：${circle.join(' ← ')}；请改掉其中一处`,
          `The derivation goes round in a circle: ${circle.join(' <- ')}: change one of these`,
        );
      }
    }
  }
}

function checkShape(one: SetPlan, fact: Fact, path: PlanPath, report: GateReport): void {
  if (fact.type !== 'number') notNumber(one, fact, path, report);
  const isDensity = fact.derive !== undefined && derivedWay(fact.derive) === 'density';
  if (isDensity ? fact.per === 'place' : fact.per === 'response') return;
  report.error(
    one.input,
    path,
    'derived-per',
    isDensity
      ? `密度要素“${fact.title.zh}”要按地点分列；请写 per: place`
      : `推算要素“${fact.title.zh}”按地点或车次分列；请改为全处置一个值（删去 per）`,
    isDensity
      ? `The density "${fact.title.en}" is one for each place: write \`per: place\``
      : `The derived fact "${fact.title.en}" is one for each place or train: make it one for the response (take \`per\` out)`,
  );
}

function checkInput(one: SetPlan, fact: Fact, input: Fact, path: PlanPath, report: GateReport): void {
  const way = fact.derive ? derivedWay(fact.derive) : 'sum';
  if (input.type !== 'number') notNumber(one, input, path, report);
  checkPer(one, fact, input, path, report);
  // A share and a density are in another unit than the people they are worked out from.
  if (way !== 'share' && way !== 'density' && input.unit?.zh !== fact.unit?.zh) {
    report.doubt(
      one.input,
      path,
      'derived-unit',
      `“${fact.title.zh}”与“${input.title.zh}”的单位不同；请核对能否相加减`,
      `"${fact.title.en}" and "${input.title.en}" have different units: check that they can be put together`,
    );
  }
  if (ageOf(fact) > ageOf(input)) {
    report.error(
      one.input,
      path,
      'derived-stale-later',
      `“${fact.title.zh}”比它所依据的“${input.title.zh}”过时得晚；请把 staleAfter 写成不长于 ${input.staleAfter}`,
      `"${fact.title.en}" goes stale later than "${input.title.en}" it is worked out from: give it a \`staleAfter\` of at most ${input.staleAfter}`,
    );
  }
}

/** One value, or one for each place or train, as the way of working out needs it. */
function checkPer(one: SetPlan, fact: Fact, input: Fact, path: PlanPath, report: GateReport): void {
  const { derive } = fact;
  if (!derive) return;
  const isEach = input.per !== 'response';
  const say = (zh: string, en: string) => report.error(one.input, path, 'derived-per', zh, en);
  if ('density' in derive || ('share' in derive && derive.opened === input.id)) {
    if (input.per === 'place') return;
    say(
      `“${input.title.zh}”没有按地点分列；请写 per: place`,
      `"${input.title.en}" is not one for each place: write \`per: place\``,
    );
  } else if ('total' in derive && !isEach) {
    say(
      `“${input.title.zh}”只有一个值，无从合计；请改用 sum，或另选按地点、车次分列的要素`,
      `"${input.title.en}" has one value, so there is nothing to total: use \`sum\`, or name a fact kept for each place or train`,
    );
  } else if (!('total' in derive) && isEach) {
    say(
      `“${input.title.zh}”按地点或车次分列；请先用 total 合计成一个值，再相加减`,
      `"${input.title.en}" is one for each place or train: make a \`total\` of it first, then add or subtract that`,
    );
  }
}

function notNumber(one: SetPlan, fact: Fact, path: PlanPath, report: GateReport): void {
  report.error(
    one.input,
    path,
    'derived-not-number',
    `要素“${fact.title.zh}”不是数值（${fact.type}），不能推算；请改用数值要素`,
    `The fact "${fact.title.en}" is no number (${fact.type}) and cannot be worked out or reckoned with: use numbers`,
  );
}

const ageOf = ({ staleAfter }: Fact) => (staleAfter === undefined ? Infinity : (parseDuration(staleAfter) ?? Infinity));

/** The way from a fact back to itself, if there is one. */
function circleFrom(one: SetPlan, start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    const fact = one.factById.get(id);
    for (const next of fact ? derivedFrom(fact) : []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}
