import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import type { ArrivalKey, ArrivalRows, ArrivalSource, FlowEvent, FlowShapes, SpanRow, TrainRow } from './events.ts';

/** Who entered something, when, and the journal line that says so. */
interface Entered {
  readonly version: number;
  readonly at: Instant;
  readonly person: string;
  readonly post: string;
}

/** What a person changed on a figure that was pushed. */
interface Kept {
  /** Journal version of the push it comes from. */
  readonly push: number;
  readonly corrected?: Entered & { readonly reason: string };
  readonly struck?: Entered & { readonly reason: string };
}

export type Span = SpanRow & Kept;
export type Train = TrainRow & Kept;

export type Push = Entered & {
  readonly station: string;
  readonly source: ArrivalSource;
  readonly shape: 'hourly' | 'trains';
  readonly count: number;
  readonly replaces: readonly number[];
};
export type CapacityChange = Entered & FlowShapes['CapacityChanged'];
export type AcceptedMeasure = Entered & FlowShapes['MeasureAccepted'];

/** Everything said about one station, struck figures included, in order of time. */
export interface StationArrivals {
  readonly spans: readonly Span[];
  readonly trains: readonly Train[];
}

/** One operating day. */
export interface Flow {
  readonly version: number;
  readonly stations: Readonly<Record<string, StationArrivals>>;
  readonly pushes: readonly Push[];
  readonly changes: readonly CapacityChange[];
  readonly accepted: readonly AcceptedMeasure[];
}

export const EMPTY_FLOW: Flow = { version: 0, stations: {}, pushes: [], changes: [], accepted: [] };
const NO_ARRIVALS: StationArrivals = { spans: [], trains: [] };

export function evolveFlow(flow: Flow, event: FlowEvent): Flow {
  return { ...apply(flow, event), version: event.version };
}

/** Everything that was said about a station, also what does not count any more. */
export function arrivalsAt(flow: Flow, station: string): StationArrivals {
  return flow.stations[station] ?? NO_ARRIVALS;
}

/**
 * What counts. Nothing struck; and where both a table by hours and one by trains speak of the same time, the newer one: a train pushed later takes the place of the
 * hours it is due and arrives in, and an hour pushed later takes the place of the trains that arrive in it. So nobody is counted twice, nor when a train moves on.
 */
export function arrivalsInForce(flow: Flow, station: string): StationArrivals {
  const { spans, trains } = arrivalsAt(flow, station);
  const liveSpans = spans.filter(({ struck }) => !struck);
  const liveTrains = trains.filter(({ struck }) => !struck);
  return {
    spans: liveSpans.filter((span) => !liveTrains.some((train) => train.push > span.push && isOf(span, train))),
    trains: liveTrains.filter((train) => !liveSpans.some((span) => span.push > train.push && arrivesIn(span, train))),
  };
}

/** The times of a train, as far as they are known. */
type TrainTimes = { readonly [K in 'due' | 'expected' | 'actual']?: Instant | undefined };

const holds = ({ from, until }: SpanRow, at: Instant | undefined): boolean =>
  at !== undefined && from <= at && at < until;

function arrivesIn(span: SpanRow, train: TrainTimes): boolean {
  return holds(span, trainTime(train));
}

/** Whether people of a train were counted in an hour that was told earlier: when they were due, or where it is now. */
function isOf(span: SpanRow, train: TrainTimes): boolean {
  return holds(span, train.due) || arrivesIn(span, train);
}

/** A table as it stands before it is pushed. */
export type ComingTable = { readonly station: string } & (
  | { readonly shape: 'hourly'; readonly rows: readonly SpanRow[] }
  | { readonly shape: 'trains'; readonly rows: readonly TrainTimes[] }
);

/** What counts now and would not count any more with a new table of the other shape. */
export function setAsideBy(flow: Flow, table: ComingTable): readonly (Span | Train)[] {
  const { spans, trains } = arrivalsInForce(flow, table.station);
  return table.shape === 'trains'
    ? spans.filter((span) => table.rows.some((train) => isOf(span, train)))
    : trains.filter((train) => table.rows.some((span) => arrivesIn(span, train)));
}

/** When a train arrives, by the newest word about it; undefined while nobody gave a time. */
export function trainTime({ actual, expected, due }: TrainTimes): Instant | undefined {
  return actual ?? expected ?? due;
}

/** Milliseconds that a train is late against its timetable; undefined while one of the two times is unknown. */
export function lateBy({ actual, expected, due }: TrainRow): number | undefined {
  const at = actual ?? expected;
  return at === undefined || due === undefined ? undefined : at - due;
}

