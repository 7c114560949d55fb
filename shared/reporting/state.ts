import type { EventOf } from '../base/journal-event.ts';
import type { Instant } from '../base/instant.ts';
import type {
  Certainty,
  DeliveryOutcome,
  FactValue,
  ReportChannel,
  ReportingShapes,
  ReportKind,
  ReportRef,
} from './events.ts';
import { evolveInquiries, type Inquiries } from './inquiry-state.ts';

/** One value of a fact, as one source gave it. Earlier and conflicting values stay beside it. */
export interface FactEntry {
  readonly version: number;
  readonly value?: FactValue;
  readonly certainty: Certainty;
  readonly source: string;
  readonly channel: 'hand' | 'import' | 'derived';
  readonly at: Instant;
  /** Derived: the lines it was worked out from, and when the oldest of them was observed. */
  readonly from?: readonly number[];
  readonly asOf?: Instant;
}

/** All values of one fact (about one place or train), oldest first by time of observation. */
export interface FactLine {
  readonly fact: string;
  readonly label?: string;
  readonly about?: string;
  readonly entries: readonly FactEntry[];
}

export interface SentReport {
  readonly version: number;
  readonly kind: ReportKind;
  readonly number: number;
  readonly channel: ReportChannel;
  readonly text: string;
  readonly at: Instant;
  readonly unknowns: readonly string[];
  readonly cites: readonly number[];
  readonly byPerson: string;
  readonly byPost: string;
  readonly nothingNew?: true;
  readonly recipients: readonly {
    readonly unit: string;
    readonly takenBy?: string;
    readonly readBackAt?: Instant;
    /** Attempts to get it through, oldest first. */
    readonly tries?: readonly DeliveryTry[];
  }[];
}

export interface DeliveryTry {
  readonly at: Instant;
  readonly version: number;
  readonly outcome: DeliveryOutcome;
  readonly note?: string;
  readonly byPerson: string;
}

export interface Reporting {
  readonly facts: Readonly<Record<string, FactLine>>;
  readonly sent: readonly SentReport[];
  /** What reports had to leave open, by what it is about; absent until the first. */
  readonly inquiries?: Inquiries;
}

const byFact = new WeakMap<Reporting['facts'], ReadonlyMap<string, readonly FactLine[]>>();

/** The lines of one fact: one, or one for each place or train. Sorted out once for each state of the board. */
export function linesOf({ facts }: Reporting, fact: string): readonly FactLine[] {
  const held = byFact.get(facts);
  if (held) return held.get(fact) ?? NONE;
  const lines = new Map<string, FactLine[]>();
  for (const line of Object.values(facts)) {
    const others = lines.get(line.fact);
    if (others) others.push(line);
    else lines.set(line.fact, [line]);
  }
  byFact.set(facts, lines);
  return lines.get(fact) ?? NONE;
}

const NONE: readonly FactLine[] = [];

export const emptyReporting: Reporting = { facts: {}, sent: [] };

export const factKey = (fact: string, about?: string) => (about === undefined ? fact : `${fact}@${about}`);

export function evolveReporting(state: Reporting, event: EventOf<ReportingShapes>): Reporting {
  switch (event.type) {
    case 'FactRecorded': {
      const { fact, label, about, ...given } = event.data;
      const key = factKey(fact, about);
      const line = Object.hasOwn(state.facts, key) ? state.facts[key] : undefined;
      const entry: FactEntry = { version: event.version, at: event.at, ...given };
      const entries = [...(line?.entries ?? []), entry].sort((a, b) => a.at - b.at || a.version - b.version);
      const next: FactLine = {
        fact,
        ...(label === undefined ? {} : { label }),
        ...(about === undefined ? {} : { about }),
        entries,
      };
      return { ...state, facts: { ...state.facts, [key]: next } };
    }
    case 'ReportSent': {
      const { recipients, ...data } = event.data;
      const report: SentReport = {
        version: event.version,
        at: event.at,
        byPerson: event.byPerson,
        byPost: event.byPost,
        ...data,
        recipients: recipients.map((to) => (to.takenBy === undefined ? to : { ...to, readBackAt: event.at })),
      };
      return { ...state, sent: [...state.sent, report] };
    }
    case 'ReportAcknowledged': {
      const { unit, takenBy, readBackAt } = event.data;
      return withRecipient(state, event.data, unit, (to) => ({ ...to, takenBy, readBackAt }));
    }
    case 'DeliveryTried': {
      const { unit, outcome, note } = event.data;
      const { at, version, byPerson } = event;
      const attempt = { at, version, outcome, byPerson, ...(note === undefined ? {} : { note }) };
      return withRecipient(state, event.data, unit, (to) => ({ ...to, tries: [...(to.tries ?? []), attempt] }));
    }
    case 'InquiryOpened':
    case 'InquiryClosed':
      return { ...state, inquiries: evolveInquiries(state.inquiries, event) };
  }
}

type Recipient = SentReport['recipients'][number];

function withRecipient(
  state: Reporting,
  { kind, number, channel }: ReportRef,
  unit: string,
  change: (to: Recipient) => Recipient,
): Reporting {
  const sent = state.sent.map((report) =>
    report.kind === kind && report.number === number && report.channel === channel
      ? { ...report, recipients: report.recipients.map((to) => (to.unit === unit ? change(to) : to)) }
      : report,
  );
  return { ...state, sent };
}

/** The first report by phone or in writing, whichever was asked for. */
export function sentReport(state: Reporting, kind: ReportKind, channel?: ReportChannel): SentReport | undefined {
  return state.sent.find((report) => report.kind === kind && (channel === undefined || report.channel === channel));
}
