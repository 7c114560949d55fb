import { isLate, type JournalEvent } from '../../base/journal-event.ts';
import { recordedPlans } from '../recorded-plans.ts';
import { clockJudge } from './clock.ts';
import type { Ground, StreamReader } from './ground.ts';
import { kindOf } from './kinds.ts';
import { namesBook } from './names-book.ts';
import { readerOf } from './reader-of.ts';
import { rowKey, type CourseSpan, type ReviewSource, type Timeline, type TimelineRow } from './row.ts';
import { titlesOf } from './titles.ts';
import { whyOf } from './why.ts';

/** How far the building of a timeline has come, in rows. */
export interface TimelineProgress {
  readonly done: number;
  readonly total: number;
  /**
   * The rows so far, for a screen that shows them while the rest is being built. Of the stream that is being read the trains are not known yet, nor what lasted; a line
   * whose correction is still to come stands uncorrected.
   */
  readonly soFar: () => Timeline;
}

/** Every line of the source in one timeline. For long records on a screen, take timelineInSlices. */
export function timelineOf(source: ReviewSource): Timeline {
  const slices = timelineInSlices(source);
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
  }
}

/** Builds a timeline in slices of so many rows; what is yielded is progress, what is returned the whole. */
export function* timelineInSlices(source: ReviewSource, slice = 1000): Generator<TimelineProgress, Timeline, void> {
  const total = source.streams.reduce((sum, { events }) => sum + events.length, 0);
  const untitled: string[] = [];
  const ground: Ground = {
    plans: recordedPlans(source.plans),
    titles: titlesOf(source.plans),
    weather: source.weather,
    names: namesBook(),
    untitled: (stream) => untitled.push(stream),
  };
  const rows: TimelineRow[] = [];
  const spans: CourseSpan[] = [];
  let done = 0;
  let first = 0;
  const soFar = () => ({
    rows: withCorrections(rows.map((row, at) => (at < first ? row : withoutTrains(row))).sort(inOrder)),
    names: ground.names.all(),
    spans: [...spans],
    untitled: [...untitled],
  });
  for (const { stream, events, shown } of source.streams) {
    const shows = shown && new Set(shown);
    const reader = readerOf(stream, ground);
    const judge = clockJudge();
    first = rows.length;
    for (const event of events) {
      const row = rowOf(event, reader, judge, ground);
      if (!shows || shows.has(event.version)) rows.push(row);
      done += 1;
      if (done % slice === 0) yield { done, total, soFar };
    }
    const end = reader.finish?.();
    if (!end) continue;
    for (const span of end.spans)
      spans.push(span.kind === 'contact' ? { ...span, band: end.trainNow(span.band) ?? span.band } : span);
    withFinalTrains(rows, first, end.trainNow);
  }
  const merged = withCorrections(rows.sort(inOrder));
  return { rows: merged, names: ground.names.all(), spans, untitled };
}

/** One order for all rows, whichever order their streams came in. */
export function inOrder(a: TimelineRow, b: TimelineRow): number {
  return (
    a.at - b.at ||
    a.recordedAt - b.recordedAt ||
    (a.stream === b.stream ? a.version - b.version : a.stream < b.stream ? -1 : 1)
  );
}

function rowOf(
  event: JournalEvent,
  reader: StreamReader,
  judge: ReturnType<typeof clockJudge>,
  { titles, names }: Ground,
): TimelineRow {
  const { stream, version, type, at, recordedAt, byPerson, byPost, workstation, mode } = event;
  const reading = reader.read(event);
  const why = whyOf(event);
  const postTitle = names.get('post', byPost) ?? titles.post(byPost);
  names.put('post', byPost, postTitle);
  return {
    key: rowKey(stream, version),
    stream,
    version,
    type,
    at,
    recordedAt,
    ...(isLate(event) ? { late: recordedAt - at } : {}),
    person: byPerson,
    post: byPost,
    postTitle,
    workstation,
    mode,
    kind: kindOf(type),
    ...(why === undefined ? {} : { why }),
    ...reading,
    clock: judge(event),
  };
}

function withoutTrains(row: TimelineRow): TimelineRow {
  if (row.train === undefined) return row;
  const { train: _, trains: __, ...rest } = row;
  return rest;
}

/** A train whose number was misheard is one train: all its lines stand under the number it bears in the end. Names that are no train's are dropped. */
function withFinalTrains(rows: TimelineRow[], first: number, trainNow: (name: string) => string | undefined): void {
  const known = new Map<string, string | undefined>();
  const current = (name: string): readonly string[] => {
    if (!known.has(name)) known.set(name, trainNow(name));
    const now = known.get(name);
    return now === undefined ? [] : [now];
  };
  for (let at = first; at < rows.length; at += 1) {
    const { train: named, trains: several, ...row } = rows[at] as TimelineRow;
    if (named === undefined) continue;
    const trains = [...new Set((several ?? [named]).flatMap(current))];
    const [train] = trains;
    rows[at] = { ...row, ...(train === undefined ? {} : { train }), ...(trains.length > 1 ? { trains } : {}) };
  }
}

/** Lines that were corrected name the lines that correct them; their own words stay. */
function withCorrections(rows: TimelineRow[]): readonly TimelineRow[] {
  const by = new Map<string, string[]>();
  for (const { corrects, key } of rows) {
    if (corrects === undefined) continue;
    const keys = by.get(corrects);
    if (keys) keys.push(key);
    else by.set(corrects, [key]);
  }
  if (by.size === 0) return rows;
  return rows.map((row) => {
    const correctedBy = by.get(row.key);
    return correctedBy ? { ...row, correctedBy } : row;
  });
}
