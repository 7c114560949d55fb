import { existsSync } from 'node:fs';
import { text, type Text } from '../../../shared/base/text.ts';
import type { RunState } from '../../../shared/drill/run/run-state.ts';
import type { DutyEvent } from '../../../shared/duty/events.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import type { PlanSource } from '../../../shared/response/evolve.ts';
import type { OfRun } from '../../../shared/review/measures/measures-of.ts';
import type { ReviewedAt } from '../../../shared/review/measures/reviewed.ts';
import { databasePath, StoreTroubleError, type StorePlace } from '../store/index.ts';
import type { ReadRun } from '../work/read-run-record.ts';

/** One record, ready to be measured. */
export interface RecordToMeasure {
  readonly id: string;
  readonly events: readonly ResponseEvent[];
  readonly source: PlanSource;
  /** Calls of its desk, of its mode. */
  readonly duty: readonly DutyEvent[];
  readonly at: ReviewedAt;
  readonly run?: OfRun;
}

/** The records of a run with its calls, judged from its end, or from as far as it has come. */
export function recordsOfRun(
  { run, record }: ReadRun,
  id: string,
): { readonly duty: readonly DutyEvent[]; readonly records: readonly RecordToMeasure[] } {
  const { responses, duty, source, now } = record();
  const { ended, fork, title } = run;
  const records = responses.map(({ response, events }) => ({
    id: response,
    events,
    source,
    duty,
    at: { now: ended?.at ?? now, isOver: ended !== undefined, after: response === fork?.response ? fork.version : 0 },
    run: { id, title },
  }));
  return { duty, records };
}

/** Whether drills were kept in a folder in which no desk ever ran: `drill run --keep` makes such. */
export const hasRunsOnly = (place: StorePlace, runs: readonly unknown[]): boolean =>
  runs.length > 0 && !existsSync(databasePath(place));

/** When a drill was held, by the clock on the wall: its scenario may lie in another year. */
export const heldAt = ({ started, created }: RunState): number => (started ?? created).wall;

/** Why a record is in no figure. */
export function unreadable(error: unknown): Text {
  if (error instanceof StoreTroubleError) return error.trouble.message;
  const reason = error instanceof Error ? error.message : String(error);
  return text(
    `记录读不全，没有计入（${reason}）；请从备份恢复`,
    `The record is not complete and is in no figure (${reason}): restore it from a backup`,
  );
}
