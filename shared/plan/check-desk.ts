import type { GateReport } from './gate-report.ts';
import type { PlanSet } from './plan-set.ts';

/** What the general plan says of the duty room: rhythms belong to recipients, shifts follow each other, seats are posts. */
export function checkDesk(set: PlanSet, report: GateReport): void {
  checkRhythms(set, report);
  checkShifts(set, report);
}

function checkRhythms({ general }: PlanSet, report: GateReport): void {
  if (!general) return;
  const units = new Set(general.plan.units.map(({ id }) => id));
  for (const [r, rule] of general.plan.reportRules.entries()) {
    const seen = new Set<string>();
    for (const [index, { to }] of (rule.rhythms ?? []).entries()) {
      const path = ['reportRules', r, 'rhythms', index, 'to'];
      if (units.has(to) && !rule.recipients.includes(to)) {
        report.error(
          general.input,
          path,
          'rhythm-without-recipient',
          `“${to}”不是报送规则“${rule.title.zh}”的报送单位，它的节奏不会计时；请补列为报送单位，或删去`,
          `"${to}" does not receive the reports of "${rule.title.en}", so its rhythm would never run: make it a recipient, or take this out`,
        );
      }
      if (seen.has(to)) {
        report.error(
          general.input,
          path,
          'duplicate-id',
          `“${to}”的节奏写了两次；请只留一个`,
          `The rhythm of "${to}" is written twice: keep one of them`,
        );
      }
      seen.add(to);
    }
  }
}

function checkShifts({ general }: PlanSet, report: GateReport): void {
  const shifts = general?.plan.shifts;
  if (!general || !shifts) return;
  const ids = new Set<string>();
  for (const [index, shift] of shifts.list.entries()) {
    const before = shifts.list[index - 1];
    if (before && shift.from <= before.from) {
      report.error(
        general.input,
        ['shifts', 'list', index, 'from'],
        'shifts-out-of-order',
        `班次“${shift.title.zh}”${shift.from} 起，不晚于前一班的 ${before.from}；请按一天的先后排列，起点各不相同`,
        `The shift "${shift.title.en}" begins at ${shift.from}, not after the one before at ${before.from}: list them in the order of the day`,
      );
    }
    if (ids.has(shift.id)) {
      report.error(
        general.input,
        ['shifts', 'list', index, 'id'],
        'duplicate-id',
        `班次编号“${shift.id}”重复；请给其中一个换编号`,
        `The shift id "${shift.id}" is used twice: give one of them another id`,
      );
    }
    ids.add(shift.id);
  }
  const posts = new Set(general.plan.posts.map(({ id }) => id));
  const seats = new Set<string>();
  for (const [index, { post }] of shifts.seats.entries()) {
    const path = ['shifts', 'seats', index, 'post'];
    if (!posts.has(post)) {
      report.error(
        general.input,
        path,
        'unknown-post',
        `岗位表里没有“${post}”；请改正编号，或先补列该岗位`,
        `The plan lists no post "${post}": correct the id, or add the post first`,
      );
    }
    if (seats.has(post)) {
      report.error(
        general.input,
        path,
        'duplicate-id',
        `岗位“${post}”的人数写了两次；请合成一条`,
        `The seats of "${post}" are written twice: put them together`,
      );
    }
    seats.add(post);
  }
}
