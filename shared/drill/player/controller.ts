import { MINUTE, type Instant } from '../../base/instant.ts';
import { randomFrom } from '../../base/random.ts';
import { triggerOf } from '../inject.ts';
import { injectState, type RunState } from '../run/run-state.ts';
import type { Scenario } from '../scenario-schema.ts';

/** An inject that the scripted controller plays, and when. */
export interface ControllerAct {
  readonly inject: string;
  readonly at: Instant;
}

/** ASSUMPTION: a scripted controller plays what is left to it so many minutes after the inject above it, where its author expects it. */
const AFTER_MINUTES = [3, 8] as const;

/** A scripted controller; it knows the scenario and the log of the run. Gives the injects that it will play, the next first. */
export function scriptedController(scenario: Scenario, seed: number): (run: RunState) => readonly ControllerAct[] {
  const random = randomFrom(seed);
  const [least, most] = AFTER_MINUTES;
  const planned = scenario.injects.flatMap((inject, index) => {
    if (triggerOf(inject) !== 'controller') return [];
    const above = scenario.injects.slice(0, index).findLast((one) => triggerOf(one) === 'time');
    return [{ inject: inject.id, above: above?.id, wait: Math.round(least + (most - least) * random()) * MINUTE }];
  });
  return (run) =>
    planned
      .flatMap(({ inject, above, wait }): readonly ControllerAct[] => {
        if (injectState(run, inject) !== 'waiting') return [];
        const from =
          above === undefined
            ? run.startAt
            : run.injects[above]?.state === 'delivered'
              ? run.injects[above].at
              : undefined;
        return from === undefined ? [] : [{ inject, at: from + wait }];
      })
      .toSorted((a, b) => a.at - b.at);
}
