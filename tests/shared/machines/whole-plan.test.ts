import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { planStatechart } from '../../../shared/machines/chart.ts';
import { compilePlan, type CompiledPlan } from '../../../shared/machines/compile.ts';
import type { LaneEvent } from '../../../shared/machines/lane-machine.ts';
import type { PlanEvent } from '../../../shared/machines/plan-statechart.ts';
import { stepLane } from '../../../shared/machines/step-machine.ts';
import { happenings, lanesApart, type Happening } from './support/lanes-apart.ts';
import { shippedPlan, shippedStation, smallPlan } from './support/plans-to-walk.ts';

/** A plan and what happens to it. */
const smallStory = smallPlan.chain((compiled) => happenings(compiled, 40).map((story) => ({ compiled, story })));

const stranding = compilePlan(shippedPlan('specials/stranding.yaml'), shippedStation('stations/beijing-fengtai.yaml'));

function planEvent(happening: Happening): PlanEvent {
  switch (happening.what) {
    case 'open':
      return { type: 'OPEN_BLOCK', block: happening.block };
    case 'retire':
      return { type: 'RETIRE_BLOCK', block: happening.block };
    case 'learn':
      return { type: 'LEARN', key: happening.key, value: happening.value };
    case 'verb':
      return {
        type: `${happening.step}.${happening.verb}`,
        ...(happening.end === undefined ? {} : { end: happening.end }),
      };
  }
}

/** Where the steps of a whole plan stand: block > lane > step, flattened. */
function phasesOf(value: unknown): Readonly<Record<string, string>> {
  const blocks = Object.values(value as Record<string, Record<string, Record<string, string>>>);
  return Object.assign({}, ...blocks.flatMap((lanes) => Object.values(lanes)));
}

function runBoth(compiled: CompiledPlan, story: readonly Happening[]): void {
  const whole = createActor(planStatechart(compiled)).start();
  const apart = lanesApart(compiled);
  for (const happening of story) {
    const told = apart.take(happening);
    for (const one of [happening, ...told]) whole.send(planEvent(one));
    const { value, context } = whole.getSnapshot();
    expect({ phases: phasesOf(value), ends: context.ends }).toEqual({ phases: apart.phases(), ends: apart.ends() });
  }
}

describe('a plan as one statechart', () => {
  it('stands as its lanes do when they are stepped apart, whatever happens to a small plan', () => {
    fc.assert(
      fc.property(smallStory, ({ compiled, story }) => runBoth(compiled, story)),
      { numRuns: 300, interruptAfterTimeLimit: 50_000 },
    );
  });

  it('stands as its lanes do in the shipped plan for stranded trains at Fengtai', () => {
    const everything = stranding.blocks.map(({ block }): Happening => ({ what: 'open', block: block.id }));
    fc.assert(
      fc.property(happenings(stranding, 80), (story) => runBoth(stranding, [...everything, ...story])),
      { numRuns: 15, interruptAfterTimeLimit: 50_000 },
    );
  });

  it('has a state for every block, lane and step, and no other', () => {
    const states = planStatechart(stranding).root.states;
    const drawn = Object.entries(states).flatMap(([block, { states: lanes }]) =>
      Object.entries(lanes).flatMap(([lane, { states: steps }]) =>
        Object.keys(steps).map((step) => `${block} ${lane} ${step}`),
      ),
    );
    const written = stranding.steps.map(
      (step) => `${stranding.blocks[step.block]?.block.id} ${step.laneId} ${step.step.id}`,
    );
    expect(drawn).toEqual(written);
  });
});

describe('taking one step of a lane', () => {
  it('gives what a live actor of the same machine gives', () => {
    fc.assert(
      fc.property(smallStory, ({ compiled, story }) => {
        for (const lane of compiled.lanes) {
          const actor = createActor(lane.machine()).start();
          let state = lane.initial;
          for (const happening of story) {
            const event = laneEvent(happening);
            actor.send(event);
            state = stepLane(lane, state, event);
            const live = actor.getSnapshot();
            expect(state).toEqual({ value: live.value, context: live.context });
          }
        }
      }),
      { numRuns: 150, interruptAfterTimeLimit: 50_000 },
    );
  });

  it('gives back the same state when nothing takes the event', () => {
    for (const lane of stranding.lanes) {
      expect(stepLane(lane, lane.initial, { type: 'no-such-step.end', end: 'done' })).toBe(lane.initial);
    }
  });
});

function laneEvent(happening: Happening): LaneEvent {
  if (happening.what === 'open') return { type: 'OPEN', known: {} };
  if (happening.what === 'retire') return { type: 'RETIRE' };
  return planEvent(happening) as LaneEvent;
}
