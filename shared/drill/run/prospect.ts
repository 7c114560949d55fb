import { durationOf, type Instant } from '../../base/instant.ts';
import { awaitedInject, heardAt, instantOf } from '../inject.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { When } from '../schema-conditions.ts';
import type { Inject } from '../schema-injects.ts';
import { injectsOf, injectState, type RunState } from './run-state.ts';
import type { Seen } from './seen.ts';

/** What an inject that has not been played can expect. */
export type Prospect =
  /** Its time is known; for a condition that has come about it can lie in the past. */
  | { readonly kind: 'at'; readonly at: Instant; readonly how: 'time' | 'condition' }
  /** It depends on what the players do. */
  | { readonly kind: 'open' }
  /** Only the controller plays it. */
  | { readonly kind: 'controller' }
  /** It can no longer come by itself: the inject it counts from was skipped or cannot come either, or what was missing has been done in time. */
  | { readonly kind: 'never'; readonly because: 'inject-skipped' | 'inject-never-comes'; readonly inject: string }
  | { readonly kind: 'never'; readonly because: 'done-in-time' };

/** What an inject can expect, also by way of those it waits for. Holding is left aside. */
export function prospectOf(inject: Inject, run: RunState, scenario: Scenario | undefined, seen: Seen): Prospect {
  const own = ownProspectOf(inject, run, scenario, seen);
  const awaited = inject.when && awaitedInject(inject.when);
  if (own.kind !== 'open' || awaited === undefined) return own;
  const before = injectsOf(run, scenario).find(({ id }) => id === awaited);
  const never = before && prospectOf(before, run, scenario, seen).kind === 'never';
  return never ? { kind: 'never', because: 'inject-never-comes', inject: awaited } : own;
}

/** The same without a look at those it waits for: whether and when it is played by itself does not depend on that. */
export function ownProspectOf(inject: Inject, run: RunState, scenario: Scenario | undefined, seen: Seen): Prospect {
  if (inject.manual) return { kind: 'controller' };
  if (inject.when) return prospectOfCondition(inject.when, run, seen);
  const at = timeOf(inject, run, scenario);
  return at === undefined ? { kind: 'controller' } : { kind: 'at', at, how: 'time' };
}

/**
 * The simulated time of a timed inject. Those of the scenario count from its start; in a shortened run by their offsets, and without one
 * they are left to the controller. Added ones keep the clock.
 */
function timeOf(inject: Inject, run: RunState, scenario: Scenario | undefined): Instant | undefined {
  const heard = heardAt(inject);
  if (!scenario || run.added.includes(inject)) return heard;
  if (run.pace === 'shortened') {
    return inject.drillOffset === undefined ? undefined : run.startAt + durationOf(inject.drillOffset);
  }
  return heard === undefined ? undefined : run.startAt + (heard - instantOf(scenario.start));
}

function prospectOfCondition(when: When, run: RunState, seen: Seen): Prospect {
  if ('not' in when) {
    const skipped = skippedInject(when.since, run);
    if (skipped) return skipped;
    const since = sinceAt(when.since, run, seen);
    if (since === undefined) return { kind: 'open' };
    const deadline = since + durationOf(when.by);
    const done = doneAt(when.not, seen);
    return done !== undefined && done <= deadline
      ? { kind: 'never', because: 'done-in-time' }
      : { kind: 'at', at: deadline, how: 'condition' };
  }
  if ('inject' in when) {
    const skipped = skippedInject(when.inject, run);
    if (skipped) return skipped;
  }
  const reached = reachedAt(when, seen);
  if (reached === undefined) return { kind: 'open' };
  return { kind: 'at', at: reached + (when.after === undefined ? 0 : durationOf(when.after)), how: 'condition' };
}

function skippedInject(inject: string, run: RunState): Prospect | undefined {
  return injectState(run, inject) === 'skipped' ? { kind: 'never', because: 'inject-skipped', inject } : undefined;
}

function sinceAt(since: string, run: RunState, seen: Seen): Instant | undefined {
  if (since === 'start') return run.startAt;
  return since === 'awareness' ? seen.awareness : seen.injects.get(since);
}

function doneAt(what: string, seen: Seen): Instant | undefined {
  if (what === 'first-report') return seen.firstReport;
  return what === 'awareness' ? seen.awareness : seen.steps.get(what)?.at;
}

function reachedAt(when: Exclude<When, { not: string }>, seen: Seen): Instant | undefined {
  if ('done' in when) {
    const step = seen.steps.get(when.done);
    return when.answer === undefined || step?.option === when.answer ? step?.at : undefined;
  }
  if ('level' in when) return seen.levels.get(when.level);
  return 'plan' in when ? seen.plans.get(when.plan) : seen.injects.get(when.inject);
}
