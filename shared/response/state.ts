import type { Instant } from '../base/instant.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { Phase } from '../machines/lane-machine.ts';
import { firstLifeCycle, type LaneState, type LifeCycle } from '../machines/step-machine.ts';
import type { Level, Stage, StepEnd } from '../plan/vocabulary.ts';
import type { Messages } from '../messages/state.ts';
import { emptyReporting, type Reporting } from '../reporting/state.ts';
import type { Trains } from '../transport/state.ts';
import type { Counterpart, DeferredUntil, OrderPhase, PinnedPlan, ResponseShapes, SecondPerson } from './events.ts';
import type { CalledFor, DecisionLines } from './record-events.ts';

/** Who did something, and when it happened. `version` is the journal line that says so. */
export interface Mark {
  readonly at: Instant;
  readonly version: number;
  readonly person: string;
  readonly post: string;
}

/** How a step ended, with everything that was said about it. */
export interface Ending extends Mark {
  readonly end: StepEnd;
  readonly reason?: string;
  readonly note?: string;
  readonly until?: DeferredUntil;
  readonly link?: ResponseShapes['StepEnded']['link'];
  readonly second?: SecondPerson;
  readonly message?: number;
}

/** What has happened at one step so far. `phase` is what its lane machine says. */
export interface StepRecord {
  readonly phase: Phase;
  /** When it last became possible. */
  readonly openedAt?: Instant;
  readonly begun?: Mark;
  readonly order?: readonly (Mark & {
    readonly phase: OrderPhase;
    readonly text?: string;
    readonly other?: Counterpart;
    readonly second?: SecondPerson;
  })[];
  readonly answer?: Mark & { readonly option: string; readonly basis: string; readonly cites?: readonly number[] };
  /** The newest look at whether the effect that an order reported is there. */
  readonly checked?: Mark & { readonly result: ResponseShapes['OrderChecked']['result']; readonly note: string };
  readonly checks?: readonly (Mark & { readonly note: string })[];
  readonly ending?: Ending;
  /** Endings that a reopening or a return took back; still legible. */
  readonly earlier?: readonly Ending[];
  /** Ended in a block that has been retired before it began: shown as retired, not as forgotten. */
  readonly retired?: true;
}

/** A plan in force: its edition, and where each of its lanes and steps stands (same order as in the compiled plan). */
export interface PlanState {
  readonly pinned: PinnedPlan;
  readonly compiled: CompiledPlan;
  readonly joinedAt: Instant;
  /** Where the desk was when this plan interrupted it. */
  readonly returnTo?: string;
  readonly left?: Instant;
  /** The station plan whose changes it ran with, once it has left and the response runs on another edition of that. */
  readonly station?: PinnedPlan;
  readonly lanes: readonly LaneState[];
  readonly steps: readonly StepRecord[];
  /** For each block, when it was last opened; undefined while it is not open. */
  readonly blocks: readonly (Instant | undefined)[];
}

/** A plan as it ran before the response was moved to another edition of it: what that edition does not have is still legible here. */
export interface FormerPlan {
  readonly pinned: PinnedPlan;
  /** The station plan whose changes it ran with. */
  readonly station?: PinnedPlan;
  readonly compiled: CompiledPlan;
  readonly steps: readonly StepRecord[];
  readonly until: Instant;
}

/** A threshold that was passed and whose call has not been answered: activated, declined, or gone with a later reading. */
export interface Threshold extends Mark {
  readonly calls: CalledFor;
  readonly grounds: readonly number[];
  readonly declined?: Mark & { readonly reason: string; readonly authority: string };
}

/** A standing note written by hand; those of plan steps are derived, see notes.ts. */
export interface PinnedNote extends Mark {
  readonly text: string;
  readonly until?: Instant;
}

export interface Decision extends Mark, DecisionLines {
  readonly step?: string;
  readonly reviews?: number;
}

