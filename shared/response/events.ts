import type { EventOf, NewEventOf } from '../base/journal-event.ts';
import type { Instant } from '../base/instant.ts';
import type { Level, Stage, StepEnd } from '../plan/schema.ts';
import type { ReportingShapes } from '../reporting/events.ts';

/** An edition in force in a response. The journal stores its text under `hash`. */
export interface PinnedPlan {
  readonly key: string;
  readonly id: string;
  readonly tier: 'general' | 'station' | 'special';
  readonly title: { readonly zh: string; readonly en: string };
  readonly edition: string;
  readonly hash: string;
}

export type OrderPhase = 'issued' | 'received' | 'acting' | 'reported';

/** When a deferred step comes back: at a time, at a level, or by hand only. */
export interface DeferredUntil {
  readonly at?: Instant;
  readonly level?: Level;
}

/** Someone on the other end: the unit, the post, and what to call them; a number where one was given. */
export interface Counterpart {
  readonly unit: string;
  readonly who: string;
  readonly phone?: string;
}

/** Second person of a two-person step, or the statement that the officer is alone. */
export type SecondPerson = { readonly person: string; readonly post: string } | { readonly alone: string };

/** Everything that can happen in a response. Names are past tense; shapes only ever grow by optional members. */
export interface ResponseShapes extends ReportingShapes {
  AwarenessRecorded: {
    /** Rules of the engine in force for this response; see engine-rules.ts. */
    readonly engine: number;
    readonly station: string;
    /** What was learned, in the words of the person at the desk. */
    readonly what: string;
    readonly source: string;
    readonly channel: 'phone' | 'radio' | 'video' | 'message' | 'in-person' | 'seen';
    /** When the event itself began, if known; the report clock starts at `at`, the moment the desk learned of it. */
    readonly eventAt?: Instant;
    readonly place?: string;
    /** Report rule set in force, by id in the general plan. */
    readonly reportRule: string;
    readonly plans: readonly PinnedPlan[];
  };
  PlanJoined: { readonly plan: PinnedPlan; readonly reason: string };
  PlanLeft: { readonly plan: string; readonly reason: string };
  StageEntered: { readonly stage: Exclude<Stage, 'watch' | 'verify' | 'closed'>; readonly basis: string };
  LevelSet: {
    readonly from?: Level;
    readonly to: Level;
    readonly basis: string;
    /** The post that decided. */
    readonly authority: string;
    /** What the rules proposed at that moment. */
    readonly proposed?: Level;
  };
  StepBegun: { readonly step: string };
  OrderAdvanced: {
    readonly step: string;
    readonly phase: OrderPhase;
    readonly text?: string;
    readonly other?: Counterpart;
    readonly second?: SecondPerson;
  };
  QuestionAnswered: {
    readonly step: string;
    readonly option: string;
    readonly previous?: string;
    readonly basis: string;
  };
  WatchChecked: { readonly step: string; readonly note: string };
  StepEnded: {
    readonly step: string;
    readonly end: StepEnd;
    readonly reason?: string;
    readonly note?: string;
    readonly until?: DeferredUntil;
    readonly link?: { readonly near: Counterpart; readonly far: Counterpart; readonly testedAt: Instant };
    readonly second?: SecondPerson;
  };
  StepReopened: { readonly step: string; readonly reason: string };
  DeferralReturned: { readonly step: string };
  LogWritten: { readonly text: string; readonly tags: readonly string[] };
  DueMissed: { readonly due: string; readonly dueAt: Instant };
  ResponseClosed: { readonly summary: string };
}

export type ResponseEventType = keyof ResponseShapes;
export type ResponseEvent = EventOf<ResponseShapes>;
export type NewResponseEvent = NewEventOf<ResponseShapes>;

export const responseStream = (id: string) => `response/${id}`;
