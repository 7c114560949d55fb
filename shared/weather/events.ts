import { beijingDate, type Instant } from '../base/instant.ts';
import type { EventOf, NewEventOf } from '../base/journal-event.ts';
import type { Colour, WarningStatus, WarningWay } from './vocabulary.ts';

/** What a warning says. */
export interface WarningText {
  /** The identifier of the message, or `hand-…` for one that was typed. */
  readonly id: string;
  /** Id of a hazard in the weather tables. */
  readonly hazard: string;
  readonly colour: Colour;
  /** Administrative codes of twelve digits; see areas.ts. */
  readonly areas: readonly string[];
  /** `sent` of a CAP message. */
  readonly issuedAt: Instant;
  /** From when it is in force; from `issuedAt` when left out. */
  readonly effective?: Instant;
  /** When the weather itself is expected to begin. */
  readonly onset?: Instant;
  /** Until when it is in force; when left out, until it is lifted, cancelled or replaced. */
  readonly expires?: Instant;
  /** Who issued it; of a message, the name by which other messages refer to it. */
  readonly sender: string;
  /** What people call the sender, where the message says so. */
  readonly senderName?: string;
  readonly headline: string;
  readonly description?: string;
  readonly status: WarningStatus;
  readonly how: WarningWay;
  /** Name of the file it was read from. */
  readonly file?: string;
  /** SHA-256 of the bytes it was read from, in hex. */
  readonly hash?: string;
  /** What a reader should know before trusting it, by rule: `unknown-area`, `colour-by-severity`, … */
  readonly doubts?: readonly string[];
}

/** An earlier message that this one is about. With a sender it only means a message of that sender. */
export interface WarningRef {
  readonly id: string;
  readonly sender?: string;
}

/** What a named post decided on a warning, for a plan and the station areas named. */
export type WarningAnswer =
  /** A response was begun for it. */
  | { readonly kind: 'activated'; readonly response: string }
  /** A response that runs already takes it in. */
  | { readonly kind: 'joined'; readonly response: string }
  /** Nothing is activated, for a reason; asked again after `until`. */
  | { readonly kind: 'declined'; readonly reason: string; readonly until?: Instant };

/**
 * Everything that can happen to warnings. There is no event for an expiry, it follows from `expires` and the time; and none for a file that was refused:
 * nothing of it was taken over, so the record has nothing to stand for, and who imported it is told with the name of the file.
 */
export interface WeatherShapes {
  WarningIssued: WarningText;
  /** A message that takes the place of earlier ones, be it stronger or weaker. */
  WarningUpdated: WarningText & { readonly replaces: readonly WarningRef[] };
  /** A message by which the issuing body takes back earlier ones. */
  WarningCancelled: {
    readonly id: string;
    readonly cancels: readonly WarningRef[];
    readonly issuedAt: Instant;
    readonly sender: string;
    readonly status: WarningStatus;
    readonly how: WarningWay;
    readonly reason: string;
    readonly file?: string;
    readonly hash?: string;
  };
  /** Ended by hand: the issuing body has lifted it, or it was entered in error; `reason` says which. */
  WarningLifted: { readonly warning: string; readonly reason: string };
  /** Somebody has asked whether a warning without an end still stands, and it does. */
  WarningChecked: { readonly warning: string; readonly note: string };
  WarningAnswered: {
    readonly warning: string;
    /** Id of the special plan. */
    readonly plan: string;
    readonly stations: readonly string[];
    readonly answer: WarningAnswer;
    /** The post that decided. */
    readonly authority: string;
  };
  /** Nobody had answered when the time for it was over. Written by the console; `at` is that moment. */
  WarningUnanswered: { readonly warning: string; readonly plan: string; readonly stations: readonly string[] };
}

export type WeatherEvent = EventOf<WeatherShapes>;
export type NewWeatherEvent = NewEventOf<WeatherShapes>;

/** Streams of warnings, one for each Beijing month of entry. */
export const WEATHER_STREAMS = 'weather/';

/** `weather/2026-11` */
export const weatherStream = (at: Instant): string => `${WEATHER_STREAMS}${beijingDate(at).slice(0, 7)}`;
