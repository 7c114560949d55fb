import { MINUTE, type Duration, type Instant } from '../base/instant.ts';
import type { Reporting, SentReport } from './state.ts';

/** Silence longer than this counts as no receipt where the general plan gives no length of its own. An assumption of ours: no source gives one. */
export const RECEIPT_WITHIN: Duration = 10 * MINUTE;

export type Recipient = SentReport['recipients'][number];

/** A report that one recipient has not read back yet. */
export interface ReceiptDue {
  /** `receipt:<journal line of the report>@<unit>` */
  readonly key: string;
  readonly from: Instant;
  readonly dueAt: Instant;
}

/** Sent is not received: a clock for every recipient who has not read the report back. */
export function receiptDues({ sent }: Reporting, within: Duration): readonly ReceiptDue[] {
  return sent.flatMap((report) =>
    report.recipients.flatMap((to) => {
      if (to.takenBy !== undefined) return [];
      const from = lastSent(report, to);
      return [{ key: receiptKey(report, to.unit), from, dueAt: from + within }];
    }),
  );
}

export const receiptKey = ({ version }: Pick<SentReport, 'version'>, unit: string) => `receipt:${version}@${unit}`;

/** The report and the unit that a receipt's key names; undefined for any other key. */
export function receiptOf(
  { sent }: Reporting,
  key: string,
): { readonly report: SentReport; readonly unit: string } | undefined {
  const match = /^receipt:(\d+)@(.+)$/.exec(key);
  const report = sent.find((one) => one.version === Number(match?.[1]));
  return report && match?.[2] !== undefined ? { report, unit: match[2] } : undefined;
}

/** When a report last went to a recipient: sending it again gives the other side its time anew, a call that was not taken does not. */
export function lastSent(report: SentReport, to: Recipient): Instant {
  const again = to.tries?.filter((one) => one.outcome === 'sent-again').map((one) => one.at) ?? [];
  return Math.max(report.at, ...again);
}

export function receiptState(
  report: SentReport,
  to: Recipient,
  now: Instant,
  within: Duration,
): 'read-back' | 'waiting' | 'missing' {
  if (to.takenBy !== undefined) return 'read-back';
  return now - lastSent(report, to) >= within ? 'missing' : 'waiting';
}

/** Recipients of all reports who have been silent too long. */
export function missingReceipts(sent: readonly SentReport[], now: Instant, within: Duration): number {
  return sent.flatMap((report) => report.recipients.filter((to) => receiptState(report, to, now, within) === 'missing'))
    .length;
}
