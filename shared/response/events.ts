import type { EventOf, NewEventOf } from '../base/journal-event.ts';
import type { Instant } from '../base/instant.ts';
import type { LaneId, Level, Stage, StepEnd, StepKind } from '../plan/vocabulary.ts';
import type { MessageShapes } from '../messages/events.ts';
import type { ReportingShapes } from '../reporting/events.ts';
import type { TrainShapes } from '../transport/events.ts';
import type { RecordShapes } from './record-events.ts';

/** An edition in force in a response. The journal stores its text under `hash`. */
export interface PinnedPlan {
  readonly key: string;
  readonly id: string;
  /** `unplanned` holds the steps that no plan foresaw; it has no edition of its own. */
  readonly tier: 'general' | 'station' | 'special' | 'unplanned';
  readonly title: { readonly zh: string; readonly en: string };
  readonly edition: string;
  readonly hash: string;
}

export type OrderPhase = 'issued' | 'received' | 'acting' | 'reported';

/** When a deferred step comes back: at a time, at a level, once another step has ended, or when its post is handed over. */
export interface DeferredUntil {
  readonly at?: Instant;
  readonly level?: Level;
  readonly step?: string;
  readonly handover?: true;
}

/** A step that no plan foresaw, written down while the response runs. Its texts are in the language it was typed in. */
export interface UnplannedStep {
  readonly title: string;
  readonly do: string;
  readonly owner: string;
  readonly lane: LaneId;
  readonly kind: Extract<StepKind, 'action' | 'order' | 'watch'>;
  readonly to?: readonly string[];
  /** Counted from when the step was written down, in minutes. */
  readonly withinMinutes?: number;
  /** Watches: how often, in minutes. */
  readonly everyMinutes?: number;
  readonly critical?: true;
  /** Why the plans do not cover it. */
  readonly reason: string;
}

/** One step-down criterion at the moment of the decision. */
export interface CriterionMark {
  readonly id: string;
  readonly met: boolean;
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
export interface ResponseShapes extends ReportingShapes, MessageShapes, TrainShapes, RecordShapes {
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
    /** Who told the desk, and where that person can be called back. */
    readonly caller?: string;
    readonly phone?: string;
    /** Report rule set in force, by id in the general plan. */
    readonly reportRule: string;
    readonly plans: readonly PinnedPlan[];
  };
  PlanJoined: {
    readonly plan: PinnedPlan;
    readonly reason: string;
    /** The step that the desk was at when this plan interrupted it; work goes on there afterwards. */
    readonly returnTo?: string;
  };
  /** The response goes on with another edition of a plan it runs on: reviewed, step by step, against where it stood. */
  EditionMoved: {
    readonly from: string;
    readonly to: PinnedPlan;
    readonly reason: string;
    /** Who looked at it beside the person who entered it. */
    readonly second: SecondPerson;
    /** Refs of steps that only the old, or only the new edition has. */
    readonly gone: readonly string[];
    readonly come: readonly string[];
  };
  PlanLeft: { readonly plan: string; readonly reason: string };
  StageEntered: {
    readonly stage: Exclude<Stage, 'watch' | 'verify' | 'closed'>;
    readonly basis: string;
    readonly criteria?: readonly CriterionMark[];
  };
  LevelSet: {
    readonly from?: Level;
    readonly to: Level;
    readonly basis: string;
    /** The post that decided. */
    readonly authority: string;
    /** What the rules proposed at that moment. */
    readonly proposed?: Level;
    readonly criteria?: readonly CriterionMark[];
  };
  StepAdded: { readonly step: string } & UnplannedStep;
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
    /** Journal versions of the facts that stood on the card when it was answered. */
    readonly cites?: readonly number[];
  };
  /** Somebody has looked whether the effect that an order reported is there. */
  OrderChecked: { readonly step: string; readonly result: 'holds' | 'fails' | 'not-checked'; readonly note: string };
  WatchChecked: { readonly step: string; readonly note: string };
  StepEnded: {
    readonly step: string;
    readonly end: StepEnd;
    readonly reason?: string;
    readonly note?: string;
    readonly until?: DeferredUntil;
    readonly link?: { readonly near: Counterpart; readonly far: Counterpart; readonly testedAt: Instant };
    readonly second?: SecondPerson;
    /** The message to the public that this step was done with, by its number. */
    readonly message?: number;
  };
  StepReopened: { readonly step: string; readonly reason: string };
  DeferralReturned: { readonly step: string };
  DueMissed: { readonly due: string; readonly dueAt: Instant };
  ResponseClosed: { readonly summary: string };
}

export type ResponseEventType = keyof ResponseShapes;
export type ResponseEvent = EventOf<ResponseShapes>;
export type NewResponseEvent = NewEventOf<ResponseShapes>;

export const responseStream = (id: string) => `response/${id}`;

/** The editions that an event pins: their texts are kept with it. */
export function pinnedPlans(event: NewResponseEvent): readonly PinnedPlan[] {
  switch (event.type) {
    case 'AwarenessRecorded':
      return event.data.plans;
    case 'PlanJoined':
      return [event.data.plan];
    case 'EditionMoved':
      return [event.data.to];
    default:
      return [];
  }
}
