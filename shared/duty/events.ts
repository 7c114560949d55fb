import type { Duration, Instant } from '../base/instant.ts';
import type { EventOf, NewEventOf } from '../base/journal-event.ts';
import type { Posture } from '../plan/vocabulary.ts';
import type { TaskEnd } from './commands.ts';
import type { NamedItem } from './daily.ts';
import type { Handover, HandoverShapes } from './handover.ts';
import type { PlannedCall, PlannedCallShapes } from './planned-calls.ts';
import type { PostureSetting } from './postures.ts';
import type { OpenedCall, RollCall, RollCallChannel, RollCallState } from './roll-call.ts';
import type { SignOnProof } from './sign-on-proof.ts';
import type { Vigilance, VigilanceShapes } from './vigilance.ts';

/** Who sits at a post, and since when. A post has as many seats as the general plan's shifts give it. */
export interface Holder {
  readonly post: string;
  readonly person: string;
  readonly since: Instant;
  readonly workstation: string;
  /** Came to a free seat, beside whoever was there. */
  readonly beside?: true;
  /** Whom this person relieved. */
  readonly from?: string;
  /** How the person was proved; absent in journals from before there were PINs. */
  readonly proof?: SignOnProof;
}

/** Posts taken without a PIN, in an emergency: open until a duty leader has looked at it. */
export interface TakeOver {
  /** The id of the command that took the posts. */
  readonly id: string;
  readonly person: string;
  readonly posts: readonly string[];
  readonly reason: string;
  readonly at: Instant;
  readonly workstation: string;
  readonly review?: {
    readonly finding: 'accepted' | 'objected';
    readonly words: string;
    readonly at: Instant;
    readonly by: string;
  };
}

/** A workstation whose work area is covered. */
export interface Lock {
  readonly workstation: string;
  readonly at: Instant;
  /** Who locked it, or at whose post it locked itself. */
  readonly by: string;
  readonly cause: 'key' | 'idle';
}

/** A call of the city, and when it was answered. */
export type CityCall = DutyShapes['CityCallAnswered'] & { readonly at: Instant; readonly recordedAt: Instant };

/** Events of one duty day (Beijing date). The day opens by itself and carries over who holds what, postures, and what is still open at midnight: roll calls, planned ones, hand-overs. */
export interface DutyShapes extends PlannedCallShapes, HandoverShapes, VigilanceShapes {
  DutyDayOpened: {
    readonly day: string;
    readonly holders: readonly Holder[];
    readonly rollCalls?: readonly RollCall[];
    readonly plannedCalls?: readonly PlannedCall[];
    readonly postures?: readonly PostureSetting[];
    readonly handovers?: readonly Handover[];
    /** The newest call of the city before this day: a night shift hands over the evening's. */
    readonly cityCallBefore?: CityCall;
    /** Emergency take-overs that nobody has reviewed yet. */
    readonly takeOvers?: readonly TakeOver[];
    /** Workstations that are locked. */
    readonly locks?: readonly Lock[];
    /** How often the desk is asked, and the checks of the last hours. */
    readonly vigilance?: Vigilance;
    /** Daily tasks count from here on: on the first day of a journal nobody can be late for its morning. */
    readonly tasksFrom?: Instant;
  };
  /** `beside`: joins whoever holds the post; `from`: relieves that one; neither (journals before seats): relieves all. */
  PostTaken: {
    readonly post: string;
    readonly person: string;
    readonly beside?: true;
    readonly from?: string;
    readonly proof?: SignOnProof;
    /** Why without a PIN, in an emergency. */
    readonly reason?: string;
  };
  PostReleased: { readonly post: string; readonly person: string };
  /** `takeOver` is the id of the command that took the posts. */
  TakeOverReviewed: {
    readonly takeOver: string;
    readonly finding: 'accepted' | 'objected';
    readonly words: string;
  };
  /** The workstation that the line names: its work area was covered by the key, or after a time without any. */
  DeskLocked: { readonly cause: 'key' | 'idle' };
  DeskUnlocked: { readonly person: string; readonly proof: SignOnProof };
  /** The city called this desk. `at` is when we answered. */
  CityCallAnswered: {
    readonly caller: string;
    readonly channel: RollCallChannel;
    readonly calledAt: Instant;
    readonly answeredBy: string;
    readonly asked: string;
    readonly outcome: 'answered' | 'late' | 'not-answered';
  };
  RollCallOpened: OpenedCall;
  RollCallAnswered: {
    readonly rollCall: string;
    readonly target: string;
    readonly state: RollCallState;
    readonly channel: RollCallChannel;
    readonly answeredBy?: string;
    readonly attempts: number;
    /** Basis of an excuse, or what was wrong. */
    readonly note?: string;
    readonly reference?: string;
  };
  RollCallClosed: { readonly rollCall: string };
  PostureSet: {
    readonly station: string;
    readonly posture: Posture;
    /** When it begins; absent: with this event. */
    readonly from?: Instant;
    readonly basis: string;
    readonly authority: string;
  };
  DailyTaskEnded: NamedItem & { readonly end: TaskEnd; readonly reason?: string; readonly note?: string };
  /** What of the day's list had no end when the day was over. Written by the console, the last event of a day. */
  DailyTasksLeft: { readonly tasks: readonly NamedItem[] };
  /** The console came up. `recovered` says what the last run left behind when it did not stop by itself. */
  ConsoleStarted: {
    readonly version: string;
    readonly cleanStop: boolean;
    readonly rowsSinceStart: number;
    readonly duesPassed: number;
  };
  ConsoleStopped: { readonly version: string };
  /** The machine's clock moved against its own uptime by this many milliseconds (forward positive). */
  ClockJumped: { readonly by: Duration };
}

export type DutyEvent = EventOf<DutyShapes>;
export type NewDutyEvent = NewEventOf<DutyShapes>;

export const dutyStream = (day: string) => `duty/${day}`;
