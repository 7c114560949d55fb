import { durationOf, type Instant } from '../base/instant.ts';
import type { ReportRule } from '../plan/schema.ts';
import type { Level } from '../plan/vocabulary.ts';
import { sentReport, type Reporting } from './state.ts';

/** A running clock of the report chain. */
export interface ReportDue {
  readonly key:
    | 'report:first-phone'
    | 'report:first-written'
    | 'report:follow-up'
    /** A recipient with a rhythm of its own. */
    | `report:follow-up@${string}`
    | 'report:final';
  readonly from: Instant;
  readonly dueAt: Instant;
}

/** Where a response stands, as far as its reports are concerned. */
export interface ReportCourse {
  readonly awareAt: Instant;
  readonly level: Level | undefined;
  readonly endedAt: Instant | undefined;
  /** A report stops the follow-up clocks of those it went to, not of all; see engine-rules.ts. */
  readonly byRecipient: boolean;
}

/**
 * The clocks that the rule set in force has running.
 *
 * The phone clock and the written clock both start at awareness. A written first report that goes first also meets the phone clock: what was
 * asked for, that the other side knows, has been done. Follow-ups run from the last report while the response is graded; the
 * final report from the end of the response.
 */
export function reportDues(reporting: Reporting, rule: ReportRule, course: ReportCourse): readonly ReportDue[] {
  const dues: ReportDue[] = [];
  const due = (key: ReportDue['key'], from: Instant, within: string) =>
    dues.push({ key, from, dueAt: from + durationOf(within) });
  if (!sentReport(reporting, 'first')) due('report:first-phone', course.awareAt, rule.firstPhone);
  if (!sentReport(reporting, 'first', 'written')) due('report:first-written', course.awareAt, rule.firstWritten);
  if (course.level !== undefined) {
    for (const group of rhythmGroups(rule)) {
      const from = lastReport(reporting, group, course.byRecipient);
      if (from !== undefined) due(group.key, from, group.followUp[course.level]);
    }
  }
  if (course.endedAt !== undefined && !sentReport(reporting, 'final')) due('report:final', course.endedAt, rule.final);
  return dues;
}

/** Recipients who are told at the same rhythm. */
export interface RhythmGroup {
  readonly key: Extract<ReportDue['key'], `report:follow-up${string}`>;
  readonly units: readonly string[];
  readonly followUp: ReportRule['followUp'];
}

/** The common rhythm first, then each recipient with one of its own. */
export function rhythmGroups({ recipients, rhythms = [], followUp }: ReportRule): readonly RhythmGroup[] {
  const own = new Set(rhythms.map(({ to }) => to));
  const common = recipients.filter((unit) => !own.has(unit));
  return [
    ...(common.length === 0 ? [] : [{ key: 'report:follow-up', units: common, followUp } as const]),
    ...rhythms.map(({ to, followUp: rhythm }) => ({
      key: `report:follow-up@${to}` as const,
      units: [to],
      followUp: rhythm,
    })),
  ];
}

/** When the one who has waited longest of a group was last told; whoever was never told waits from the first report that went. */
function lastReport({ sent }: Reporting, { units }: RhythmGroup, byRecipient: boolean): Instant | undefined {
  const [first] = sent;
  if (!first || !byRecipient) return sent.at(-1)?.at;
  return Math.min(
    ...units.map((unit) => sent.findLast((report) => report.recipients.some((to) => to.unit === unit))?.at ?? first.at),
  );
}
