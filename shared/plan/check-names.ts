import type { GateReport } from './gate-report.ts';
import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import { stepFields } from './step-fields.ts';

/** Posts, units, facts, plans and kinds of places that are named must exist. Bases and clauses: see check-sources.ts. */
export function checkNames(set: PlanSet, report: GateReport): void {
  const posts = new Set(set.general?.plan.posts.map((post) => post.id));
  const units = new Set(set.general?.plan.units.map((unit) => unit.id));
  const checkPost = (source: SetPlan, path: PlanPath, id: string) => {
    if (!set.general || posts.has(id)) return;
    report.error(
      source.input,
      path,
      'unknown-post',
      `总体预案的岗位表里没有“${id}”；请改正编号，或先在总体预案补列该岗位`,
      `The general plan lists no post "${id}": correct the id, or add the post to the general plan first`,
    );
  };
  const checkUnit = (source: SetPlan, path: PlanPath, id: string) => {
    if (!set.general || units.has(id)) return;
    report.error(
      source.input,
      path,
      'unknown-unit',
      `总体预案的单位表里没有“${id}”；请改正编号，或先在总体预案补列该单位`,
      `The general plan lists no unit "${id}": correct the id, or add the unit to the general plan first`,
    );
  };
  const checkPlan = (source: SetPlan, path: PlanPath, id: string) => {
    if (set.specials.has(id) && source.plan.id !== id) return;
    if (set.unreadable.has(id)) {
      report.doubt(
        source.input,
        path,
        'unknown-plan',
        `专项预案“${id}”的文件有错误，暂时不能调用；请先改正那份文件`,
        `The file of the special plan "${id}" has errors, so it cannot be called for now: correct that file first`,
      );
      return;
    }
    report.error(
      source.input,
      path,
      'unknown-plan',
      source.plan.id === id ? `预案不能调用自己（${id}）；请删去` : `没有编号为“${id}”的专项预案；请改正编号`,
      source.plan.id === id
        ? `A plan cannot call itself (${id}): take this out`
        : `There is no special plan "${id}": correct the id`,
    );
  };
  for (const { fields, source, path } of stepFields(set)) {
    if (fields.owner !== undefined) checkPost(source, [...path, 'owner'], fields.owner);
    for (const [index, id] of (fields.to ?? []).entries()) checkUnit(source, [...path, 'to', index], id);
    for (const [index, id] of (fields.calls ?? []).entries()) checkPlan(source, [...path, 'calls', index], id);
  }
  for (const one of set.all) {
    for (const [index, { calls }] of one.plan.interrupts.entries())
      checkPlan(one, ['interrupts', index, 'calls'], calls);
  }
  for (const station of set.stations) {
    for (const [index, { unit }] of station.plan.parties.entries())
      checkUnit(station, ['parties', index, 'unit'], unit);
  }
  const { general } = set;
  if (general) {
    for (const [r, rule] of general.plan.reportRules.entries()) {
      for (const [u, id] of rule.recipients.entries()) checkUnit(general, ['reportRules', r, 'recipients', u], id);
      for (const [u, { to }] of (rule.rhythms ?? []).entries())
        checkUnit(general, ['reportRules', r, 'rhythms', u, 'to'], to);
    }
    for (const [index, { authority }] of general.plan.levels.entries()) {
      if (!units.has(authority)) checkPost(general, ['levels', index, 'authority'], authority);
    }
  }
  checkFacts(set, report);
  checkPlaceKinds(set, report);
}

function checkFacts(set: PlanSet, report: GateReport): void {
  const check = (home: SetPlan, source: SetPlan, path: PlanPath, id: string) => {
    if (home.factById.has(id)) return;
    report.error(
      source.input,
      path,
      'unknown-fact',
      `预案“${home.plan.title.zh}”的 facts 里没有“${id}”；请改正编号，或先在该预案列出这一要素`,
      `The plan "${home.plan.title.en}" lists no fact "${id}": correct the id, or list the fact there first`,
    );
  };
  for (const { fields, of, source, path } of stepFields(set)) {
    for (const [index, id] of (fields.facts ?? []).entries()) check(of.home, source, [...path, 'facts', index], id);
    const from = fields.due?.from;
    if (typeof from === 'object') check(of.home, source, [...path, 'due', 'from', 'fact'], from.fact);
  }
  for (const one of set.all) {
    for (const [index, rule] of one.plan.levelRules.entries())
      check(one, one, ['levelRules', index, 'fact'], rule.fact);
    for (const [index, { if: test }] of one.plan.interrupts.entries()) {
      check(one, one, ['interrupts', index, 'if', 'fact'], test.fact);
    }
  }
}

function checkPlaceKinds(set: PlanSet, report: GateReport): void {
  if (set.stations.length === 0) return;
  const anywhere = new Set<string>(set.stations.flatMap(({ plan }) => plan.places.map((place) => place.kind)));
  const own = new Map<SetPlan, Set<string>>();
  for (const one of set.stations) own.set(one, new Set(one.plan.places.map((place) => place.kind)));
  for (const { fields, source, path } of stepFields(set)) {
    for (const [index, kind] of (fields.uses ?? []).entries()) {
      const here = own.get(source);
      if ((here ?? anywhere).has(kind)) continue;
      report.doubt(
        source.input,
        [...path, 'uses', index],
        'unknown-place-kind',
        `${here ? '本分预案' : '各分预案都'}没有 ${kind} 类点位，步骤卡上将是空的；请补列点位，或删去这一项`,
        `${here ? 'This station plan has no' : 'No station plan has a'} place of kind ${kind}, so the step card would stay empty: list such a place, or take this out`,
      );
    }
  }
}