/**
 * One response as folded from its journal. A member that came with a later release is absent until its event has happened, so that old
 * journals fold to the same state as ever.
 */
export interface Response {
  readonly id: string;
  /** Version of the newest event folded in; 0 before the first. */
  readonly version: number;
  readonly engine: number;
  readonly mode: 'live' | 'drill';
  readonly station: string;
  readonly awareness: (Mark & ResponseShapes['AwarenessRecorded']) | undefined;
  readonly lifeCycle: LifeCycle;
  readonly stage: Stage;
  readonly level: Level | undefined;
  /** Every stage and level reached, oldest first. */
  readonly course: readonly (Mark & { readonly stage: Stage; readonly level?: Level; readonly basis: string })[];
  readonly plans: readonly PlanState[];
  /** Shared measure -> ref of the step that carries it. */
  readonly shared: Readonly<Record<string, string>>;
  /** Deadlines journaled as passed unmet: due key -> absolute due times. */
  readonly missed: Readonly<Record<string, readonly Instant[]>>;
  readonly reporting: Reporting;
  /** By what they call for: `level`, or `plan:<id>`. */
  readonly thresholds?: Readonly<Record<string, Threshold>>;
  readonly notes?: readonly PinnedNote[];
  /** Log lines that were marked as promises, as they were written. */
  readonly promises?: readonly (Mark & { readonly text: string })[];
  /** Notes that were struck: line or step ref -> who, when, why. */
  readonly struck?: Readonly<Record<string, Mark & { readonly reason: string }>>;
  readonly decisions?: readonly Decision[];
  /** Lines that were corrected, by version. */
  readonly corrected?: Readonly<Record<number, Mark & { readonly reason: string; readonly text?: string }>>;
  readonly acknowledged?: Readonly<Record<string, Mark>>;
  /** Messages to the public, by number. */
  readonly messages?: Messages;
  /** Trains held on the line that have a card, and what relatives asked. */
  readonly trains?: Trains;
  /** Editions that this response has been moved from, oldest first. */
  readonly former?: readonly FormerPlan[];
  /** Newer editions that were looked at and not taken over: plan key -> hash. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly clockJumps?: readonly (Mark & { readonly by: number })[];
  readonly closed: (Mark & { readonly summary: string }) | undefined;
}

export function emptyResponse(id: string): Response {
  return {
    id,
    version: 0,
    engine: 0,
    mode: 'live',
    station: '',
    awareness: undefined,
    lifeCycle: firstLifeCycle,
    stage: 'watch',
    level: undefined,
    course: [],
    plans: [],
    shared: {},
    missed: {},
    reporting: emptyReporting,
    closed: undefined,
  };
}

export interface StepPlace {
  readonly plan: PlanState;
  readonly planIndex: number;
  readonly index: number;
  readonly record: StepRecord;
}

/** Finds a step by its ref `<plan key>/<id>`; undefined when no plan in force has it. */
export function findStep(response: Response, ref: string): StepPlace | undefined {
  const slash = ref.indexOf('/');
  const key = ref.slice(0, slash);
  const planIndex = response.plans.findIndex((plan) => plan.pinned.key === key && plan.left === undefined);
  const plan = response.plans[planIndex];
  const index = plan?.compiled.indexOf.get(ref.slice(slash + 1));
  if (!plan || index === undefined) return undefined;
  const record = plan.steps[index];
  return record ? { plan, planIndex, index, record } : undefined;
}

/** Phases in which a step still asks something of somebody. */
const LIVE: readonly Phase[] = ['waiting', 'open', 'acting', 'issued', 'received', 'reported', 'deferred'];
const BEGUN: readonly Phase[] = ['acting', 'issued', 'received', 'reported'];

export const isLive = (phase: Phase) => LIVE.includes(phase);
export const isBegun = (phase: Phase) => BEGUN.includes(phase);
export const isRunning = (response: Response) => response.awareness !== undefined && response.closed === undefined;
