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
  readonly step: (state: LaneState, event: LaneEvent) => LaneState;
}

/** One step of a lane, as a machine with that region alone. */
interface Strand {
  readonly id: string;
  readonly heeds: Heeds;
  readonly take: (phase: Phase, context: LaneContext, event: LaneEvent) => LaneState;
}

/**
 * A lane is run region by region: no region looks at another but through what is known, so each step can be asked alone, and only the steps that an event
 * concerns are. XState charges an event for every region of a machine, and for an opening with the square of their number. Tests hold the outcome
 * equal to that of the lane's whole machine.
 */
export function createLane(id: string, steps: readonly StepRules[]): LaneProgram {
  const machine = createLaneMachine(id, steps);
  const strands = steps.map((rules) => strandOf(`${id}.${rules.id}`, rules, steps.length === 1 ? machine : undefined));
  const strandOfStep = new Map(strands.map((strand) => [strand.id, strand]));

  /** The lane's state once these of its steps have taken the event. */
  function taken(state: LaneState, by: readonly Strand[], event: LaneEvent, context: LaneContext): LaneState {
    const value = { ...(state.value as Record<string, Phase>) };
    for (const strand of by) value[strand.id] = phaseOf(strand.take(phaseOf(state, strand.id), state.context, event), strand.id);
    const _nodes = [machine.root];
    for (const strand of strands) {
      const region = machine.root.states[strand.id];
      const phase = region?.states[value[strand.id] ?? 'closed'];
      if (region && phase) _nodes.push(region, phase);
    }
    return { ...state, value, context, _nodes } as LaneState;
  }

  return {
    machine,
    initial: machine.getInitialSnapshot(scope),
    step(state, event) {
      switch (event.type) {
        case 'OPEN':
          return taken(state, strands, event, { ...state.context, open: true, known: event.known });
        case 'RETIRE':
          return taken(state, strands, event, { ...state.context, open: false });
        case 'LEARN': {
          const before = state.context.known[event.key];
          if (before === event.value) return state;
          const context = learned(state.context, event.key, event.value);
          // At rest no guard holds that would move a step. Where none has changed by the news, there is nothing to ask.
          const concerned = strands.filter((strand) => strand.heeds(event.key, before, event.value));
          return concerned.length === 0 ? { ...state, context } : taken(state, concerned, event, context);
        }
        default: {
          const strand = strandOfStep.get(event.type.slice(0, event.type.lastIndexOf('.')));
          if (!strand || !state.can(event)) return state;
          const { context } = strand.take(phaseOf(state, strand.id), state.context, event);
          return taken(state, [strand], event, context);
        }
      }
    },
  };
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
