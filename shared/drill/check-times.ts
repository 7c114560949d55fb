import { durationOf, MINUTE, type Instant } from '../base/instant.ts';
import type { PlanPath } from '../plan/plan-path.ts';
import { happenedAt, heardAt, instantOf, triggerOf } from './inject.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';
import type { Inject } from './schema-injects.ts';

/** The longest drill that is planned in one file: seven days. */
const MAX_MINUTES = 7 * 24 * 60;

/** When things happen and what plays them: by the clock, on a condition, or by the controller's hand. */
export function checkTimes(scenario: Scenario, report: ScenarioReport): void {
  for (const [index, inject] of scenario.injects.entries()) {
    checkTrigger(inject, ['injects', index], report);
    checkHappened(inject, ['injects', index], report);
  }
  checkOrder(scenario, report);
  checkOffsets(scenario, report);
  if (scenario.minutes === undefined || (scenario.minutes >= 1 && scenario.minutes <= MAX_MINUTES)) return;
  report.error(
    ['minutes'],
    'minutes-out-of-range',
    `minutes 应在 1 到 ${MAX_MINUTES}（七天）之间；请改正`,
    `\`minutes\` lies between 1 and ${MAX_MINUTES} (seven days): correct it`,
  );
}

/** Exactly one thing plays an inject. */
function checkTrigger(
  { id, at, heard, drillOffset, manual, when }: Inject,
  path: PlanPath,
  report: ScenarioReport,
): void {
  if (manual && when) {
    report.error(
      [...path, 'manual'],
      'two-triggers',
      `情况“${id}”既由导控手动发出，又写了条件；请删去 manual 或 when`,
      `Inject "${id}" is played by the controller and on a condition: take out \`manual\` or \`when\``,
    );
  } else if ((manual || when) && (heard || drillOffset !== undefined)) {
    report.error(
      [...path, heard ? 'heard' : 'drillOffset'],
      'two-triggers',
      `情况“${id}”不按钟点发出，heard、drillOffset 用不上；请删去，或删去 ${manual ? 'manual' : 'when'}`,
      `Inject "${id}" is not played by the clock, so \`heard\` and \`drillOffset\` say nothing: take them out, or take out \`${manual ? 'manual' : 'when'}\``,
    );
  } else if (!manual && !when && !at) {
    report.error(
      path,
      'no-trigger',
      `情况“${id}”没有写何时发出；请写 at、when，或 manual: true`,
      `Inject "${id}" does not say when it is played: write \`at\`, \`when\` or \`manual: true\``,
    );
  }
}

function checkHappened(inject: Inject, path: PlanPath, report: ScenarioReport): void {
  const { id, at, heard } = inject;
  if (!at) return;
  if (at.time === undefined && at.precision === 'exact') {
    report.error(
      [...path, 'at'],
      'time-missing',
      `情况“${id}”写了 exact 却没有时刻；请补写 time，或把 precision 改为 approx、day`,
      `Inject "${id}" says exact but names no time: write \`time\`, or make precision approx or day`,
    );
  }
  const happened = happenedAt(inject);
  if (heard && (happened === undefined ? heard.date < at.date : instantOf(heard) < happened)) {
    report.error(
      [...path, 'heard'],
      'heard-before-it-happened',
      `情况“${id}”在发生之前就传到了；请改正 heard 或 at`,
      `The desk hears of inject "${id}" before it happened: correct \`heard\` or \`at\``,
    );
  }
  if (triggerOf(inject) === 'time' && !heard && happened === undefined) {
    report.error(
      path,
      'heard-missing',
      `情况“${id}”没有已知时刻，也没有写何时传到；请在 heard 写明日期和时刻，并在 assumed 注明`,
      `Inject "${id}" has no known time and does not say when the desk hears of it: write \`heard\` and mark it in \`assumed\``,
    );
  }
}

function checkOrder(scenario: Scenario, report: ScenarioReport): void {
  const start = instantOf(scenario.start);
  let before: { readonly id: string; readonly at: Instant } | undefined;
  for (const [index, inject] of scenario.injects.entries()) {
    const path: PlanPath = ['injects', index];
    const { id } = inject;
    const hears = heardAt(inject);
    if (hears === undefined) continue;
    if (hears < start) {
      report.error(
        path,
        'before-start',
        `情况“${id}”早于演练开始时刻；请把 start 提前，或改正这一时刻`,
        `Inject "${id}" comes before the start of the drill: move \`start\` back, or correct this time`,
      );
    }
    if (hears > start + MAX_MINUTES * MINUTE) {
      report.error(
        path,
        'after-end',
        `情况“${id}”在演练开始七天以后才传到，等不到；请改正时刻，或分成几个脚本`,
        `The desk hears inject "${id}" more than seven days after the start: correct its time, or split the scenario`,
      );
    }
    if (before && hears < before.at) {
      report.error(
        path,
        'out-of-order',
        `情况“${id}”传到的时刻早于上一条“${before.id}”；请按传到的先后排列`,
        `The desk hears inject "${id}" earlier than "${before.id}" above it: put them in the order in which they are heard`,
      );
    }
    before = { id, at: hears };
  }
}

/** In a shortened run an inject without an offset is left to the controller: where some have one, its absence may be an oversight. */
function checkOffsets({ injects }: Scenario, report: ScenarioReport): void {
  const isShortened = injects.some(({ drillOffset }) => drillOffset !== undefined);
  let last = 0;
  for (const [index, inject] of injects.entries()) {
    if (!isShortened || heardAt(inject) === undefined) continue;
    const { id, drillOffset } = inject;
    if (drillOffset === undefined) {
      report.doubt(
        ['injects', index],
        'offset-missing',
        `别的情况写了 drillOffset，情况“${id}”没有，压缩演练时只能手动发出；请补写`,
        `Other injects have a drillOffset and "${id}" has none, so a shortened drill leaves it to the controller: write one`,
      );
      continue;
    }
    const offset = durationOf(drillOffset);
    if (offset < last) {
      report.error(
        ['injects', index, 'drillOffset'],
        'offset-out-of-order',
        `情况“${id}”的 drillOffset 小于前面的情况；请按先后改正`,
        `The drillOffset of inject "${id}" is less than that of an inject above it: correct one of them`,
      );
    }
    last = Math.max(last, offset);
  }
}
