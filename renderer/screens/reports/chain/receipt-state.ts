import { MINUTE, type Instant } from '../../../../shared/base/instant.ts';
import type { SentReport } from '../../../../shared/reporting/state.ts';

/** Silence longer than this after a report went is shown as no receipt. A trial value of ours: no source gives one. */
export const RECEIPT_WITHIN = 10 * MINUTE;

type Recipient = SentReport['recipients'][number];

export function receiptState(report: SentReport, to: Recipient, now: Instant): 'read-back' | 'waiting' | 'missing' {
  if (to.takenBy !== undefined) return 'read-back';
  return now - report.at > RECEIPT_WITHIN ? 'missing' : 'waiting';
}

/** Recipients of all reports who have been silent too long. */
export function missingReceipts(sent: readonly SentReport[], now: Instant): number {
  return sent.flatMap((report) => report.recipients.filter((to) => receiptState(report, to, now) === 'missing')).length;
}
