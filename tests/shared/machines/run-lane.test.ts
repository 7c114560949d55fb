import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import type { CompiledLane } from '../../../shared/machines/compile.ts';
import type { LaneEvent } from '../../../shared/machines/lane-machine.ts';
import { phaseOf, stepLane, stepTakes, type LaneState } from '../../../shared/machines/step-machine.ts';
import { STEP_ENDS } from '../../../shared/plan/vocabulary.ts';
import { pureDesk, fengtai } from '../../support/pure-desk.ts';
import { randomFrom } from '../../../shared/base/random.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

const STANDINGS = [
  undefined,
  'waiting',
  'open',
  'acting',
  'issued',
  'received',
  'reported',
  'passed',
  'elsewhere',
  ...STEP_ENDS,
];
const VERBS = ['begin', 'issue', 'receive', 'act', 'report', 'end', 'reopen', 'return'] as const;

/** Every lane of the plans of a response at Fengtai. */
function lanes(): readonly CompiledLane[] {
  const desk = pureDesk(shipped.inForce, shippedSource);
  desk.must({ ...fengtai, specials: ['stranding', 'flood', 'surge'] });
  return desk.response.plans.flatMap((plan) => plan.compiled.lanes);
}

/** A value that a key may take: a standing, an option that some branch names, a carrier, or nothing. */
function valueOf(lane: CompiledLane, key: string, pick: <T>(from: readonly T[]) => T | undefined): string | undefined {
  if (key.startsWith('step:')) return pick(STANDINGS);
  if (key.startsWith('missed:')) return pick([undefined, 'yes']);
  if (key.startsWith('shared:')) return pick([undefined, 'other/step', ...lane.rules.map((rules) => rules.ref)]);
  const options = lane.rules.flatMap((rules) =>
    rules.branches.filter((one) => one.answer === key).flatMap((one) => one.is),
  );
  return pick([undefined, 'another-answer', ...options]);
}

describe('a lane run region by region', () => {
  it('comes to the same as a live actor of its whole machine, whatever happens to it', () => {
    const random = randomFrom(11);
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    let spared = 0;
    let moved = 0;
    for (const lane of lanes()) {
      const actor = createActor(lane.machine()).start();
      let state: LaneState = lane.initial;
      for (let move = 0; move < 60; move += 1) {
        const key = pick(lane.listens);
        const step = pick(lane.rules);
        const known = Object.fromEntries(
          lane.listens.flatMap((one) => {
            const value = random() < 0.3 ? valueOf(lane, one, pick) : undefined;
            return value === undefined ? [] : [[one, value]];
          }),
        );
        const verb = pick(VERBS) ?? 'end';
        const end = verb === 'end' ? pick(STEP_ENDS) : undefined;
        const kind = move === 0 ? 0 : random();
        const event: LaneEvent =
          kind < 0.05 || !step
            ? { type: 'OPEN', known }
            : kind < 0.08
              ? { type: 'RETIRE' }
              : kind < 0.35 || key === undefined
                ? { type: `${step.id}.${verb}`, ...(end === undefined ? {} : { end }) }
                : { type: 'LEARN', key, value: valueOf(lane, key, pick) };
        const after = stepLane(lane, state, event);
        actor.send(event);
        const live = actor.getSnapshot();
        expect(after, JSON.stringify(event)).toEqual({ value: live.value, context: live.context });
        for (const one of VERBS) {
          const next: LaneEvent = { type: `${step?.id ?? ''}.${one}`, end: 'done' };
          const takes = step !== undefined && stepTakes(step.kind, phaseOf(after, step.id), one);
          expect(takes, `${one} in ${JSON.stringify(after.value)}`).toBe(live.can(next));
        }
        if (event.type === 'LEARN' && after.value === state.value) spared += 1;
        else if (event.type === 'LEARN') moved += 1;
        state = after;
      }
    }
    expect(spared).toBeGreaterThan(500);
    expect(moved).toBeGreaterThan(500);
  });
});
