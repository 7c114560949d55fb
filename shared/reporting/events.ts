import type { Instant } from '../base/instant.ts';

export type ReportKind = 'first' | 'follow-up' | 'final';
export type ReportChannel = 'phone' | 'written';

export const DELIVERY_OUTCOMES = ['no-answer', 'busy', 'refused', 'sent-again', 'fax-failed'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** How far a value is known. A range is an estimate with both ends. */
export type Certainty = 'known' | 'estimated' | 'unknown';

export type FactValue = number | string | { readonly low: number; readonly high: number };

/** Events of the report chain and the fact board; they stand in the stream of their response. */
export interface ReportingShapes {
  FactRecorded: {
    /** `<plan key>/<fact id>`, or a free title in `label` for what no plan foresaw. */
    readonly fact: string;
    readonly label?: string;
    /** The place or train the value is about. */
    readonly about?: string;
    /** Absent when unknown. A time is an instant in milliseconds. */
    readonly value?: FactValue;
    readonly certainty: Certainty;
    /** Who or what asserted it, in words. */
    readonly source: string;
    /** How it came: typed by hand, imported, or derived from other facts. */
    readonly channel: 'hand' | 'import' | 'derived';
    /** Derived: journal versions of the values it was worked out from. */
    readonly from?: readonly number[];
    /** Derived: when the oldest of those values was observed. */
    readonly asOf?: Instant;
  };
  ReportSent: {
    readonly kind: ReportKind;
    /** 0 for the first report, 1 for 续报一 …; the written form of a report has the number of its phone form. */
    readonly number: number;
    readonly channel: ReportChannel;
    /** Word for word as it went; never changed afterwards. */
    readonly text: string;
    readonly recipients: readonly { readonly unit: string; readonly takenBy?: string }[];
    /** Fields that were still unknown when it went. */
    readonly unknowns: readonly string[];
    /** Journal versions of the lines it was drafted from. */
    readonly cites: readonly number[];
    /** A follow-up that says nothing has happened since the last report: it counts as a report. */
    readonly nothingNew?: true;
  };
  ReportAcknowledged: {
    readonly kind: ReportKind;
    readonly number: number;
    readonly channel: ReportChannel;
    readonly unit: string;
    /** Post or person of the recipient who read it back. */
    readonly takenBy: string;
    readonly readBackAt: Instant;
  };
  /** Somebody tried to get a report through to a recipient who has not read it back. */
  DeliveryTried: ReportRef & {
    readonly unit: string;
    readonly outcome: DeliveryOutcome;
    readonly note?: string;
  };
  /** A report had to say "unknown" here: finding out is a task from then on. */
  InquiryOpened: ReportRef & {
    /** `line:<line of the first report>`, `fact:<plan key>/<fact id>[@<place or train>]`, or `title:<words>`: one for ever. */
    readonly about: string;
    /** Title of the line as the report said it, in the language of the report. */
    readonly title: string;
    /** The post that asks: whoever sent the report. */
    readonly owner: string;
  };
  InquiryClosed: {
    readonly about: string;
    /** A fact was recorded; a later report said it; it cannot be known; the response was closed before anybody knew. */
    readonly how: 'fact' | 'report' | 'not-knowable' | 'left-open';
    /** Journal lines of the facts that answer it. */
    readonly lines?: readonly number[];
    /** Why it cannot be known. */
    readonly reason?: string;
  };
}

/** Names one form of one report of a response. */
export interface ReportRef {
  readonly kind: ReportKind;
  readonly number: number;
  readonly channel: ReportChannel;
}
