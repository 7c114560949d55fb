import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { MOST_REVIEW_ROWS } from '../../../shared/contract/review.ts';
import { RUN_STREAM } from '../../../shared/drill/run/events.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { pinnedPlans, responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import { rowsOf, type ReviewSource, type ReviewStream } from '../../../shared/review/timeline/row.ts';
import type { ReviewScope } from '../../../shared/review/timeline/scope.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import { journalEvents } from '../journal-events.ts';
import { openReader, StoreTroubleError, type StorePlace } from '../store/index.ts';
import type { JournalReader } from '../store/read.ts';
import { brokenRow } from '../work/read-record.ts';
import { countRows, responseScope, shownWithin, spanOfDays } from './review-scopes.ts';

/** What is read, and what the desk lends it. */
export interface ReviewTask {
  readonly scope: ReviewScope;
  /** The plans in force: they lend titles to what names posts, plans and stations outside responses. */
  readonly titles: readonly PlanWithHash[];
  readonly weather?: WeatherTables;
}

interface PlanWithHash {
  readonly hash: string;
  readonly plan: Plan;
}

/** A source for timelineOf, and the streams that are not in it because they are not sound. */
export interface ReviewReading extends ReviewSource {
  readonly rows: number;
  readonly unread: readonly string[];
}

interface Watched {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads it from the journal at a place, beside the console that runs on it. */
export async function reviewJournal(
  place: StorePlace,
  task: ReviewTask,
  watched: Watched,
): Promise<Result<ReviewReading>> {
  const reader = openReader(place);
  if (!reader.ok) throw new StoreTroubleError(reader.trouble);
  try {
    return await readReview(reader.value, task, watched);
  } finally {
    reader.value.close();
  }
}

/** Reads everything that a review of this scope is made of. Refused over `most` rows, and where the scope holds nothing. */
export async function readReview(
  journal: JournalReader,
  { scope, titles, weather }: ReviewTask,
  { onProgress, signal }: Watched = {},
  most = MOST_REVIEW_ROWS,
): Promise<Result<ReviewReading>> {
  const unread: string[] = [];
  const read = (stream: string): readonly JournalEvent[] | undefined => {
    const rows = [...journal.readStream(stream)];
    if (!brokenRow(rows)) return journalEvents(rows);
    unread.push(stream);
    return undefined;
  };
  const streams =
    scope.kind === 'response'
      ? ok(responseScope(scope.response, journal, read, weather))
      : await spanScope(scope.kind === 'days' ? scope : undefined, { journal, read, most, onProgress, signal });
  if (!streams.ok) return streams;
  const shown = streams.value.filter(({ stream, events }) => stream !== RUN_STREAM || isRunOver(events));
  const rows = rowsOf({ streams: shown });
  if (rows > most) return tooMany(rows, most);
  if (rows === 0 && unread.length === 0) return nothing(scope);
  const plans = plansOf(shown, titles, journal);
  return ok({ streams: shown, plans, ...(weather ? { weather } : {}), rows, unread });
}

async function spanScope(
  days: { readonly from: string; readonly to: string } | undefined,
  {
    journal,
    read,
    most,
    onProgress,
    signal,
  }: Watched & {
    readonly journal: JournalReader;
    readonly read: (stream: string) => readonly JournalEvent[] | undefined;
    readonly most: number;
  },
): Promise<Result<readonly ReviewStream[]>> {
  const span = spanOfDays(days);
  if (span.until < span.from) {
    return refuse(
      'days',
      '结束日期早于开始日期，请改正后重试',
      'The last day is before the first: correct it and try again',
    );
  }
  const last = journal.lastPosition();
  const counts = await countRows(journal, span, (position) => {
    onProgress?.(position, last);
    return signal?.aborted !== true;
  });
  if (signal?.aborted) return refuse('cancelled', '已取消', 'Cancelled');
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (rows > most) return tooMany(rows, most);
  return ok(
    [...counts.keys()].sort().flatMap((stream) => {
      const events = read(stream);
      return events ? [shownWithin(stream, events, span)] : [];
    }),
  );
}

/** The controller's log tells the players what is still to come: it is read with the rest once the run is over. */
const isRunOver = (events: readonly JournalEvent[]): boolean => events.some(({ type }) => type === 'RunEnded');

/** The pinned editions from the journal itself, over the plans in force. A text that is missing is left out: its response is read without titles. */
function plansOf(
  streams: readonly ReviewStream[],
  titles: readonly PlanWithHash[],
  journal: Pick<JournalReader, 'edition'>,
): readonly PlanWithHash[] {
  const plans = new Map(titles.map((one) => [one.hash, one]));
  for (const { stream, events } of streams) {
    if (!stream.startsWith(responseStream(''))) continue;
    for (const { hash, key } of (events as readonly ResponseEvent[]).flatMap(pinnedPlans)) {
      if (plans.has(hash)) continue;
      const edition = parsePlan(journal.edition(hash)?.text ?? '', key).edition;
      if (edition?.hash === hash) plans.set(hash, { hash, plan: edition.plan });
    }
  }
  return [...plans.values()];
}

function tooMany(rows: number, most: number): Result<never> {
  const [n, limit] = [rows.toLocaleString('en'), most.toLocaleString('en')];
  return refuse(
    'too-many-rows',
    `范围内有 ${n} 行记录，一屏最多看 ${limit} 行；请缩短日期，或直接导出全部`,
    `There are ${n} rows here and one screen shows ${limit} at most: take fewer days, or export them all`,
  );
}

function nothing(scope: ReviewScope): Result<never> {
  return scope.kind === 'response'
    ? refuse(
        'no-response',
        '日志库里没有这次处置，请从列表里重新选择',
        'The journal has no such response: choose one from the list',
      )
    : refuse('no-rows', '这段时间没有记录，请换一段日期', 'Nothing was written in these days: choose others');
}
