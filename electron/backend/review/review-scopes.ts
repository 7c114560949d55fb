import { setImmediate } from 'node:timers/promises';
import { DAY, fromBeijing, type Instant } from '../../../shared/base/instant.ts';
import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import { CORRECTIVE_STREAM } from '../../../shared/corrective/events.ts';
import { RUN_STREAM } from '../../../shared/drill/run/events.ts';
import { NEWS_STREAM } from '../../../shared/drill/run/news.ts';
import { dutyStream } from '../../../shared/duty/events.ts';
import { flowStream } from '../../../shared/flow/events.ts';
import { responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import { concerning, timeOfResponse, type ResponseTime } from '../../../shared/review/timeline/concerns.ts';
import type { ReviewStream } from '../../../shared/review/timeline/row.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import { WEATHER_STREAMS, weatherStream } from '../../../shared/weather/events.ts';
import type { JournalReader } from '../store/read.ts';

type Reader = Pick<JournalReader, 'streams' | 'readFrom' | 'lastPosition'>;

/** Reads a stream whole; undefined where it is not sound. */
type ReadStream = (stream: string) => readonly JournalEvent[] | undefined;

/** Streams of the desk that a response can have to do with, by the time it ran. */
export function streamsAround({ from, until }: ResponseTime, { streams }: Pick<Reader, 'streams'>): readonly string[] {
  const to = until ?? Infinity;
  const day = (stream: string, prefix: string) => fromBeijing(stream.slice(prefix.length), '00:00') ?? Infinity;
  const byDay = (prefix: string) =>
    streams(prefix).filter((stream) => day(stream, prefix) > from - DAY && day(stream, prefix) <= to);
  // A warning that led to a response is older than it, and may stand in the month before.
  const firstMonth = weatherStream(from - 31 * DAY);
  const months = streams(WEATHER_STREAMS).filter(
    (stream) => stream >= firstMonth && (until === undefined || stream <= weatherStream(until)),
  );
  const own = [CORRECTIVE_STREAM, NEWS_STREAM, RUN_STREAM].flatMap((name) =>
    streams(name).filter((one) => one === name),
  );
  return [...byDay(dutyStream('')), ...byDay(flowStream('')), ...months, ...own];
}

/** A response, and what of the desk's other streams concerns it; nothing for a response that is not there. */
export function responseScope(
  id: string,
  journal: Reader,
  read: ReadStream,
  tables: WeatherTables | undefined,
): readonly ReviewStream[] {
  const stream = responseStream(id);
  const events = read(stream);
  if (!events || events.length === 0) return [];
  const time = timeOfResponse(id, events as readonly ResponseEvent[]);
  const around = time ? streamsAround(time, journal) : [];
  return [
    { stream, events },
    ...around.flatMap((name): readonly ReviewStream[] => {
      const other = read(name);
      if (!time || !other) return [];
      const shown = concerning(time, { stream: name, events: other }, tables);
      return shown.length === 0 ? [] : [{ stream: name, events: other, shown }];
    }),
  ];
}

/** How many rows of each stream happened in a span of time, both ends included, counted without keeping them. */
export async function countRows(
  journal: Reader,
  span: { readonly from: Instant; readonly until: Instant },
  onBlock: (position: number) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const last = journal.lastPosition();
  for (let position = 1; position <= last; ) {
    const rows = journal.readFrom(position, BLOCK);
    if (rows.length === 0) break;
    for (const { stream, at } of rows) {
      if (at >= span.from && at <= span.until) counts.set(stream, (counts.get(stream) ?? 0) + 1);
    }
    position = (rows.at(-1)?.position ?? last) + 1;
    // Lets a cancelling message in.
    await setImmediate();
    if (!onBlock(position - 1)) break;
  }
  return counts;
}

const BLOCK = 2000;

/** The span of Beijing days, both included; for everything it is all time. */
export function spanOfDays(days: { readonly from: string; readonly to: string } | undefined): {
  from: Instant;
  until: Instant;
} {
  if (!days) return { from: -Infinity, until: Infinity };
  const [from = 0, to = 0] = [fromBeijing(days.from, '00:00'), fromBeijing(days.to, '00:00')];
  return { from, until: to + DAY - 1 };
}

/** A stream with the versions that happened in a span, where not all did. */
export function shownWithin(
  stream: string,
  events: readonly JournalEvent[],
  span: { from: Instant; until: Instant },
): ReviewStream {
  const shown = events.filter(({ at }) => at >= span.from && at <= span.until).map(({ version }) => version);
  return shown.length === events.length ? { stream, events } : { stream, events, shown };
}
