import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../../shared/base/instant.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { Slices } from '../../../shared/base/slices.ts';
import type { Language } from '../../../shared/base/text.ts';
import type { CorrectiveAction } from '../../../shared/corrective/state.ts';
import { foldRun } from '../../../shared/drill/run/evolve.ts';
import { RUN_STREAM, type RunEvent } from '../../../shared/drill/run/events.ts';
import type { RunState } from '../../../shared/drill/run/run-state.ts';
import type { AarPaper } from '../../../shared/export/aar/aar-paper.ts';
import { responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import { responseMeasuresOf } from '../../../shared/review/measures/measures-of.ts';
import { reviewedInSlices, type ReviewedAt } from '../../../shared/review/measures/reviewed.ts';
import { gapsIn } from '../../../shared/review/timeline/gaps.ts';
import { timelineInSlices } from '../../../shared/review/timeline/timeline.ts';
import { reviewStream } from '../../../shared/review-notes/events.ts';
import { emptyReviewNotes, evolveReviewNotes } from '../../../shared/review-notes/state.ts';
import { journalEvents, reviewNoteEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { readReview, type ReviewTask } from '../review/read-review.ts';
import { StoreTroubleError, type OpenReader } from '../store/index.ts';
import { countedCalls } from '../work/measure-roll-calls.ts';

/** Which report, and what the live desk lends to it: titles, weather tables, and the corrective actions, which are kept there. */
export interface AarWanted extends Pick<ReviewTask, 'titles' | 'weather'> {
  readonly response: string;
  readonly language: Language;
  /** Machine time. */
  readonly now: Instant;
  readonly actions: readonly CorrectiveAction[];
}

export interface Watched {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads what a report is written from out of the journal that holds the response: the live one, or that of a run. Refused where the record is not whole. */
export async function readAar(
  journal: OpenReader,
  wanted: AarWanted,
  watched: Watched = {},
): Promise<Result<AarPaper>> {
  const { response, titles, weather, language, now, actions } = wanted;
  const stream = responseStream(response);
  const read = await readReview(journal, {
    scope: { kind: 'response', response },
    titles,
    ...(weather ? { weather } : {}),
  });
  if (!read.ok) return read;
  const head = journal.heads().get(stream);
  const events = read.value.streams.find((one) => one.stream === stream)?.events as
    | readonly ResponseEvent[]
    | undefined;
  if (!events || !head || read.value.unread.includes(stream)) return broken();
  const run = foldRun(journalEvents(journal.readStream(RUN_STREAM)) as unknown as readonly RunEvent[]);
  try {
    const { source } = planSource((hash) => journal.edition(hash)?.text);
    const at = run ? runAt(journal, run, response) : { now };
    const reviewed = await sliceBySlice(reviewedInSlices(events, source, at), watched, { from: 0, to: 0.5 });
    if (!reviewed) return cancelled();
    const measures = responseMeasuresOf(reviewed, countedCalls(journal), run && { id: run.run, title: run.title });
    if (!measures) return unaware();
    const timeline = await sliceBySlice(timelineInSlices(read.value), watched, { from: 0.5, to: 1 });
    if (!timeline) return cancelled();
    return ok({
      reviewed,
      measures,
      timeline,
      gaps: gapsIn(timeline.rows),
      notes: reviewNoteEvents(journal.readStream(reviewStream(response))).reduce(evolveReviewNotes, emptyReviewNotes),
      actions,
      head: { stream, version: head.version, hash: head.hash },
      language,
      now,
    });
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    return notFoldable(error);
  }
}

/** Lets a cancelling message in between two slices; undefined once one has come. `part`: of the whole report, what this work is. */
async function sliceBySlice<T>(
  slices: Slices<T>,
  { onProgress, signal }: Watched,
  part: { readonly from: number; readonly to: number },
): Promise<T | undefined> {
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
    const { done, total } = next.value;
    onProgress?.(Math.round(100 * (part.from + ((part.to - part.from) * done) / total)), 100);
    await setImmediate();
    if (signal?.aborted) return undefined;
  }
}

const cancelled = () => refuse('cancelled', '已取消，没有写出总结', 'Cancelled: no report was written');

/** In a run, simulated time counts, and nothing from before a fork. */
function runAt(journal: OpenReader, { ended, fork, startAt }: RunState, response: string): ReviewedAt {
  const newest = journal.readFrom(journal.lastPosition(), 1)[0]?.recordedAt ?? startAt;
  return {
    now: ended?.at ?? newest,
    isOver: ended !== undefined,
    after: fork?.response === response ? fork.version : 0,
  };
}

const broken = () =>
  refuse(
    'record-broken',
    '这次处置的记录有行被改动或缺失，不能据以写总结；请到“设置”核验日志库，从备份恢复',
    'Lines of this response are altered or missing, and no report is written from them: verify the journal in Settings and restore a backup',
  );

const unaware = () =>
  refuse(
    'no-awareness',
    '这份记录不是从接报开始的，写不出总结；请从备份恢复整份记录',
    'This record does not begin with awareness and gives no report: restore the whole of it from a backup',
  );

function notFoldable(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  return refuse(
    'not-foldable',
    `这份记录读不全（${reason}），写不出总结；请从备份恢复，或用记下它的版本打开`,
    `This record cannot be read in full (${reason}) and gives no report: restore a backup, or open it with the version that wrote it`,
  );
}
