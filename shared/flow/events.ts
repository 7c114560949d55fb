import type { Instant } from '../base/instant.ts';
import type { EventOf, NewEventOf } from '../base/journal-event.ts';
import type { Text } from '../base/text.ts';
import type { Trial } from '../plan/schema-onward.ts';
import type { OnwardMode } from '../plan/vocabulary.ts';

/** People who arrive within a span of time, mostly an hour. */
export interface SpanRow {
  readonly from: Instant;
  readonly until: Instant;
  readonly people: number;
}

/** A train that arrives. Its newest time counts: actual, else expected, else due. */
export interface TrainRow {
  /** As `trainNumber` writes it. */
  readonly train: string;
  readonly due?: Instant;
  readonly expected?: Instant;
  readonly actual?: Instant;
  /** People who get off here; absent while nobody has told, and then they are not counted. */
  readonly people?: number;
}

export type ArrivalRows =
  | { readonly shape: 'hourly'; readonly rows: readonly SpanRow[] }
  | { readonly shape: 'trains'; readonly rows: readonly TrainRow[] };

/** The rows of one station. */
export type StationTable = ArrivalRows & { readonly station: string };

/** How figures came to the desk, and who told them. */
export const ARRIVAL_WAYS = ['paste', 'file', 'hand'] as const;
export interface ArrivalSource {
  readonly way: (typeof ARRIVAL_WAYS)[number];
  /** Who told it, in words. */
  readonly from: string;
  /** Name of the file. */
  readonly file?: string;
}

/** One train, or the span that begins then. */
export type ArrivalKey = { readonly train: string } | { readonly from: Instant };

/** What a way onward really does, as somebody told the desk. */
export type SupplyChange =
  /** It runs on until then. */
  | { readonly kind: 'extended'; readonly last: Instant }
  /** It will not run longer: a trial of that counts for nothing. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'suspended' }
  /** It carries so many people an hour, whatever the plan says. */
  | { readonly kind: 'carries'; readonly perHour: number }
  /** So many vehicles more than the plan says. */
  | { readonly kind: 'more'; readonly vehicles: number; readonly load: number; readonly tripsPerHour: number };

/** Arrivals and ways onward of one operating day, at all station areas. */
export interface FlowShapes {
  /** A table of one station. It takes the place of the spans and trains it names; everything else that was pushed stays in force. */
  ArrivalsPushed: StationTable & {
    readonly source: ArrivalSource;
    /** Journal versions of the pushes of which it replaces something. */
    readonly replaces: readonly number[];
  };
  /** What is left out stays as it was. */
  ArrivalCorrected: {
    readonly station: string;
    readonly arrival: ArrivalKey;
    readonly people?: number;
    readonly expected?: Instant;
    readonly actual?: Instant;
    readonly reason: string;
  };
  /** It does not arrive here: cancelled, turned back, entered by mistake. */
  ArrivalStruck: { readonly station: string; readonly arrival: ArrivalKey; readonly reason: string };
  CapacityChanged: {
    readonly station: string;
    readonly mode: OnwardMode;
    /** An entry of the station plan; all of this mode when left out. */
    readonly entry?: string;
    readonly change: SupplyChange;
    readonly from: Instant;
    readonly until: Instant;
    /** Who told it, in words. */
    readonly source: string;
  };
  /** Somebody decided for a measure that was tried on the forecast. Its words are kept as they were. */
  MeasureAccepted: {
    readonly station: string;
    /** `<plan id>/<trial id>`. */
    readonly trial: string;
    readonly title: Text;
    readonly mode: OnwardMode;
    readonly change: Trial['change'];
    /** Clock times, where the plan gives any. */
    readonly from?: string;
    readonly until?: string;
    readonly reason: string;
    /** The response in which it was ordered, and the step. */
    readonly response?: string;
    readonly step?: string;
  };
}

export type FlowEvent = EventOf<FlowShapes>;
export type NewFlowEvent = NewEventOf<FlowShapes>;

const STREAM = 'flow/';

export const flowStream = (day: string): string => `${STREAM}${day}`;

/** The operating day of a stream; undefined when it is another kind of stream. */
export const flowDayOf = (stream: string): string | undefined =>
  stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined;
