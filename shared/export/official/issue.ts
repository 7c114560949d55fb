import { beijingTime, type Instant } from '../../base/instant.ts';
import type { ReportChannel } from '../../reporting/events.ts';
import type { Issue } from './document.ts';

/** A sent report as its row in the journal says it. */
export interface SentRow {
  /** Place in the journal. */
  readonly position: number;
  readonly at: Instant;
  readonly channel: ReportChannel;
}

/**
 * The issue number of a sent report: which written report of its Beijing year it is, in the order in which they were entered. A report that is
 * entered late never changes a number that has been given. A report by phone has no issue of its own.
 */
export function issueOf(report: SentRow, all: readonly SentRow[]): Issue | undefined {
  if (report.channel !== 'written') return undefined;
  const yearOf = ({ at }: SentRow) => beijingTime(at).year;
  const year = yearOf(report);
  const before = all.filter(
    (one) => one.channel === 'written' && one.position <= report.position && yearOf(one) === year,
  );
  return { year, number: before.length };
}
