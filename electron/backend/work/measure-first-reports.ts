import type { Instant } from '../../../shared/base/instant.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { firstReportOf, type FirstReport } from '../../../shared/review/first-report-rate.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { StoreTroubleError, type OpenReader } from '../store/index.ts';

export interface FirstReports {
  readonly reports: readonly FirstReport[];
  /** Ids of responses whose record cannot be folded. They are named, not silently left out of the rate. */
  readonly unread: readonly string[];
}

/** What every response of a journal did about its first report, folded anew from the stored rows. */
export function measureFirstReports({ streams, readStream, edition }: OpenReader, now: Instant): FirstReports {
  const { source } = planSource((hash) => edition(hash)?.text);
  const reports: FirstReport[] = [];
  const unread: string[] = [];
  for (const stream of streams(responseStream(''))) {
    const id = stream.slice(responseStream('').length);
    try {
      const report = firstReportOf(fold(emptyResponse(id), responseEvents(readStream(stream)), source), now);
      if (report) reports.push(report);
    } catch (error) {
      if (error instanceof StoreTroubleError) throw error;
      unread.push(id);
    }
  }
  return { reports, unread };
}
