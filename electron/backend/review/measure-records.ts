import { setImmediate } from 'node:timers/promises';
import { DAY, fromBeijing, type Instant } from '../../../shared/base/instant.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import type { RunState } from '../../../shared/drill/run/run-state.ts';
import type { DutyEvent } from '../../../shared/duty/events.ts';
import { responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import type { PlanSource } from '../../../shared/response/evolve.ts';
import { deskMeasuresOf, responseMeasuresOf, type OfRun } from '../../../shared/review/measures/measures-of.ts';
import { reviewedResponse, type ReviewedAt } from '../../../shared/review/measures/reviewed.ts';
import type { DeskMeasures, ResponseMeasures } from '../../../shared/review/measures/shape.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { openReader, StoreTroubleError } from '../store/index.ts';
import { countedCalls } from '../work/measure-roll-calls.ts';
import { runReader, type ReadRun } from '../work/read-run-record.ts';
import type { RunFolder } from '../work/score-runs.ts';

export interface MeasureTask {
  /** The data folder of the live desk. */
  readonly folder: string;
  readonly runs: readonly RunFolder[];
  readonly now: Instant;
  /** Beijing days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only responses of this station area. */
  readonly station?: string | undefined;
}

/** A record that could not be read, and why. `run`: of a drill, the whole run or one response of it. */
export interface UnreadMeasured {
  readonly id: string;
  readonly run?: string;
  readonly message: Text;
}

export interface MeasuredRecords {
  /** Oldest first. */
  readonly live: readonly ResponseMeasures[];
  readonly drill: readonly ResponseMeasures[];
  readonly desks: readonly DeskMeasures[];
  readonly unread: readonly UnreadMeasured[];
  readonly cancelled: boolean;
}

interface Progress {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Measures the responses of the live journal, and apart from them those of every run. A damaged live journal is trouble; a damaged run is named. */
export async function measureRecords(
  task: MeasureTask,
  { onProgress, signal }: Progress = {},
): Promise<MeasuredRecords> {
  const { folder, runs, now, station } = task;
  const span = { from: dayStart(task.from), until: dayEnd(task.to) };
  const isIn = (at: Instant) => (span.from ?? -Infinity) <= at && at < (span.until ?? Infinity);
  const unread: UnreadMeasured[] = [];
  const live: ResponseMeasures[] = [];
  const drill: ResponseMeasures[] = [];
  const desks: DeskMeasures[] = [];
  const isWanted = (one: ResponseMeasures) => station === undefined || one.station.id === station;

  const reader = openReader({ folder, name: 'journal' });
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  const streams = reader.value.streams(responseStream(''));
  const total = streams.length + runs.length;
  let done = 0;
  /** Lets a cancelling message in between two records. */
  const goesOn = async () => {
    onProgress?.(done, total);
    done += 1;
    await setImmediate();
    return signal?.aborted !== true;
  };

  try {
    const { source } = planSource((hash) => reader.value.edition(hash)?.text);
    const duty = countedCalls(reader.value);
    desks.push(deskMeasuresOf(duty, span));
    for (const stream of streams) {
      if (!(await goesOn())) return { live, drill, desks, unread, cancelled: true };
      const id = stream.slice(responseStream('').length);
      const one = measured({ id, source, duty, at: { now } }, unread, () => {
        const events = responseEvents(reader.value.readStream(stream));
        return events[0] && isIn(events[0].at) ? events : undefined;
      });
      if (one && isWanted(one)) live.push(one);
    }
  } finally {
    reader.value.close();
  }
  const ofRuns = runReader();
  for (const { run, folder: path } of runs) {
    if (!(await goesOn())) return { live, drill, desks, unread, cancelled: true };
    try {
      const found = ofRuns.read(path, (one) => (isIn(heldAt(one.run)) ? measuredRun(one, run, unread) : undefined));
      if (!found) continue;
      desks.push(found.desk);
      drill.push(...found.responses.filter(isWanted));
    } catch (error) {
      unread.push({ id: run, run, message: unreadable(error) });
    }
  }
  return { live: oldestFirst(live), drill: oldestFirst(drill), desks, unread, cancelled: false };
}

const oldestFirst = (all: readonly ResponseMeasures[]) => all.toSorted((a, b) => a.awareAt - b.awareAt);
const dayStart = (day: string | undefined) => (day === undefined ? undefined : fromBeijing(day, '00:00'));
const dayEnd = (day: string | undefined) => {
  const start = dayStart(day);
  return start === undefined ? undefined : start + DAY;
};

/** When a drill was held, by the clock on the wall: its scenario may lie in another year. */
const heldAt = ({ started, created }: RunState): Instant => (started ?? created).wall;

interface ToMeasure {
  readonly id: string;
  readonly source: PlanSource;
  readonly duty: readonly DutyEvent[];
  readonly at: ReviewedAt;
  readonly run?: OfRun;
}

/** A record that cannot be folded is named; undefined too for one that nobody asks for. */
function measured(
  { id, source, duty, at, run }: ToMeasure,
  unread: UnreadMeasured[],
  read: () => readonly ResponseEvent[] | undefined,
): ResponseMeasures | undefined {
  try {
    const events = read();
    return events && responseMeasuresOf(reviewedResponse(events, source, at), duty, run);
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    unread.push({ id, ...(run ? { run: run.id } : {}), message: unreadable(error) });
    return undefined;
  }
}

function measuredRun({ run, record }: ReadRun, id: string, unread: UnreadMeasured[]) {
  const { responses, duty, source, now } = record();
  const { ended, fork, title } = run;
  const of = { id, title };
  const found = responses.flatMap(({ response, events }) => {
    const after = response === fork?.response ? fork.version : 0;
    const at = { now: ended?.at ?? now, isOver: ended !== undefined, after };
    return measured({ id: response, source, duty, at, run: of }, unread, () => events) ?? [];
  });
  return { responses: found, desk: deskMeasuresOf(duty, {}, of) };
}

function unreadable(error: unknown): Text {
  if (error instanceof StoreTroubleError) return error.trouble.message;
  const reason = error instanceof Error ? error.message : String(error);
  return text(
    `记录读不全，没有计入（${reason}）；请从备份恢复`,
    `The record is not complete and is in no figure (${reason}): restore it from a backup`,
  );
}
