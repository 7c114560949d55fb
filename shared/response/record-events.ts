import type { Instant } from '../base/instant.ts';
import type { EventOf } from '../base/journal-event.ts';
import type { Level } from '../plan/vocabulary.ts';

/** What a reading has called for: a level, or a special plan that an interrupt of a plan in force names. */
export type CalledFor = { readonly level: Level } | { readonly plan: string; readonly interrupt: string };

/** Five lines of a decision, after the JESIP decision log. */
export interface DecisionLines {
  readonly situation: string;
  readonly risk: string;
  /** The options weighed and rejected. */
  readonly rejected: string;
  readonly decided: string;
  readonly reason: string;
  readonly reviewAt?: Instant;
}

/** What happens beside the plans: it moves no lane. */
export interface RecordShapes {
  LogWritten: { readonly text: string; readonly tags: readonly string[] };
  /** A reading has called for a level or a plan that is not in force. Journaled with the reading; grounds are the lines of the readings. */
  ThresholdPassed: { readonly calls: CalledFor; readonly grounds: readonly number[] };
  /** A named post decided not to activate what a threshold called for, and why. */
  ThresholdDeclined: { readonly calls: CalledFor; readonly reason: string; readonly authority: string };
  /** A standing note that everybody keeps in mind until it is struck. */
  NotePinned: { readonly text: string; readonly until?: Instant };
  /** `note`: the journal line that pinned it, or the step whose note it is. */
  NoteStruck: { readonly note: number | string; readonly reason: string };
  DecisionRecorded: DecisionLines & {
    readonly step?: string;
    /** The decision this one reviews, by its line. */
    readonly reviews?: number;
  };
  /** A line was wrong. It stays legible; a fact so corrected counts no more. */
  LineCorrected: { readonly version: number; readonly reason: string; readonly text?: string };
  /** A newer edition of a plan was looked at, and the response stays on the one it has. */
  EditionKept: { readonly plan: string; readonly hash: string; readonly reason: string };
  AlarmAcknowledged: { readonly alarm: string };
  /** A post changed hands while the response ran. */
  PostHandedOver: { readonly post: string; readonly from: string; readonly to: string };
  /** The machine's clock moved against its own uptime by this many milliseconds (forward positive). */
  ClockJumped: { readonly by: number };
}

export type RecordEvent = EventOf<RecordShapes>;
