import type { Instant } from '../../../shared/base/instant.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { firstReportOf, type FirstReport } from '../../../shared/review/first-report-rate.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { openReader, StoreTroubleError, type StorePlace } from '../store/index.ts';

export interface FirstReports {
  readonly reports: readonly FirstReport[];
  /** Ids of responses whose record cannot be folded. They are named, not silently left out of the rate. */
  readonly unread: readonly string[];
}

/** What every response of a journal did about its first report, folded anew from the stored rows. */
export function measureFirstReports(place: StorePlace, now: Instant): FirstReports {
  const reader = openReader(place);
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  const { streams, readStream, edition, close } = reader.value;
  try {
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
  } finally {
    close();
  }
}
