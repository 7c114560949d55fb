import { PHASES, VERBS, type LaneContext, type LaneEvent, type Phase, type StepVerb } from './lane-machine.ts';
import { lifeCycleMachine, type LifeCycleEvent } from './life-cycle-machine.ts';
import { inertScope } from './inert-scope.ts';
import { createLane, type LaneProgram, type LaneState } from './run-lane.ts';
import type { Step } from '../plan/schema.ts';
import type { Level, Stage } from '../plan/vocabulary.ts';

export type { LaneProgram, LaneState } from './run-lane.ts';

export function stepLane(lane: LaneProgram, state: LaneState, event: LaneEvent): LaneState {
  return lane.step(state, event);
}

/** True when a step of this kind takes this verb in this phase: the same for all steps, and read from the region they all have. */
export function stepTakes(kind: Step['kind'], phase: Phase, verb: StepVerb): boolean {
  return TAKEN[kind === 'order' ? 'order' : 'action'].has(`${phase}.${verb}`);
}

const TAKEN = { order: verbsTaken('order'), action: verbsTaken('action') } as const;

function verbsTaken(kind: Step['kind']): ReadonlySet<string> {
  const { machine } = createLane('any', [{ id: 'any', ref: 'any/any', kind, needs: [], branches: [] }]);
  const region = machine().root.states['any'];
  return new Set(
    PHASES.flatMap((phase) =>
      VERBS.filter((verb) => region?.states[phase]?.transitions.has(`any.${verb}`)).map((verb) => `${phase}.${verb}`),
    ),
  );
}

export function phaseOf(state: LaneState, step: string): Phase {
  return state.value[step] ?? 'closed';
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

/** The life cycle as it stood, from the plain value that a snapshot keeps of it. */
export function lifeCycleAt(value: LifeCycle['value']): LifeCycle {
  return lifeCycleMachine.resolveState({ value, context: {} });
}

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
