import { durationOf, type Instant } from '../base/instant.ts';
import type { ReportRule } from '../plan/schema.ts';
import type { Level } from '../plan/vocabulary.ts';
import { sentReport, type Reporting } from './state.ts';

/** A running clock of the report chain. */
export interface ReportDue {
  readonly key: 'report:first-phone' | 'report:first-written' | 'report:follow-up' | 'report:final';
  readonly from: Instant;
  readonly dueAt: Instant;
}

/**
 * The clocks that the rule set in force has running.
 *
 * The phone clock and the written clock both start at awareness. A written first report that goes first also meets the phone clock: what was
 * asked for, that the other side knows, has been done. Follow-ups run from the last report while the response is graded; the
 * final report from the end of the response.
 */
export function reportDues(
  reporting: Reporting,
  rule: ReportRule,
  course: { readonly awareAt: Instant; readonly level: Level | undefined; readonly endedAt: Instant | undefined },
): readonly ReportDue[] {
  const dues: ReportDue[] = [];
  const due = (key: ReportDue['key'], from: Instant, within: string) =>
    dues.push({ key, from, dueAt: from + durationOf(within) });
  if (!sentReport(reporting, 'first')) due('report:first-phone', course.awareAt, rule.firstPhone);
  if (!sentReport(reporting, 'first', 'written')) due('report:first-written', course.awareAt, rule.firstWritten);
  const last = reporting.sent.at(-1);
  if (course.level !== undefined && last) due('report:follow-up', last.at, rule.followUp[course.level]);
  if (course.endedAt !== undefined && !sentReport(reporting, 'final')) due('report:final', course.endedAt, rule.final);
  return dues;
}
