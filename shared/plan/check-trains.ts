import type { GateReport } from './gate-report.ts';
import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import { checkRoles } from './check-roles.ts';
import type { TrainCare } from './schema.ts';

/** How held trains are kept: what `trains` names exists and fits, and the facts have the roles that the cards read. */
export function checkTrains(set: PlanSet, report: GateReport): void {
  for (const one of set.all) {
    checkRoles(one, report);
    const { plan } = one;
    if (plan.tier !== 'special' || !plan.trains) continue;
    checkOwners(set, one, plan.trains, report);
    checkSupplies(one, plan.trains, report);
    checkQuestions(one, plan.trains, report);
    checkInstead(one, plan.trains, report);
  }
}

function checkOwners({ general }: PlanSet, one: SetPlan, care: TrainCare, report: GateReport): void {
  if (!general) return;
  const posts = new Set(general.plan.posts.map(({ id }) => id));
  const units = new Set(general.plan.units.map(({ id }) => id));
  const owners: readonly (readonly [PlanPath, string])[] = [
    [['contact', 'owner'], care.contact.owner],
    ...care.supplies.map(({ owner }, index) => [['supplies', index, 'owner'], owner] as const),
    [['decision', 'owner'], care.decision.owner],
    [['families', 'owner'], care.families.owner],
  ];
  for (const [path, id] of owners) {
    if (posts.has(id)) continue;
    report.error(
      one.input,
      ['trains', ...path],
      'unknown-post',
      `总体预案的岗位表里没有“${id}”；请改正编号，或先在总体预案补列该岗位`,
      `The general plan lists no post "${id}": correct the id, or add the post to the general plan first`,
    );
  }
  for (const [index, id] of (care.links ?? []).entries()) {
    if (units.has(id)) continue;
    report.error(
      one.input,
      ['trains', 'links', index],
      'unknown-unit',
      `总体预案的单位表里没有“${id}”；请改正编号，或先在总体预案补列该单位`,
      `The general plan lists no unit "${id}": correct the id, or add the unit to the general plan first`,
    );
  }
}

function checkSupplies(one: SetPlan, { supplies }: TrainCare, report: GateReport): void {
  const seen = new Set<string>();
  for (const [index, { fact: id, tight, critical }] of supplies.entries()) {
    const path = ['trains', 'supplies', index];
    const fact = one.factById.get(id);
    if (!fact) {
      report.error(
        one.input,
        [...path, 'fact'],
        'unknown-fact',
        `本预案的要素表里没有“${id}”；请改正编号，或先补列该要素`,
        `This plan lists no fact "${id}": correct the id, or add the fact first`,
      );
    } else if (fact.type !== 'number' || fact.per !== 'train' || seen.has(id)) {
      report.error(
        one.input,
        [...path, 'fact'],
        'supply-fact',
        seen.has(id)
          ? `“${fact.title.zh}”列了两次；请删去一条`
          : `“${fact.title.zh}”不是逐列的小时数；请另选按车次分列（per: train）的数值要素`,
        seen.has(id)
          ? `"${fact.title.en}" is listed twice: take one out`
          : `"${fact.title.en}" is no number of hours for each train: name a number that is kept \`per: train\``,
      );
    }
    seen.add(id);
    if (critical < tight) continue;
    report.error(
      one.input,
      [...path, 'critical'],
      'tight-below-critical',
      `吃紧 ${tight} 小时不大于危急 ${critical} 小时，倒计时会先到危急；请把 tight 写大，或把 critical 写小`,
      `Tight at ${tight} h comes no earlier than critical at ${critical} h: raise \`tight\`, or lower \`critical\``,
    );
  }
}

/** An act on a card answers a question of the plan: the question is there and has these answers. */
function checkQuestions(one: SetPlan, { contact, decision }: TrainCare, report: GateReport): void {
  const answers = (path: PlanPath, step: string, ids: readonly string[]) => {
    const found = one.stepById.get(step)?.step;
    if (found?.kind !== 'question') {
      report.error(
        one.input,
        path,
        'no-question',
        `本预案没有问题步骤“${step}”；请改正编号，或删去这一行`,
        `This plan has no question step "${step}": correct the id, or take the line out`,
      );
      return;
    }
    const missing = ids.find((id) => !found.options?.some((option) => option.id === id));
    if (missing === undefined) return;
    report.error(
      one.input,
      path,
      'no-answer',
      `“${found.title.zh}”没有答案“${missing}”，列车卡上的决定记不到这一问；请改成相同的编号`,
      `"${found.title.en}" has no answer "${missing}", so an act on a card cannot answer it: use the same ids`,
    );
  };
  const { question } = contact;
  if (question) {
    const { step, restored, missed, lost } = question;
    answers(['trains', 'contact', 'question', 'step'], step, [restored, missed, lost]);
  }
  if (decision.question !== undefined) {
    const ids = decision.options.map(({ id }) => id);
    answers(['trains', 'decision', 'question'], decision.question, ids);
  }
}

/** Only watches rest: what has to be done once, or opens something, must not be forgotten because a card asks too. */
function checkInstead(one: SetPlan, { instead = [] }: TrainCare, report: GateReport): void {
  for (const [index, id] of instead.entries()) {
    if (one.stepById.get(id)?.step.kind === 'watch') continue;
    report.error(
      one.input,
      ['trains', 'instead', index],
      'rests-no-watch',
      `本预案没有持续监看步骤“${id}”；请改正编号，这里只列由列车卡代为计时的持续监看`,
      `This plan has no watch step "${id}": correct the id, and list only watches whose clock the cards keep`,
    );
  }
}
