import type { Instant } from '../../base/instant.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Inject } from '../schema-injects.ts';
import { ownProspectOf } from './prospect.ts';
import { injectsOf, injectState, type RunState } from './run-state.ts';
import type { Seen } from './seen.ts';

/** An inject whose time is known. */
export interface PlannedInject {
  readonly inject: Inject;
  readonly at: Instant;
  readonly how: 'time' | 'condition';
}

/** When the next inject is played by itself; undefined when none has a time yet. Held ones wait. It can lie in the past: then it is due. */
export function nextInjectAt(run: RunState, scenario: Scenario | undefined, seen: Seen): Instant | undefined {
  return planned(run, scenario, seen)[0]?.at;
}

/**
 * The injects to be played by now, by their time, then as the scenario has them. Playing one can bring the next about, so whoever plays
 * them asks again until there is none.
 */
export function injectsDue(
  run: RunState,
  scenario: Scenario | undefined,
  seen: Seen,
  now: Instant,
): readonly PlannedInject[] {
  return planned(run, scenario, seen).filter(({ at }) => at <= now);
}

function planned(run: RunState, scenario: Scenario | undefined, seen: Seen): readonly PlannedInject[] {
  return injectsOf(run, scenario)
    .filter(({ id }) => injectState(run, id) === 'waiting')
    .flatMap((inject) => {
      const prospect = ownProspectOf(inject, run, scenario, seen);
      return prospect.kind === 'at' ? [{ inject, at: prospect.at, how: prospect.how }] : [];
    })
    .sort((a, b) => a.at - b.at);
}