/** The figure that a key names; struck ones too. */
export function arrivalOf(flow: Flow, station: string, key: ArrivalKey): Span | Train | undefined {
  const { spans, trains } = arrivalsAt(flow, station);
  return 'train' in key ? trains.find(({ train }) => train === key.train) : spans.find(({ from }) => from === key.from);
}

export function changesAt(flow: Flow, station: string): readonly CapacityChange[] {
  return flow.changes.filter((one) => one.station === station);
}

/** Measures decided for a station; one that was decided first without and then in a response counts once, as it was decided last. */
export function acceptedAt(flow: Flow, station: string): readonly AcceptedMeasure[] {
  const mine = flow.accepted.filter((one) => one.station === station);
  return mine.filter((one, index) => !mine.slice(index + 1).some(({ trial }) => trial === one.trial));
}

/** Whether a measure is decided for a station already, in the same response or, where none is named, at all. */
export function isAccepted(
  flow: Flow,
  given: Pick<AcceptedMeasure, 'station' | 'trial'> & { readonly response?: string | undefined },
): boolean {
  const { station, trial, response } = given;
  return flow.accepted.some(
    (one) => one.station === station && one.trial === trial && (response === undefined || one.response === response),
  );
}

function apply(flow: Flow, event: FlowEvent): Omit<Flow, 'version'> {
  const entered = { version: event.version, at: event.at, person: event.byPerson, post: event.byPost };
  switch (event.type) {
    case 'ArrivalsPushed':
      return pushed(flow, event.data, entered);
    case 'ArrivalCorrected': {
      const { station, arrival, reason, ...values } = event.data;
      return touch(flow, station, arrival, (one) => ({ ...one, ...values, corrected: { ...entered, reason } }));
    }
    case 'ArrivalStruck': {
      const { station, arrival, reason } = event.data;
      return touch(flow, station, arrival, (one) => ({ ...one, struck: { ...entered, reason } }));
    }
    case 'CapacityChanged':
      return { ...flow, changes: [...flow.changes, { ...entered, ...event.data }] };
    case 'MeasureAccepted':
      return { ...flow, accepted: [...flow.accepted, { ...entered, ...event.data }] };
    default:
      return assertNever(event, 'flow event');
  }
}

function pushed(flow: Flow, data: FlowShapes['ArrivalsPushed'], entered: Entered): Omit<Flow, 'version'> {
  const { station, source, shape, replaces } = data;
  const push: Push = { ...entered, station, source, shape, count: data.rows.length, replaces };
  const { spans, trains } = arrivalsAt(flow, station);
  const kept = { push: entered.version };
  const next =
    data.shape === 'hourly'
      ? { trains, spans: inOrder([...standing(spans, data), ...data.rows.map((row) => ({ ...row, ...kept }))]) }
      : { spans, trains: inOrder([...standing(trains, data), ...data.rows.map((row) => ({ ...row, ...kept }))]) };
  return { ...flow, stations: { ...flow.stations, [station]: next }, pushes: [...flow.pushes, push] };
}

/** What of the old a new table leaves standing: it takes the place of the trains it names and of the spans it touches. */
function standing<T extends Span | Train>(old: readonly T[], table: ArrivalRows): readonly T[] {
  return old.filter(isUntouched(table));
}

/** Whether a new table says nothing of a figure. */
export function isUntouched(table: ArrivalRows): (one: SpanRow | TrainRow) => boolean {
  if (table.shape === 'hourly') {
    return (one) => 'train' in one || !table.rows.some((row) => one.from < row.until && row.from < one.until);
  }
  const named = new Set(table.rows.map(({ train }) => train));
  return (one) => !('train' in one) || !named.has(one.train);
}

function inOrder<T extends Span | Train>(rows: readonly T[]): readonly T[] {
  const timeOf = (one: Span | Train) => ('train' in one ? trainTime(one) : one.from) ?? Infinity;
  return [...rows].sort((a, b) => timeOf(a) - timeOf(b));
}

function touch(
  flow: Flow,
  station: string,
  key: ArrivalKey,
  change: <T extends Span | Train>(one: T) => T,
): Omit<Flow, 'version'> {
  const { spans, trains } = arrivalsAt(flow, station);
  const next =
    'train' in key
      ? { spans, trains: trains.map((one) => (one.train === key.train ? change(one) : one)) }
      : { trains, spans: spans.map((one) => (one.from === key.from ? change(one) : one)) };
  return { ...flow, stations: { ...flow.stations, [station]: next } };
}
