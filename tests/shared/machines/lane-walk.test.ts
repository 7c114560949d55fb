import { describe, expect, it } from 'vitest';
import { getAdjacencyMap, getShortestPaths, type AdjacencyMap } from 'xstate/graph';
import { compilePlan, type CompiledLane, type CompiledPlan } from '../../../shared/machines/compile.ts';
import type { LaneEvent, StepRules } from '../../../shared/machines/lane-machine.ts';
import type { LaneMachine, Phase } from '../../../shared/machines/lane-machine.ts';
import { shippedPlan, shippedSpecials, shippedStation, specialPlan } from './support/plans-to-walk.ts';
import { block, lane, step } from '../../support/plan-builder.ts';

/**
 * Walks every lane of every plan exhaustively, one step region at a time: all that can be known of what the step waits for, and all that can be done to it.
 * Walking the regions of a lane together would multiply states without adding transitions, since no region looks at another but through what is known.
 */

/** For every key the step looks at: nothing known, what it waits for, and where it is a branch or a carrier, something else. */
function newsFor(rules: StepRules): readonly LaneEvent[] {
  const values = new Map<string, Set<string | undefined>>();
  const add = (key: string, ...more: (string | undefined)[]) =>
    values.set(key, new Set([...(values.get(key) ?? []), ...more]));
  for (const group of rules.needs)
    for (const test of group) add(test.key, test.absent ? 'waiting' : undefined, test.is[0]);
  for (const branch of rules.branches) {
    add(branch.answer, undefined, branch.is[0], 'another-answer');
    add(branch.question, 'open', 'failed');
  }
  if (rules.shared !== undefined) add(`shared:${rules.shared}`, undefined, rules.ref, 'other/step');
  return [...values].flatMap(([key, known]) => [...known].map((value): LaneEvent => ({ type: 'LEARN', key, value })));
}

function eventsFor(rules: StepRules): readonly LaneEvent[] {
  const verbs = ['begin', 'issue', 'receive', 'act', 'report', 'reopen', 'return'] as const;
  return [
    { type: 'OPEN', known: {} },
    { type: 'RETIRE' },
    ...verbs.map((verb): LaneEvent => ({ type: `${rules.id}.${verb}` })),
    { type: `${rules.id}.end`, end: 'done' },
    { type: `${rules.id}.end`, end: 'deferred' },
    ...newsFor(rules),
  ];
}

/** A state of the walk: XState's own snapshot of the whole lane. */
type Walked = ReturnType<LaneMachine['getInitialSnapshot']>;

const phaseOf = (state: Walked, step: string): Phase => (state.value as Record<string, Phase>)[step] ?? 'closed';

function walkOf(rules: StepRules) {
  const events = eventsFor(rules);
  const keys = [...new Set(events.flatMap((event) => (event.type === 'LEARN' && 'key' in event ? [event.key] : [])))];
  return {
    // A block that is closed learns nothing; see isAsleep in settle.ts.
    events: (state: Walked) => (state.context.open ? events : events.filter((event) => event.type !== 'LEARN')),
    serializeState: (state: Walked) =>
      JSON.stringify([
        phaseOf(state, rules.id),
        state.context.open,
        state.context.ends[rules.id] ?? null,
        keys.map((key) => state.context.known[key] ?? null),
      ]),
    limit: 60_000,
  };
}

/** What is wrong with the region of a step, in words; nothing when all is well. */
function faultsOf(lane: CompiledLane, rules: StepRules): readonly string[] {
  const walk = walkOf(rules);
  const is = (phase: string) => (state: Walked) => phaseOf(state, rules.id) === phase;
  const toOpen = getShortestPaths(lane.machine(), { ...walk, toState: is('open') });
  const from = toOpen[0]?.state;
  if (!from) return [`${rules.ref} never opens`];
  const toEnd = getShortestPaths(lane.machine(), { ...walk, fromState: from, toState: is('ended') });
  return toEnd.length === 0 ? [`${rules.ref} never ends`] : [];
}

