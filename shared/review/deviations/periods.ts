import type { Instant } from '../../base/instant.ts';
import type { StepEnd } from '../../plan/vocabulary.ts';
import type { PinnedPlan, ResponseEvent } from '../../response/events.ts';
import { isBegun, type PlanState, type Response, type StepRecord } from '../../response/state.ts';

/** Where a step stands under an edition: how it ended, or how it was left. `elsewhere`: another plan carries it, or an answer calls for it no more. */
export type Standing = StepEnd | 'open' | 'skipped' | 'not-reached' | 'elsewhere';

/** One edition of a plan in its time, with every step that was asked for under it. */
export interface Period {
  readonly pinned: PinnedPlan;
  readonly from: Instant;
  /** Absent while it holds, or where it held to the end. */
  readonly until?: Instant;
  /** By ref. */
  readonly steps: ReadonlyMap<string, Standing>;
}

/** A step that was closed while it stood open. */
export interface LeftOpen {
  readonly ref: string;
  readonly period: Period;
  readonly standing: 'skipped' | 'not-reached';
}

interface Growing extends Period {
  until?: Instant;
  readonly steps: Map<string, Standing>;
}

/** Follows which edition asked for which steps, and what became of each under it. Measures outside the plans have no edition. */
export function followPeriods() {
  /** By the place of their plan in the response. */
  const current = new Map<number, Growing>();
  const over: Growing[] = [];

  function begin(index: number, { pinned }: PlanState, from: Instant): Growing {
    const made: Growing = { pinned, from, steps: new Map() };
    current.set(index, made);
    return made;
  }

  function end(index: number, period: Growing, at: Instant): void {
    period.until = at;
    over.push(period);
    current.delete(index);
  }

  /** Takes in how the steps of a plan stand that this event touched. */
  function takeIn(period: Growing, was: PlanState | undefined, plan: PlanState): readonly string[] {
    const closed: string[] = [];
    for (const { ref, step, index } of plan.compiled.steps) {
      const record = plan.steps[index];
      if (!record || record === recordOf(was, plan, step.id, index)) continue;
      const isOpen = period.steps.get(ref) === 'open';
      const standing = standingOf(record);
      if (standing === undefined) {
        if (isOpen && record.phase === 'closed') closed.push(ref);
        // What it waits for does not hold any more: it is not asked for until it does.
        if (record.phase === 'waiting') period.steps.delete(ref);
      } else if (standing !== 'elsewhere' || isOpen) period.steps.set(ref, standing);
    }
    return closed;
  }

  /** Another edition takes the place of `was`: what it does not open is over, what it does stands under it from now on. */
  function moveOn(index: number, was: PlanState, plan: PlanState, at: Instant): readonly LeftOpen[] {
    const period = current.get(index) ?? begin(index, was, at);
    const left: LeftOpen[] = [];
    const next = new Map(plan.compiled.steps.map(({ ref, index: place }) => [ref, plan.steps[place]?.phase]));
    for (const [ref, standing] of period.steps) {
      const phase = next.get(ref);
      if (standing !== 'open' || (phase !== undefined && phase !== 'closed')) continue;
      period.steps.set(ref, 'skipped');
      left.push({ ref, period, standing: 'skipped' });
    }
    end(index, period, at);
    const { steps } = begin(index, plan, at);
    for (const { ref, index: place } of plan.compiled.steps) {
      const record = plan.steps[place];
      if (record && standingOf(record) === 'open') steps.set(ref, 'open');
    }
    return left;
  }

  /** The plan or the whole response is over: what is still open under it was not done, except for a watch that was kept. */
  function leaveOpen(period: Growing, plan: PlanState, standing: LeftOpen['standing']): readonly LeftOpen[] {
    const left: LeftOpen[] = [];
    for (const { ref, step, index } of plan.compiled.steps) {
      if (period.steps.get(ref) !== 'open') continue;
      const isKept = step.kind === 'watch' && plan.steps[index]?.phase === 'acting';
      period.steps.set(ref, isKept ? 'done' : standing);
      if (!isKept) left.push({ ref, period, standing });
    }
    return left;
  }

  return {
    /** Gives the steps that this event closed while they stood open. */
    look(before: Response, event: ResponseEvent, after: Response): readonly LeftOpen[] {
      const left: LeftOpen[] = [];
      const standing = after.closed ? 'not-reached' : 'skipped';
      for (const [index, plan] of after.plans.entries()) {
        const was = before.plans[index];
        if (plan.pinned.tier === 'unplanned' || was?.left !== undefined || (was === plan && !after.closed)) continue;
        if (was && was.pinned.hash !== plan.pinned.hash) {
          left.push(...moveOn(index, was, plan, event.at));
          continue;
        }
        const period = current.get(index) ?? begin(index, plan, event.at);
        for (const ref of takeIn(period, was, plan)) {
          period.steps.set(ref, standing);
          left.push({ ref, period, standing });
        }
        if (plan.left !== undefined || after.closed) left.push(...leaveOpen(period, plan, standing));
        if (plan.left !== undefined) end(index, period, event.at);
      }
      return left;
    },
    /** The record ends here, though its response was never closed: a run was ended. */
    stop(response: Response): readonly LeftOpen[] {
      return [...current].flatMap(([index, period]) => {
        const plan = response.plans[index];
        return plan && plan.left === undefined ? leaveOpen(period, plan, 'not-reached') : [];
      });
    },
    /** What ended before this moment counts no more: from here on the record is that of others. */
    fork(): void {
      over.length = 0;
      for (const { steps } of current.values()) {
        for (const [ref, standing] of steps) if (standing !== 'open') steps.delete(ref);
      }
    },
    /** Oldest first. */
    periods: (): readonly Period[] => [...over, ...current.values()].toSorted((a, b) => a.from - b.from),
  };
}

function recordOf(was: PlanState | undefined, plan: PlanState, id: string, index: number): StepRecord | undefined {
  // A plan that a station's new edition has changed keeps its steps by their ids, not by their places.
  const place = was?.compiled === plan.compiled ? index : was?.compiled.indexOf.get(id);
  return place === undefined ? undefined : was?.steps[place];
}

/** Undefined while nothing is asked of anybody. */
function standingOf({ phase, ending }: StepRecord): Standing | undefined {
  if (phase === 'open' || isBegun(phase)) return 'open';
  if (phase === 'ended' || phase === 'deferred') return ending?.end ?? 'done';
  return phase === 'passed' || phase === 'elsewhere' ? 'elsewhere' : undefined;
}
