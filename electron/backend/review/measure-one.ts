import type { Instant } from '../../../shared/base/instant.ts';
import { responseStream } from '../../../shared/response/events.ts';
import type { Deviations } from '../../../shared/review/deviations/deviations.ts';
import { responseMeasuresOf } from '../../../shared/review/measures/measures-of.ts';
import { reviewedResponse } from '../../../shared/review/measures/reviewed.ts';
import type { ResponseMeasures } from '../../../shared/review/measures/shape.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { readJournal } from '../store/index.ts';
import { countedCalls } from '../work/measure-roll-calls.ts';
import { runReader } from '../work/read-run-record.ts';
import type { RunFolder } from '../work/score-runs.ts';
import { hasRunsOnly, recordsOfRun, type RecordToMeasure } from './measured.ts';

/** One response with all that is measured of it, and where it left its plans. */
export interface MeasuredOne extends Deviations {
  readonly measures: ResponseMeasures;
}

/** Looks for a response in the live journal, then in the runs; undefined where none has it. Throws where its record cannot be read. */
export function measureOne(
  response: string,
  { folder, runs, now }: { readonly folder: string; readonly runs: readonly RunFolder[]; readonly now: Instant },
): MeasuredOne | undefined {
  const place = { folder, name: 'journal' } as const;
  const live = hasRunsOnly(place, runs)
    ? undefined
    : readJournal(place, (journal) => {
        const events = responseEvents(journal.readStream(responseStream(response)));
        if (events.length === 0) return undefined;
        const { source } = planSource((hash) => journal.edition(hash)?.text);
        return measured({ id: response, events, source, duty: countedCalls(journal), at: { now } });
      });
  if (live) return live;
  const reader = runReader();
  const failed: unknown[] = [];
  for (const { run, folder: path } of runs) {
    try {
      const found = reader.read(path, (one) => {
        const record = recordsOfRun(one, run).records.find(({ id }) => id === response);
        return record && measured(record);
      });
      if (found) return found;
    } catch (error) {
      failed.push(error);
    }
  }
  // It may stand in the run that cannot be read.
  if (failed.length > 0) throw failed[0];
  return undefined;
}

function measured({ events, source, duty, at, run }: RecordToMeasure): MeasuredOne | undefined {
  const reviewed = reviewedResponse(events, source, at);
  const measures = responseMeasuresOf(reviewed, duty, run);
  const { deviations, conformance } = reviewed;
  return measures && { measures, deviations, conformance };
}
