import type { Instant } from '../../base/instant.ts';
import { text, type Text } from '../../base/text.ts';
import { LANES } from '../../plan/vocabulary.ts';
import { gapsIn } from './gaps.ts';
import type { CourseSpan, Timeline, TimelineNames, TimelineRow } from './row.ts';

export type BandKind = 'stage' | 'level' | 'report' | 'lane' | 'due' | 'contact' | 'gap';

/** A stretch of a band; without `to` it lasts to the end of the chart. `key` is the line it began with. */
export interface BandSpan {
  readonly from: Instant;
  readonly to?: Instant;
  readonly label: Text;
  /** What it came to; see CourseSpan. Of a gap: `gap`. */
  readonly state: string;
  readonly key: string;
}

/** A moment on a band: a report that went, an attempt to reach a train, a deadline that passed. */
export interface BandMark {
  readonly at: Instant;
  readonly label: Text;
  readonly state: string;
  readonly key: string;
}

export interface Band {
  /** `<kind> <response> <lane, due key or train>`: names the band for ever. */
  readonly id: string;
  readonly kind: BandKind;
  readonly label: Text;
  /** Absent for gaps: they belong to the desk. */
  readonly response?: string;
  readonly spans: readonly BandSpan[];
  readonly marks: readonly BandMark[];
}

export interface TimeChart {
  readonly from: Instant;
  readonly to: Instant;
  readonly bands: readonly Band[];
}

const ORDER: readonly BandKind[] = ['gap', 'stage', 'level', 'report', 'lane', 'contact', 'due'];

/** The bands of a whole timeline: responses one after the other, in each stages, levels, reports, lanes, contact with trains and deadlines. */
export function timeChart(timeline: Timeline): TimeChart {
  const { rows, spans, names } = timeline;
  const bands = new Map<string, Band & { readonly spans: BandSpan[]; readonly marks: BandMark[] }>();
  const bandOf = (kind: BandKind, response: string | undefined, band: string) => {
    const id = `${kind} ${response ?? ''} ${band}`;
    const held = bands.get(id);
    if (held) return held;
    const of = response === undefined ? {} : { response };
    const made = { id, kind, label: bandLabel(kind, band, names), ...of, spans: [], marks: [] };
    bands.set(id, made);
    return made;
  };
  for (const { response, kind, band, ...span } of spans) bandOf(kind, response, band).spans.push(span);
  for (const row of rows) {
    const mark = markOf(row);
    if (mark && row.response !== undefined) {
      const { at, words: label, key } = row;
      bandOf(mark.kind, row.response, mark.band).marks.push({ at, label, state: mark.state, key });
    }
  }
  for (const { from, to, after } of gapsIn(rows)) {
    bandOf('gap', undefined, 'gap').spans.push({ from, to, label: GAP, state: 'gap', key: after });
  }
  const ordered = [...bands.values()].map((band) => ({
    ...band,
    spans: band.spans.toSorted((a, b) => a.from - b.from),
  }));
  return { ...reach(rows, spans), bands: ordered.sort(byPlace(rows)) };
}

function markOf(
  row: TimelineRow,
): { readonly kind: BandKind; readonly band: string; readonly state: string } | undefined {
  switch (row.type) {
    case 'ReportSent':
      return { kind: 'report', band: 'report', state: 'sent' };
    case 'ReportAcknowledged':
      return { kind: 'report', band: 'report', state: 'acknowledged' };
    case 'ContactTried':
    case 'ContactJudged':
      return row.train === undefined ? undefined : { kind: 'contact', band: row.train, state: row.type };
    case 'DueMissed':
      return row.due === undefined ? undefined : { kind: 'due', band: row.due, state: 'missed' };
    default:
      return undefined;
  }
}

const GAP = text('无人记录', 'nobody wrote');

function bandLabel(kind: BandKind, band: string, names: TimelineNames): Text {
  switch (kind) {
    case 'stage':
      return text('阶段', 'Stage');
    case 'level':
      return text('响应级别', 'Response level');
    case 'report':
      return text('信息报告', 'Reports');
    case 'gap':
      return GAP;
    case 'lane':
      return names.lane[band] ?? text(band, band);
    case 'due':
      return names.due[band] ?? text(band, band);
    case 'contact':
      return text(`联络 ${band}`, `Contact ${band}`);
  }
}

/** From the first thing on the chart to the last. Without responses: the rows as they are. */
function reach(rows: readonly TimelineRow[], spans: readonly CourseSpan[]): { from: Instant; to: Instant } {
  const of = rows.filter(({ type, response }) => response !== undefined && type !== 'DueMissed');
  const shown = of.length > 0 ? of : rows;
  let [from, to] = [Infinity, -Infinity];
  for (const { at, recordedAt } of shown) [from, to] = [Math.min(from, at), Math.max(to, at, recordedAt)];
  for (const span of spans) [from, to] = [Math.min(from, span.from), Math.max(to, span.to ?? span.from)];
  return from <= to ? { from, to } : { from: 0, to: 0 };
}

/** Gaps first, then response by response in the order they began; within one by kind, lanes as plans order them, the rest by their beginning. */
function byPlace(rows: readonly TimelineRow[]): (a: Band, b: Band) => number {
  const responses = new Map<string, number>();
  for (const { type, response } of rows) {
    if (type === 'AwarenessRecorded' && response !== undefined) responses.set(response, responses.size);
  }
  const place = ({ response }: Band) => (response === undefined ? -1 : (responses.get(response) ?? responses.size));
  const lane = ({ id, kind }: Band) => (kind === 'lane' ? LANES.findIndex((one) => id.endsWith(` ${one}`)) : 0);
  const begins = ({ spans, marks }: Band) => Math.min(spans[0]?.from ?? Infinity, marks[0]?.at ?? Infinity);
  return (a, b) =>
    place(a) - place(b) ||
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    lane(a) - lane(b) ||
    begins(a) - begins(b) ||
    (a.id < b.id ? -1 : 1);
}
