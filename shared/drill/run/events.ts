import type { Instant } from '../../base/instant.ts';
import type { EventOf, NewEventOf } from '../../base/journal-event.ts';
import type { Level } from '../../plan/vocabulary.ts';
import type { Inject } from '../schema-injects.ts';

/** The response that a run was forked from, and where. */
export interface RunFork {
  readonly mode: 'live' | 'drill';
  /** The run that the response belongs to, when it is itself of a drill. */
  readonly run?: string;
  readonly response: string;
  /** Version of the newest event of that response that the fork keeps. */
  readonly version: number;
  /** When that event was entered: where the clock of the fork begins. */
  readonly at: Instant;
  readonly change?: ForkChange;
}

/** What is otherwise in a fork than in the record. */
export type ForkChange =
  | { readonly kind: 'answer'; readonly step: string; readonly option: string }
  | { readonly kind: 'level'; readonly to: Level }
  | { readonly kind: 'plan'; readonly plan: string; readonly hash: string };

/** A journal line of the run's desk. */
export interface RunLine {
  readonly stream: string;
  readonly version: number;
}

export type Rating = 'good' | 'fair' | 'poor' | 'not-seen';

/** What a note is about, when it is about one thing. */
export type NoteSubject = { readonly inject: string } | { readonly objective: string } | { readonly line: RunLine };

/** Of every event: when it was done by the machine's own clock. `at` and `recordedAt` are simulated time. */
interface Walled {
  readonly wall: number;
}

/** The controller's own log of one run. Players' pages never get it. */
export interface RunShapes {
  RunCreated: Walled & {
    readonly run: string;
    readonly title: string;
    readonly team: string;
    readonly scenario?: {
      readonly id: string;
      readonly hash: string;
      readonly title: { readonly zh: string; readonly en: string };
    };
    readonly fork?: RunFork;
    /** Where the simulated clock begins. */
    readonly startAt: Instant;
    readonly station: string;
    /** Editions that the run's desk works with. */
    readonly plans: readonly { readonly id: string; readonly hash: string }[];
    /** `shortened`: timed injects are played by their `drillOffset`; as they happened when left out. */
    readonly pace?: 'as-happened' | 'shortened';
  };
  /** `realEventOver`: somebody has said that the real event for which the drill was stopped no longer needs these people. */
  RunStarted: Walled & { readonly realEventOver?: true };
  RunPaused: Walled & { readonly why: 'controller' | 'real-event' | 'console-stopped' };
  SpeedSet: Walled & { readonly speed: number };
  TimeJumped: Walled & { readonly from: Instant; readonly to: Instant; readonly target: 'inject' | 'due' | 'time' };
  InjectDelivered: Walled & { readonly inject: string; readonly how: 'time' | 'condition' | 'controller' };
  InjectSkipped: Walled & { readonly inject: string; readonly reason: string };
  InjectHeld: Walled & { readonly inject: string };
  InjectReleased: Walled & { readonly inject: string };
  InjectAdded: Walled & { readonly inject: Inject };
  RunEnded: Walled & { readonly reason: string };
  /** A later judgement of the same objective stands in place of the earlier one, which stays legible. */
  ObjectiveJudged: Walled & {
    readonly objective: string;
    readonly rating: Rating;
    readonly words: string;
    readonly lines?: readonly RunLine[];
  };
  ObservationNoted: Walled & { readonly words: string; readonly about?: NoteSubject };
}

export type RunEvent = EventOf<RunShapes>;
export type NewRunEvent = NewEventOf<RunShapes>;

export const RUN_STREAM = 'run';
