import type { GateReport } from './gate-report.ts';
import type { SetPlan } from './plan-set.ts';
import type { Fact } from './schema.ts';
import type { TrainRole } from './vocabulary.ts';

/** What a fact has to be to say this of a train; a role not listed may be of any type. */
const TYPES: Readonly<Partial<Record<TrainRole, Fact['type']>>> = {
  'held-trains': 'number',
  'held-since': 'time',
  people: 'number',
  crew: 'number',
  food: 'number',
  water: 'number',
  welfare: 'choice',
  'last-contact': 'time',
  contact: 'choice',
  hazard: 'choice',
  off: 'number',
  remaining: 'number',
  arrival: 'time',
};

/** Without these a card can say neither how long people wait nor whether they are all there. */
const NEEDED: readonly TrainRole[] = ['held-since', 'people', 'last-contact', 'contact'];

const TYPE_NAMES: Readonly<Record<Fact['type'], { readonly zh: string; readonly en: string }>> = {
  number: { zh: '数值', en: 'a number' },
  choice: { zh: '选项', en: 'a choice' },
  time: { zh: '时间', en: 'a time' },
  text: { zh: '文字', en: 'a text' },
};

/** Roles of facts: each once, of the right type, kept for each train; those that the cards cannot do without. */
export function checkRoles(one: SetPlan, report: GateReport): void {
  const { plan, input } = one;
  const bearers = new Map<TrainRole, Fact>();
  for (const [index, fact] of plan.facts.entries()) {
    const { role } = fact;
    if (role === undefined) continue;
    const path = ['facts', index, 'role'];
    const first = bearers.get(role);
    if (first) {
      report.error(
        input,
        path,
        'role-twice',
        `“${first.title.zh}”已经是 ${role}；请只留一项`,
        `"${first.title.en}" has the role ${role} already: leave it to one fact`,
      );
    } else bearers.set(role, fact);
    const per = role === 'held-trains' ? 'response' : 'train';
    if (fact.per !== per) {
      report.error(
        input,
        path,
        'role-per',
        `${role} 要${per === 'train' ? '按车次分列' : '全处置一个值'}；请把“${fact.title.zh}”写成 per: ${per}`,
        `The role ${role} is for ${per === 'train' ? 'a fact of each train' : 'one fact of the response'}: make "${fact.title.en}" \`per: ${per}\``,
      );
    }
    const type = TYPES[role];
    if (type !== undefined && fact.type !== type) {
      report.error(
        input,
        path,
        'role-type',
        `${role} 要用${TYPE_NAMES[type].zh}要素，“${fact.title.zh}”是${TYPE_NAMES[fact.type].zh}；请改要素类型，或另选一项`,
        `The role ${role} needs ${TYPE_NAMES[type].en}, but "${fact.title.en}" is ${TYPE_NAMES[fact.type].en}: change its type, or give the role to another fact`,
      );
    }
  }
  if (plan.tier !== 'special' || !plan.trains) return;
  for (const role of NEEDED) {
    if (bearers.has(role)) continue;
    report.doubt(
      input,
      ['trains'],
      'role-missing',
      `没有要素的 role 写 ${role}，列车卡上这一项会空着；请在对应要素上补写`,
      `No fact has the role ${role}, so the train cards leave it blank: give it to the fact that says so`,
    );
  }
}
