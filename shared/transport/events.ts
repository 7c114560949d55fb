import type { Instant } from '../base/instant.ts';
import type { TrainName } from './train-name.ts';

export const CONTACT_OUTCOMES = ['reached', 'no-answer', 'cut-off'] as const;
/** `cut-off`: somebody answered, and the line broke before anything was said. It is no contact. */
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

export const CONTACT_STATES = ['missed', 'lost', 'restored'] as const;
/** What a named person holds of the contact with a train. Silence only proposes it. */
export type JudgedContact = (typeof CONTACT_STATES)[number];

export const RELEASES = ['running', 'zero'] as const;
/** Why a train is held no longer: it runs and has an arrival; or everybody of it is accounted for. */
export type Release = (typeof RELEASES)[number];

export const ANSWER_OUTCOMES = ['answered', 'not-found', 'passed-on'] as const;
/** `not-found`: called back, without news; the caller is owed another call. `passed-on`: railway, police or district answers. */
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** How some of the people who arrived went on; counts only where somebody counted. */
export interface OnwardMeans {
  /** Id of a means in the plan. */
  readonly means: string;
  readonly people?: number;
  readonly vehicles?: number;
}

/** People not accounted for, as a span: the people aboard may be known in two figures. */
export interface Outstanding {
  readonly low: number;
  readonly high: number;
}

/**
 * What happens around held trains, in the stream of their response. What is known of a train stands on the fact board, with its sources; these events are what
 * the board cannot say. `train` is a TrainName; people are whole numbers from 0.
 */
export interface TrainShapes {
  /** A card was opened. For a train that ran on and stands again: it is held once more, and its card goes on. */
  TrainListed: { readonly train: TrainName; readonly route?: string; readonly cause?: string };
  /** The number was misheard: from here on the card, and its facts, bear the right one. */
  TrainCorrected: { readonly train: TrainName; readonly to: TrainName; readonly reason: string };
  /** There is no such held train. Its card and its facts count no more. */
  TrainStruck: { readonly train: TrainName; readonly reason: string };
  /** One cause holds several trains. */
  TrainsLinked: { readonly cause: string; readonly trains: readonly TrainName[] };
  ContactTried: {
    readonly train: TrainName;
    /** Id of a channel in the plan. */
    readonly channel: string;
    readonly outcome: ContactOutcome;
    /** Post of whoever answered. */
    readonly spokeWith?: string;
    readonly note?: string;
    /** When the other side can be reached again, as agreed. */
    readonly nextWindow?: Instant;
  };
  ContactJudged: { readonly train: TrainName; readonly state: JudgedContact; readonly basis: string };
  TrainDecided: {
    readonly train: TrainName;
    /** Id of an option in the plan. */
    readonly option: string;
    readonly situation: string;
    readonly risk: string;
    readonly rejected: string;
    readonly reason: string;
    /** Who decided, in words: the railway and the district do, the committee advises. */
    readonly authority: string;
    readonly reviewAt: Instant;
    /** The decision this one reviews, by its line. */
    readonly reviews?: number;
  };
  LegCounted: {
    readonly train: TrainName;
    /** Id of a leg in the plan. */
    readonly leg: string;
    /** How many were to pass this leg; absent where nobody could say, and then nothing can be balanced. */
    readonly from?: number;
    readonly off: number;
    readonly remaining: number;
    /** Who counted, in words. */
    readonly source: string;
    readonly note?: string;
  };
  /** Why a count does not balance. `count` is its line; counting again makes it open anew. */
  LegDifferenceExplained: {
    readonly train: TrainName;
    readonly leg: string;
    readonly count: number;
    readonly reason: string;
  };
  ArrivalHandedOver: {
    readonly train: TrainName;
    readonly station: string;
    readonly people: number;
    /** The number is an estimate. */
    readonly estimated?: true;
    readonly means: readonly OnwardMeans[];
    readonly greenChannel?: true;
    /** Post of the receiving side. */
    readonly receivedBy: string;
    readonly note?: string;
  };
  /** An arrival that was typed wrongly; it counts no more, and the card still shows it. */
  ArrivalWithdrawn: {
    readonly train: TrainName;
    /** The line of the arrival. */
    readonly arrival: number;
    readonly reason: string;
  };
  TrainReleased: {
    readonly train: TrainName;
    readonly how: Release;
    readonly basis: string;
    /** `zero`: people whom nobody could account for, and why the card is closed without them. */
    readonly outstanding?: Outstanding;
    readonly unaccounted?: string;
    /** `zero`: more people accounted for than were aboard by any figure; `unaccounted` says why. */
    readonly surplus?: number;
  };
  FamilyEnquired: {
    readonly train?: TrainName;
    /** Whom or what the caller asks about. */
    readonly about: string;
    readonly caller: string;
    readonly phone?: string;
    readonly asks: string;
  };
  FamilyAnswered: {
    /** The line of the enquiry. */
    readonly enquiry: number;
    readonly answer: string;
    /** Lines of the facts it rests on. */
    readonly cites: readonly number[];
    readonly outcome: AnswerOutcome;
  };
}
