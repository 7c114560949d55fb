import { isDeviceName } from './device-names.ts';
import type { GateReport } from './gate-report.ts';
import { nearestLine, type PlanPath } from './plan-path.ts';
import type { PlanSet } from './plan-set.ts';
import type { Plan } from './schema.ts';
import { DUE_EVENTS } from './step-refs.ts';
import { placedSteps } from './steps.ts';

interface Named {
  readonly id: string;
  readonly path: PlanPath;
}

/** Every id names one thing: within its list in a plan, and across the set for plans and stations. */
export function checkIds(set: PlanSet, report: GateReport): void {
  for (const plan of set.all) {
    for (const { zh, en, items } of listsOf(plan.plan)) {
      for (const { again, first } of repeats(items)) {
        const line = nearestLine(plan.input.lineOf, first.path) ?? '?';
        report.error(
          plan.input,
          again.path,
          'duplicate-id',
          `${zh}编号“${again.id}”重复，第 ${line} 行已用过；请给其中一个换编号`,
          `The ${en} id "${again.id}" is already used on line ${line}: give one of them another id`,
        );
      }
    }
  }
  checkPlanIds(set, report);
  checkReserved(set, report);
}

function checkPlanIds(set: PlanSet, report: GateReport): void {
  const plans = set.all.map((one) => ({ one, id: one.plan.id, path: ['id'] }));
  const stations = set.stations.map((one) => ({ one, id: one.plan.station.id, path: ['station', 'id'] }));
  const codes = set.stations.map((one) => ({ one, id: one.plan.station.code, path: ['station', 'code'] }));
  for (const [zh, en, items] of [
    ['预案编号', 'plan id', plans],
    ['站区编号', 'station id', stations],
    ['站区代号', 'station code', codes],
  ] as const) {
    for (const { again, first } of repeats(items)) {
      report.error(
        again.one.input,
        again.path,
        'duplicate-id',
        `${zh}“${again.id}”与 ${first.one.input.file} 重复；请给其中一个换编号`,
        `The ${en} "${again.id}" is also used in ${first.one.input.file}: give one of them another`,
      );
    }
  }
}

function checkReserved(set: PlanSet, report: GateReport): void {
  for (const { input, plan } of set.all) {
    if (isDeviceName(plan.id)) {
      report.error(
        input,
        ['id'],
        'reserved-id',
        `预案编号不能用“${plan.id}”：它是 Windows 的设备名，不能作文件名；请换编号`,
        `A plan cannot be called "${plan.id}": on Windows that names a device and can be no file; use another id`,
      );
    }
    if ((plan.id === 'general' || plan.id === 'station') && plan.id !== plan.tier) {
      report.error(
        input,
        ['id'],
        'reserved-id',
        `预案编号不能用“${plan.id}”：${plan.id}/… 固定指总体预案或分预案；请换编号`,
        `A plan cannot be called "${plan.id}": ${plan.id}/… always means the general or station plan in force; use another id`,
      );
    }
  }
  for (const { step, source, path } of set.steps) {
    if (!DUE_EVENTS.includes(step.id)) continue;
    report.doubt(
      source.input,
      [...path, 'id'],
      'reserved-id',
      `步骤编号“${step.id}”与时限起点的固定写法相同，due.from: ${step.id} 不会指这一步；请换编号`,
      `The step id "${step.id}" is also a fixed word of due.from, which will never mean this step: use another id`,
    );
  }
}

function repeats<T extends Named>(items: readonly T[]): readonly { readonly again: T; readonly first: T }[] {
  const firsts = new Map<string, T>();
  const found: { again: T; first: T }[] = [];
  for (const again of items) {
    const first = firsts.get(again.id);
    if (first) found.push({ again, first });
    else firsts.set(again.id, again);
  }
  return found;
}

const list = (zh: string, en: string, path: PlanPath, items: readonly { readonly id: string }[] = []) => ({
  zh,
  en,
  items: items.map(({ id }, index): Named => ({ id, path: [...path, index, 'id'] })),
});

function listsOf(
  plan: Plan,
): readonly { readonly zh: string; readonly en: string; readonly items: readonly Named[] }[] {
  const lists = [
    list('依据', 'basis', ['basis'], plan.basis),
    list('条款', 'clause', ['clauses'], plan.clauses),
    list('要素', 'fact', ['facts'], plan.facts),
    ...plan.facts.map((fact, f) => list('取值', 'choice', ['facts', f, 'choices'], fact.choices)),
    list('工作块', 'block', ['blocks'], plan.blocks),
    list('降级条件', 'step-down criterion', ['stepDown', 'criteria'], plan.stepDown?.criteria),
    list('转入', 'interrupt', ['interrupts'], plan.interrupts),
    stepList(plan),
    ...optionsOf(plan),
  ];
  if (plan.tier === 'general') {
    const measures = plan.messageMeasures?.map(({ measure }) => ({ id: measure }));
    lists.push(
      list('对外措施用语', 'message measure', ['messageMeasures'], measures),
      list('岗位', 'post', ['posts'], plan.posts),
      list('单位', 'unit', ['units'], plan.units),
      list('阶段', 'stage', ['stages'], plan.stages),
      list('响应级别', 'level', ['levels'], plan.levels),
      list('理由', 'reason', ['reasons'], plan.reasons),
      list('报送规则', 'report rule', ['reportRules'], plan.reportRules),
    );
  }
  if (plan.tier !== 'station') lists.push(list('公众信息模板', 'message template', ['messages'], plan.messages));
  if (plan.tier === 'special' && plan.trains) {
    const { contact, legs, decision, arrival } = plan.trains;
    lists.push(
      list('联络通道', 'channel', ['trains', 'contact', 'channels'], contact.channels),
      list('点数环节', 'leg', ['trains', 'legs'], legs),
      list('留移撤选项', 'option of the decision', ['trains', 'decision', 'options'], decision.options),
      list('离站方式', 'way on', ['trains', 'arrival', 'means'], arrival.means),
      list('到站点检', 'check at arrival', ['trains', 'arrival', 'checklist'], arrival.checklist),
    );
  }
  if (plan.tier === 'station') {
    lists.push(list('点位', 'place', ['places'], plan.places), list('网格', 'grid', ['grids'], plan.grids));
  }
  return lists;
}

function stepList(plan: Plan) {
  const items = placedSteps(plan).map(({ step, path }): Named => ({ id: step.id, path: [...path, 'id'] }));
  return { zh: '步骤', en: 'step', items };
}

function optionsOf(plan: Plan) {
  const additions = plan.tier === 'station' ? plan.additions : [];
  const added = additions.map(({ step }, index) => ({ step, path: ['additions', index, 'step'] }));
  return [...placedSteps(plan), ...added].map(({ step, path }) =>
    list('答案', 'option', [...path, 'options'], step.options),
  );
}
