import type { Instant } from '../../base/instant.ts';
import type { Text } from '../../base/text.ts';
import type { Fact } from '../../plan/schema.ts';
import type { TrainRole } from '../../plan/vocabulary.ts';
import type { FactEntry } from '../../reporting/state.ts';
import type { ContactClock } from '../../transport/contact.ts';
import type { Outstanding } from '../../transport/events.ts';
import type { LegBalance } from '../../transport/head-count.ts';
import type { Arrival, Enquiry, Told, Train } from '../../transport/state.ts';

/** What the card of one train shows: the fact board by role, and what happened around the train. Built by trainCards. */
export interface TrainCard {
  /** The name of the train, and the key of everything about it. */
  readonly train: string;
  readonly record: Train;
  readonly route?: string;
  /** The cause, and the other trains it holds. */
  readonly cause?: { readonly title: string; readonly others: readonly string[] };
  /** For each role that the plan has a fact for. */
  readonly values: Readonly<Partial<Record<TrainRole, CardValue>>>;
  readonly contact: CardContact;
  readonly supplies: readonly CardSupply[];
  readonly count: CardCount;
  readonly decision: CardDecision;
  /** Those withdrawn are among them. */
  readonly arrivals: readonly Arrival[];
  /** Questions of relatives about this train that are owed a call. */
  readonly enquiries: readonly CardEnquiry[];
  readonly released?: Told<'TrainReleased'>;
  readonly worst: Worst;
}

export interface CardValue {
  readonly fact: Fact;
  /** Key of the fact, `<plan>/<id>`: with the train as `about` it is what RecordFact writes. */
  readonly key: string;
  /** The newest entry; undefined where nobody has said anything yet. An entry may say that it is unknown. */
  readonly entry?: FactEntry;
  /** Milliseconds since it was observed. */
  readonly age?: number;
  readonly isStale: boolean;
  /** The newest value of each source where these do not agree, newest first; empty where they do. */
  readonly conflict: readonly FactEntry[];
}

/** `due-soon`: the last sixth of the way to the next window. `silent`: windows passed; a person has not judged it lost. `restored`: heard of again after a loss. */
export type ContactState = 'on-time' | 'due-soon' | 'silent' | 'lost' | 'restored';

export interface CardContact extends ContactClock {
  readonly state: ContactState;
  /** Since when it counts as lost. */
  readonly lostAt?: Instant;
  /** What the silence proposes and nobody has judged yet. */
  readonly proposes?: 'missed' | 'lost';
  /** Tries since the last contact, newest first. */
  readonly tries: Train['tries'];
}

export interface CardSupply {
  readonly fact: Fact;
  readonly key: string;
  readonly entry?: FactEntry;
  /** `unknown`: nobody said, or somebody said that it is not known. */
  readonly state: 'unknown' | 'enough' | 'tight' | 'critical';
  /** Hours left now: those observed less their age, from 0. */
  readonly hours?: number;
  readonly tightAt?: Instant;
  readonly criticalAt?: Instant;
  readonly basis: string;
}

export interface CardCount {
  /** From the lowest figure of those that stand to the highest. */
  readonly aboard?: Outstanding;
  readonly legs: readonly LegBalance[];
  /** Handed over at a station, or gone on their own way. */
  readonly accounted: number;
  /** Still to be accounted for; undefined where nobody knows how many were aboard. */
  readonly outstanding?: Outstanding;
  /** More accounted for than were aboard: a figure is wrong. */
  readonly surplus: number;
  /** Legs with a difference that nobody has explained. */
  readonly open: readonly LegBalance[];
}

export interface CardDecision {
  readonly current?: Told<'TrainDecided'>;
  readonly earlier: readonly Told<'TrainDecided'>[];
  /** When the first decision, or the review of the current one, is due; undefined for a train that is held no longer. */
  readonly dueAt?: Instant;
}

export interface CardEnquiry {
  readonly enquiry: Enquiry;
  readonly dueAt: Instant;
}

/** Why a train stands where it does in the table, the gravest first. */
export const WORST = [
  'lost',
  'danger',
  'silent',
  'supply-critical',
  'decision-late',
  'difference',
  'supply-tight',
  'hazard-near',
  'family-late',
  'steady',
  'running',
  'zero',
] as const;
export type WorstReason = (typeof WORST)[number];

export interface Worst {
  readonly reason: WorstReason;
  /** Place of the reason in WORST, from 0. */
  readonly rank: number;
  /** Within one reason the larger comes first: windows missed, hours short, people. */
  readonly weight: number;
  /** The reason with its figures. */
  readonly words: Text;
}
