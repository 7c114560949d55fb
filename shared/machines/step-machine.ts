import { PHASES, VERBS, type LaneContext, type LaneEvent, type Phase, type StepVerb } from './lane-machine.ts';
import { lifeCycleMachine, type LifeCycleEvent } from './life-cycle-machine.ts';
import { inertScope } from './inert-scope.ts';
import { createLane, type LaneProgram, type LaneState } from './run-lane.ts';
import type { Level, Stage, Step } from '../plan/schema.ts';

export type { LaneProgram, LaneState } from './run-lane.ts';

export function stepLane(lane: LaneProgram, state: LaneState, event: LaneEvent): LaneState {
  return lane.step(state, event);
}

/** True when the lane would move on what is done to one of its steps. */
export function laneTakes(state: LaneState, event: LaneEvent): boolean {
  const step = event.type.slice(0, event.type.lastIndexOf('.'));
  const transitions = state.machine.root.states[step]?.states[phaseOf(state, step)]?.transitions.get(event.type);
  // One without a guard is there for every verb that is there at all; to ask the whole machine is ten times the work.
  return transitions?.some((transition) => transition.guard === undefined) ?? false;
}

/** True when a step of this kind takes this verb in this phase: the same for all steps, and read from the region they all have. */
export function stepTakes(kind: Step['kind'], phase: Phase, verb: StepVerb): boolean {
  return TAKEN[kind === 'order' ? 'order' : 'action'].has(`${phase}.${verb}`);
}

const TAKEN = { order: verbsTaken('order'), action: verbsTaken('action') } as const;

function verbsTaken(kind: Step['kind']): ReadonlySet<string> {
  const { initial } = createLane('any', [{ id: 'any', ref: 'any/any', kind, needs: [], branches: [] }]);
  const taken = PHASES.flatMap((phase) => {
    const state = { ...initial, value: { any: phase } } as LaneState;
    return VERBS.filter((verb) => laneTakes(state, { type: `any.${verb}` })).map((verb) => `${phase}.${verb}`);
  });
  return new Set(taken);
}

export function phaseOf(state: LaneState, step: string): Phase {
  return (state.value as Record<string, Phase>)[step] ?? 'closed';
}

/** What others may know of a step: its phase, or the end it came to. */
export function standingOf(state: LaneState, step: string): string | undefined {
  const phase = phaseOf(state, step);
  if (phase === 'closed') return undefined;
  return phase === 'ended' ? state.context.ends[step] : phase;
}

/** A lane's state as plain JSON, for state hashes. */
export function laneJson(state: LaneState): { readonly value: unknown; readonly context: LaneContext } {
  return { value: state.value, context: state.context };
}

export type LifeCycle = ReturnType<(typeof lifeCycleMachine)['getInitialSnapshot']>;

export const firstLifeCycle: LifeCycle = lifeCycleMachine.getInitialSnapshot(inertScope);

export function stepLifeCycle(state: LifeCycle, event: LifeCycleEvent): LifeCycle {
  return lifeCycleMachine.transition(state, event, inertScope);
}

export function lifeCycleTakes(state: LifeCycle, event: LifeCycleEvent): boolean {
  return state.can(event);
}

export function stageOf(state: LifeCycle): Stage {
  return (state.value as { stage: Stage }).stage;
}

export function levelOf(state: LifeCycle): Level | undefined {
  const level = (state.value as { level: Level | 'none' }).level;
  return level === 'none' ? undefined : level;
}