/** States of an open block from which the step can no longer come to an end. */
function deadEnds(lane: CompiledLane, rules: StepRules): readonly string[] {
  const walk = walkOf(rules);
  const map: AdjacencyMap<Walked, LaneEvent> = getAdjacencyMap(lane.machine(), walk);
  const before = new Map<string, string[]>();
  for (const [key, { transitions }] of Object.entries(map)) {
    for (const { state } of Object.values<{ readonly state: Walked }>(transitions)) {
      const to = walk.serializeState(state);
      before.set(to, [...(before.get(to) ?? []), key]);
    }
  }
  const alive = new Set(
    Object.entries(map).flatMap(([key, { state }]) => (phaseOf(state, rules.id) === 'ended' ? [key] : [])),
  );
  const queue = [...alive];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const source of before.get(key) ?? []) {
      if (alive.has(source)) continue;
      alive.add(source);
      queue.push(source);
    }
  }
  return Object.keys(map).filter((key) => !alive.has(key));
}

const regions = (compiled: CompiledPlan) =>
  compiled.lanes.flatMap((lane) => lane.rules.map((rules) => ({ lane, rules })));

const station = shippedStation('stations/beijing-fengtai.yaml');
const shipped: readonly (readonly [string, CompiledPlan])[] = [
  ['general.yaml', compilePlan(shippedPlan('general.yaml'))],
  ['stations/beijing-fengtai.yaml', compilePlan(shippedPlan('stations/beijing-fengtai.yaml'))],
  ...shippedSpecials().map((file) => [file, compilePlan(shippedPlan(file), station)] as const),
];

describe('every lane walked', () => {
  it.each(shipped)('opens and ends each step of %s', (_, compiled) => {
    expect(regions(compiled).flatMap(({ lane, rules }) => faultsOf(lane, rules))).toEqual([]);
  });

  it('never leaves a step where it cannot come to an end', () => {
    const compiled = specialPlan([
      block(
        'first',
        { level: 'IV' },
        lane(
          'flow',
          step('ask', {
            kind: 'question',
            options: ['yes', 'no'].map((id) => ({ id, title: { zh: id, en: id } })),
          }),
          step('call', { kind: 'order', to: ['metro'], when: { question: 'ask', is: ['yes'] } }),
          step('look', { kind: 'watch', every: { time: '10 min', basis: 'a-times' } }),
          step('carry', { shared: 'metro-extend', after: [{ any: ['ask', { missed: 'call' }] }] }),
        ),
        { lane: 'care', order: 'any', steps: [step('water', { after: [{ step: 'call', is: ['issued'] }] })] },
      ),
    ]);
    expect(regions(compiled).flatMap(({ lane: one, rules }) => deadEnds(one, rules))).toEqual([]);
  });

  it('reaches every phase a step can have', () => {
    const compiled = specialPlan([
      block(
        'first',
        { level: 'IV' },
        {
          lane: 'flow',
          order: 'any',
          steps: [
            step('ask', { kind: 'question', options: ['yes', 'no'].map((id) => ({ id, title: { zh: id, en: id } })) }),
            step('call', {
              kind: 'order',
              to: ['metro'],
              when: { question: 'ask', is: ['yes'] },
              shared: 'metro-extend',
            }),
          ],
        },
      ),
    ]);
    const [one] = compiled.lanes;
    const rules = one?.rules.find((each) => each.id === 'call');
    if (!one || !rules) throw new Error('The lane has no step "call"');
    const reached = getShortestPaths(one.machine(), walkOf(rules)).map(({ state }) => phaseOf(state, 'call'));
    expect([...new Set(reached)].sort()).toEqual(
      [
        'acting',
        'closed',
        'deferred',
        'elsewhere',
        'ended',
        'issued',
        'open',
        'passed',
        'received',
        'reported',
        'waiting',
      ].sort(),
    );
  });
});
