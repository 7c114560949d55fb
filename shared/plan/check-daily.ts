import type { GateReport } from './gate-report.ts';
import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import type { DailyTask } from './schema.ts';

interface PlacedTask {
  readonly task: DailyTask;
  readonly source: SetPlan;
  readonly path: PlanPath;
}

/** Postures and daily tasks: who does them, when, and under an id of their own. Bases and clauses: see check-sources.ts. */
export function checkDaily(set: PlanSet, report: GateReport): void {
  const posts = new Set(set.general?.plan.posts.map((post) => post.id));
  const isUndescribed = set.general !== undefined && set.general.plan.postures === undefined;
  for (const { task, source, path } of dailyTasks(set)) {
    const error = (field: keyof DailyTask, rule: string, zh: string, en: string) =>
      report.error(source.input, [...path, field], rule, zh, en);
    if (set.general && !posts.has(task.owner)) {
      error(
        'owner',
        'unknown-post',
        `总体预案的岗位表里没有“${task.owner}”；请改正编号，或先在总体预案补列该岗位`,
        `The general plan lists no post "${task.owner}": correct the id, or add the post to the general plan first`,
      );
    }
    if (isUndescribed) {
      error(
        'posture',
        'posture-without-meaning',
        '总体预案没有写明平时、重点时期、战时各指什么；请先在总体预案补 postures',
        'The general plan does not say what its postures mean: write `postures` there first',
      );
    }
    const wrong = task.at.find((clock, index) => index > 0 && clock <= (task.at[index - 1] ?? ''));
    if (wrong !== undefined) {
      error(
        'at',
        'daily-times',
        `时刻 ${wrong} 重复或没有按先后排列；请按先后排列，每个时刻写一次`,
        `The time ${wrong} stands twice or out of order: write each time once, in order`,
      );
    }
  }
  for (const one of set.all) checkTaskIds(one, report);
  checkPostures(set, report);
}

function dailyTasks(set: PlanSet): readonly PlacedTask[] {
  return set.all.flatMap((source) => tasksOf(source).map((task, index) => ({ task, source, path: ['daily', index] })));
}

function tasksOf({ plan }: SetPlan): readonly DailyTask[] {
  return plan.tier === 'special' ? [] : (plan.daily ?? []);
}

/** The log names steps and tasks alike as plan/id, so no two of a plan may share one. */
function checkTaskIds(one: SetPlan, report: GateReport): void {
  const used = new Set(one.stepById.keys());
  for (const [index, { id }] of tasksOf(one).entries()) {
    if (used.has(id)) {
      report.error(
        one.input,
        ['daily', index, 'id'],
        'duplicate-id',
        `每日事项编号“${id}”在本预案的步骤或事项中已用过；请换编号`,
        `The task id "${id}" is already used by a step or task of this plan: give it another`,
      );
    }
    used.add(id);
  }
}

function checkPostures({ general }: PlanSet, report: GateReport): void {
  const seen = new Set<string>();
  for (const [index, { id }] of (general?.plan.postures ?? []).entries()) {
    if (general && seen.has(id)) {
      report.error(
        general.input,
        ['postures', index, 'id'],
        'duplicate-id',
        `值守状态“${id}”写了两次；请把平时、重点时期、战时各写一次`,
        `The posture "${id}" stands twice: describe normal, key and wartime once each`,
      );
    }
    seen.add(id);
  }
}
