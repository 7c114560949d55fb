import { createActor, type AnyActorScope } from 'xstate';
import {
  createLaneMachine,
  learned,
  type LaneContext,
  type LaneEvent,
  type LaneMachine,
  type Phase,
  type StepRules,
} from './lane-machine.ts';
import { laneHeeds, type Heeds } from './lane-heeds.ts';
import { lifeCycleMachine, type LifeCycleEvent } from './life-cycle-machine.ts';
import type { Level, Stage } from '../plan/schema.ts';

/**
 * Taking one step of a machine.
 *
 * XState's public `transition()` builds a new inert actor and a new initial snapshot on every call, which doubles the price of an
 * event. The machine's own `transition` method takes a scope instead, and a machine without actors, delays or emitted events
 * never uses it, so one inert scope per process serves. A test holds the result equal to a live actor's.
 */
const inert = createActor(lifeCycleMachine);
const scope: AnyActorScope = {
  self: inert,
  defer: () => {},
  id: 'inert',
  logger: () => {},
  sessionId: 'inert',
  stopChild: () => {},
  system: inert.system,
  emit: () => {},
  actionExecutor: () => {},
};

/** The state of a lane: a value, compared by reference. The same reference after an event means that nothing took it. */
export type LaneState = ReturnType<LaneMachine['getInitialSnapshot']>;

/** One lane of one block, ready to run. */
export interface LaneProgram {
  readonly machine: LaneMachine;
  readonly initial: LaneState;
  readonly heeds: Heeds;
}

export function createLane(id: string, steps: readonly StepRules[]): LaneProgram {
  const machine = createLaneMachine(id, steps);
  return { machine, initial: machine.getInitialSnapshot(scope), heeds: laneHeeds(steps) };
}

/**
 * The state of a lane after an event.
 *
 * Most of what a lane learns leaves every guard as it was. At rest no guard holds that would move it, so such an event only changes what
 * is known; that is written down here without asking the machine, which would look at every region to come to the same.
 */
export function stepLane(lane: LaneProgram, state: LaneState, event: LaneEvent): LaneState {
  if (event.type === 'LEARN') {
    const before = state.context.known[event.key];
    if (before === event.value) return state;
    if (!lane.heeds(event.key, before, event.value)) {
      return { ...state, context: learned(state.context, event.key, event.value) };
    }
  }
  return lane.machine.transition(state, event, scope);
}

/** True when the lane would move on this event. */
export function laneTakes(state: LaneState, event: LaneEvent): boolean {
  return state.can(event);
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

export const firstLifeCycle: LifeCycle = lifeCycleMachine.getInitialSnapshot(scope);

export function stepLifeCycle(state: LifeCycle, event: LifeCycleEvent): LifeCycle {
  return lifeCycleMachine.transition(state, event, scope);
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
