import type { ReportKind } from '../../../../shared/reporting/events.ts';
import { sentReport } from '../../../../shared/reporting/state.ts';
import { endedAt } from '../../../../shared/response/dues.ts';
import type { Response } from '../../../../shared/response/state.ts';

/** What can be composed. The first report has two forms with a clock each; the others go by phone or in writing as the officer says. */
export type ComposeKind = 'first-phone' | 'first-written' | 'follow-up' | 'final';

export const REPORT_OF: Readonly<Record<ComposeKind, ReportKind>> = {
  'first-phone': 'first',
  'first-written': 'first',
  'follow-up': 'follow-up',
  final: 'final',
};

/** What may be sent now, and what comes next: by phone first, then in writing. */
export function composeKinds(response: Response): {
  readonly open: readonly ComposeKind[];
  readonly next: ComposeKind | undefined;
} {
  const { reporting } = response;
  const first = sentReport(reporting, 'first');
  const isEnded = endedAt(response) !== undefined;
  const isFinal = sentReport(reporting, 'final') !== undefined;
  const phone = !sentReport(reporting, 'first', 'phone');
  const written = !sentReport(reporting, 'first', 'written');
  const open: ComposeKind[] = [
    ...(phone ? (['first-phone'] as const) : []),
    ...(written ? (['first-written'] as const) : []),
    ...(first ? (['follow-up'] as const) : []),
    ...(isEnded && !isFinal ? (['final'] as const) : []),
  ];
  if (!first) return { open, next: 'first-phone' };
  if (written) return { open, next: 'first-written' };
  if (isEnded) return { open, next: isFinal ? undefined : 'final' };
  return { open, next: 'follow-up' };
}
