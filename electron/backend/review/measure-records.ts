import { setImmediate } from 'node:timers/promises';
import { DAY, fromBeijing, type Instant } from '../../../shared/base/instant.ts';
import type { Text } from '../../../shared/base/text.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { deskMeasuresOf, responseMeasuresOf } from '../../../shared/review/measures/measures-of.ts';
import { reviewedResponse } from '../../../shared/review/measures/reviewed.ts';
import type { DeskMeasures, ResponseMeasures } from '../../../shared/review/measures/shape.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { openReader, StoreTroubleError, type OpenReader } from '../store/index.ts';
import { countedCalls } from '../work/measure-roll-calls.ts';
import { runReader } from '../work/read-run-record.ts';
import type { RunFolder } from '../work/score-runs.ts';
import { hasRunsOnly, heldAt, recordsOfRun, unreadable, type RecordToMeasure } from './measured.ts';

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
  /** Only this response. */
  readonly response?: string | undefined;
  /** A long response has thousands of cases: with many responses only the first of them are carried. */
  readonly withCases: boolean;
}

/** A record that could not be read, and why. `run`: of a drill; its id is that of the run where the whole of it is unreadable. */
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
export async function measureRecords(task: MeasureTask, progress: Progress = {}): Promise<MeasuredRecords> {
  const place = { folder: task.folder, name: 'journal' } as const;
  if (hasRunsOnly(place, task.runs)) return measureAll(undefined, task, progress);
  const reader = openReader(place);
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  try {
    return await measureAll(reader.value, task, progress);
  } finally {
    reader.value.close();
  }
}

async function measureAll(
  journal: OpenReader | undefined,
  { runs, now, from, to, station, response, withCases }: MeasureTask,
  { onProgress, signal }: Progress,
): Promise<MeasuredRecords> {
  const span = { from: dayStart(from), until: dayEnd(to) };
  const isIn = (at: Instant) => (span.from ?? -Infinity) <= at && at < (span.until ?? Infinity);
  const found = { live: [] as ResponseMeasures[], drill: [] as ResponseMeasures[] };
  const desks: DeskMeasures[] = [];
  const unread: UnreadMeasured[] = [];
  const streams = journal?.streams(responseStream('')) ?? [];
  let done = 0;
  /** Lets a cancelling message in between two records. */
  const goesOn = async () => {
    onProgress?.(done, streams.length + runs.length);
    done += 1;
    await setImmediate();
    return signal?.aborted !== true;
  };
  const result = (cancelled: boolean): MeasuredRecords => ({
    live: oldestFirst(found.live),
    drill: oldestFirst(found.drill),
    desks,
    unread,
    cancelled,
  });

  /** A record that cannot be folded is named. */
  function measure({ id, events, source, duty, at, run }: RecordToMeasure): void {
    if (response !== undefined && id !== response) return;
    try {
      const one = responseMeasuresOf(reviewedResponse(events, source, at), duty, run);
      if (one && (station === undefined || one.station.id === station))
        found[one.mode].push(withCases ? one : withFewCases(one));
    } catch (error) {
      unread.push({ id, ...(run ? { run: run.id } : {}), message: unreadable(error) });
    }
  }

  if (journal) {
    const { source } = planSource((hash) => journal.edition(hash)?.text);
    const duty = countedCalls(journal);
    desks.push(deskMeasuresOf(duty, span));
    for (const stream of streams) {
      if (!(await goesOn())) return result(true);
      const events = responseEvents(journal.readStream(stream));
      const [first] = events;
      const id = stream.slice(responseStream('').length);
      if (first && isIn(first.at)) measure({ id, events, source, duty, at: { now } });
    }
  }
  const ofRuns = runReader();
  for (const { run, folder } of runs) {
    if (!(await goesOn())) return result(true);
    try {
      ofRuns.read(folder, (one) => {
        if (!isIn(heldAt(one.run))) return;
        const { duty: calls, records } = recordsOfRun(one, run);
        desks.push(deskMeasuresOf(calls, {}, { id: run, title: one.run.title }));
        for (const record of records) measure(record);
      });
    } catch (error) {
      unread.push({ id: run, run, message: unreadable(error) });
    }
  }
  return result(false);
}

/** So many cases of one measure are carried with a list of responses. */
const FEW_CASES = 50;

/** The cases to look at first: what was met comes last. */
const withFewCases = (one: ResponseMeasures): ResponseMeasures => ({
  ...one,
  measures: one.measures.map((value) => {
    const left = value.cases.length - FEW_CASES;
    if (left <= 0) return value;
    const cases = value.cases.toSorted((a, b) => Number(a.verdict === 'met') - Number(b.verdict === 'met'));
    return { ...value, cases: cases.slice(0, FEW_CASES), casesLeft: left };
  }),
});

const oldestFirst = (all: readonly ResponseMeasures[]) => all.toSorted((a, b) => a.awareAt - b.awareAt);
const dayStart = (day: string | undefined) => (day === undefined ? undefined : fromBeijing(day, '00:00'));
const dayEnd = (day: string | undefined) => {
  const start = dayStart(day);
  return start === undefined ? undefined : start + DAY;
};
