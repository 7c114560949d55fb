import { canonicalJson } from '../base/canonical-json.ts';
import type { GateReport } from './gate-report.ts';
import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import type { StationPlan } from './schema.ts';

/** What a station plan replaces or adds must have a target, and must change something. */
export function checkOverlays(set: PlanSet, report: GateReport): void {
  for (const station of set.stations) {
    checkReplacements(set, station, report);
    checkAdditions(set, station, report);
  }
}

function targetPlan(set: PlanSet, station: SetPlan, path: PlanPath, id: string, report: GateReport) {
  const plan = set.specials.get(id);
  if (plan) return plan;
  if (set.unreadable.has(id)) {
    report.doubt(
      station.input,
      path,
      'overlay-target',
      `专项预案“${id}”的文件有错误，这一条暂不起作用；请先改正那份文件`,
      `The file of the special plan "${id}" has errors, so this has no effect for now: correct that file first`,
    );
    return undefined;
  }
  report.error(
    station.input,
    path,
    'overlay-target',
    `没有编号为“${id}”的专项预案可供调整；请改正编号`,
    `There is no special plan "${id}" to change at this station: correct the id`,
  );
  return undefined;
}

function checkReplacements(set: PlanSet, station: SetPlan<StationPlan>, report: GateReport): void {
  const seen = new Set<string>();
  for (const [index, overlay] of station.plan.overlays.entries()) {
    const path = ['overlays', index];
    const target = targetPlan(set, station, [...path, 'plan'], overlay.plan, report);
    if (!target) continue;
    const step = target.stepById.get(overlay.step)?.step;
    if (!step) {
      report.error(
        station.input,
        [...path, 'step'],
        'overlay-target',
        `专项预案“${target.plan.title.zh}”没有步骤“${overlay.step}”；请改正步骤编号`,
        `The special plan "${target.plan.title.en}" has no step "${overlay.step}": correct the step id`,
      );
      continue;
    }
    const key = `${overlay.plan}/${overlay.step}`;
    if (seen.has(key)) {
      report.error(
        station.input,
        path,
        'overlay-twice',
        `步骤 ${key} 在本分预案中已调整过一次，后一处会盖掉前一处；请合并为一处`,
        `This plan already changes the step ${key}, and only the last change would count: make them one`,
      );
    }
    seen.add(key);
    const changes = Object.entries(overlay.set).some(
      ([field, value]) =>
        value !== undefined &&
        canonicalJson(value) !== canonicalJson((step as unknown as Record<string, unknown>)[field] ?? null),
    );
    if (changes) continue;
    report.error(
      station.input,
      [...path, 'set'],
      'overlay-changes-nothing',
      `对步骤 ${key} 的调整与原文完全一样；请写出本站的不同之处，或删去`,
      `This says the same as the step ${key} itself: write what differs at this station, or take it out`,
    );
  }
}

function checkAdditions(set: PlanSet, station: SetPlan<StationPlan>, report: GateReport): void {
  const seen = new Set<string>();
  for (const [index, addition] of station.plan.additions.entries()) {
    const path = ['additions', index];
    const target = targetPlan(set, station, [...path, 'plan'], addition.plan, report);
    if (!target) continue;
    if (!target.blockById.has(addition.block)) {
      report.error(
        station.input,
        [...path, 'block'],
        'overlay-target',
        `专项预案“${target.plan.title.zh}”没有工作块“${addition.block}”；请改正编号`,
        `The special plan "${target.plan.title.en}" has no block "${addition.block}": correct the id`,
      );
    }
    const key = `${addition.plan}/${addition.step.id}`;
    if (target.stepById.has(addition.step.id) || seen.has(key)) {
      report.error(
        station.input,
        [...path, 'step', 'id'],
        'duplicate-id',
        `专项预案中已有步骤 ${key}；请给增加的步骤换编号，要改原步骤请用 overlays`,
        `There is already a step ${key}: give the added step another id, or change the existing one by an overlay`,
      );
    }
    seen.add(key);
  }
}
