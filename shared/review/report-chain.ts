import type { Duration, Instant } from '../base/instant.ts';
import { reportDues, type ReportDue } from '../reporting/rules.ts';
import type { SentReport } from '../reporting/state.ts';
import { countsByRecipient } from '../response/engine-rules.ts';
import { reportRuleOf } from '../response/general-plan.ts';
import type { Response } from '../response/state.ts';

/** A deadline that a report met or missed. */
export interface AnsweredDue {
  readonly key: ReportDue['key'];
  readonly dueAt: Instant;
  /** Positive when the report went after the deadline. */
  readonly lateBy: Duration;
}

export interface ChainLink {
  readonly report: SentReport;
  /** The clocks it stopped; empty when none was running (an extra follow-up). */
  readonly dues: readonly AnsweredDue[];
}

/**
 * Every report that has gone, oldest first, held against the clocks that ran when it went: a follow-up against the level of that
 * moment, not of today.
 */
export function reportChain(response: Response): readonly ChainLink[] {
  const { awareness, reporting } = response;
  const rule = reportRuleOf(response);
  return reporting.sent.map((report, index) => {
    if (!rule || !awareness) return { report, dues: [] };
    const before = { ...reporting, sent: reporting.sent.slice(0, index) };
    const course = response.course.filter((mark) => mark.version < report.version);
    const stage = course.at(-1)?.stage;
    const isOver = stage === 'stand-down' || stage === 'recovery';
    const standing = {
      awareAt: awareness.at,
      level: course.at(-1)?.level,
      endedAt: isOver ? course.findLast((mark) => mark.stage === 'stand-down')?.at : undefined,
      byRecipient: countsByRecipient(response.engine),
    };
    const onward = reportDues({ ...before, sent: [...before.sent, report] }, rule, standing);
    const dues = reportDues(before, rule, standing)
      // A follow-up that did not go to all of a group leaves the group's clock as it was.
      .filter((due) => stops(report, due.key) && !onward.some((one) => one.key === due.key && one.from === due.from))
      .map(({ key, dueAt }) => ({ key, dueAt, lateBy: report.at - dueAt }));
    return { report, dues };
  });
}

/** A written first report that goes first meets the phone clock too. */
function stops(report: SentReport, key: ReportDue['key']): boolean {
  switch (report.kind) {
    case 'first':
      return key === 'report:first-phone' || (key === 'report:first-written' && report.channel === 'written');
    case 'follow-up':
      return key.startsWith('report:follow-up');
    case 'final':
      return key === 'report:final';
  }
}
