import type { Instant } from '../base/instant.ts';
import type { Step } from '../plan/schema.ts';
import { LEVELS, type Level, type StepEnd } from '../plan/vocabulary.ts';
import { calledPlans } from '../response/called-plans.ts';
import { duesOf, type Due } from '../response/dues.ts';
import type { PlanState, Response, StepRecord } from '../response/state.ts';
import { levelProposal } from '../response/level-proposal.ts';
import { levelRank } from '../response/thresholds.ts';

/** What became of one step over a whole fold. */
export interface StepTrace {
  readonly step: Step;
  /** When it was first asked for. */
  readonly openedAt?: Instant;
  /** Its first end. */
  readonly ended?: { readonly at: Instant; readonly end: StepEnd };
}

/** One deadline as it stood when its step ended, or as it stood last. */
export type Deadline = Pick<Due, 'key' | 'kind' | 'step' | 'from' | 'dueAt'>;

/** What a fold asked for, and when: the ground on which two editions are compared. */
export interface Trace {
  readonly steps: ReadonlyMap<string, StepTrace>;
  readonly dues: ReadonlyMap<string, Deadline>;
  /** When a level at least this high was first proposed. */
  readonly levels: ReadonlyMap<Level, Instant>;
  /** When a special plan was first called for, by id. */
  readonly calls: ReadonlyMap<string, Instant>;
  /** The step that first carried each shared measure. */
  readonly carriers: ReadonlyMap<string, string>;
}

/** Kinds of deadlines that an edition sets; the others are set by people while they work. */
const SET_BY_PLANS: readonly Due['kind'][] = ['step', 'watch', 'check', 'report', 'threshold'];

/** Looks at every state of one fold, in order, and keeps what was asked for first. */
export function traceFold() {
  const steps = new Map<string, StepTrace>();
  const dues = new Map<string, Deadline>();
  const levels = new Map<Level, Instant>();
  const calls = new Map<string, Instant>();
  const carriers = new Map<string, string>();
  let seen: readonly PlanState[] = [];
  let weighed: readonly unknown[] = [];

  function lookAtSteps(response: Response): void {
    for (const [planIndex, plan] of response.plans.entries()) {
      const before = seen[planIndex];
      if (before === plan) continue;
      for (const { ref, step, index } of plan.compiled.steps) {
        const record = plan.steps[index];
        if (record && record !== before?.steps[index]) steps.set(ref, traced(steps.get(ref), step, record));
      }
    }
    seen = response.plans;
  }

  function lookAtDues(response: Response): void {
    for (const { key, kind, step, from, dueAt } of duesOf(response)) {
      if (!SET_BY_PLANS.includes(kind)) continue;
      // The deadline of a step may move with a fact until it ends; of what comes again the first one counts.
      const isMoving = kind === 'step' && step !== undefined && steps.get(step)?.ended === undefined;
      if (isMoving || !dues.has(key))
        dues.set(key, { key, kind, from, dueAt, ...(step === undefined ? {} : { step }) });
    }
  }

  /** Proposals rest on readings, plans and levels alone; looked at only when one of these is another. */
  function lookAtProposals(response: Response, at: Instant, now: Instant): void {
    const ground = [response.reporting.facts, response.plans.length, response.level];
    if (ground.every((one, index) => one === weighed[index])) return;
    weighed = ground;
    const rank = levelRank(levelProposal(response, now).level);
    for (const level of LEVELS.slice(0, rank + 1)) if (!levels.has(level)) levels.set(level, at);
    for (const called of calledPlans(response, now)) {
      if (!called.stale && !calls.has(called.calls)) calls.set(called.calls, at);
    }
  }

  return {
    trace: { steps, dues, levels, calls, carriers } satisfies Trace,
    /** `at` is when the newest event happened, `now` when it was entered. */
    look(response: Response, at: Instant, now: Instant): void {
      lookAtSteps(response);
      lookAtDues(response);
      lookAtProposals(response, at, now);
      for (const [measure, ref] of Object.entries(response.shared)) {
        if (!carriers.has(measure)) carriers.set(measure, ref);
      }
    },
  };
}

function traced(before: StepTrace | undefined, step: Step, record: StepRecord): StepTrace {
  const openedAt = before?.openedAt ?? record.openedAt;
  const { ending } = record;
  const hasEnded = record.phase === 'ended' && ending !== undefined && ending.end !== 'deferred';
  const ended = before?.ended ?? (hasEnded ? { at: ending.at, end: ending.end } : undefined);
  return { step, ...(openedAt === undefined ? {} : { openedAt }), ...(ended === undefined ? {} : { ended }) };
}
