import { createActor, type AnyStateMachine } from 'xstate';
import type { CompiledPlan } from '../../shared/machines/compile.ts';
import type { LaneEvent } from '../../shared/machines/lane-machine.ts';
import { lifeCycleMachine, type LifeCycleEvent } from '../../shared/machines/life-cycle-machine.ts';
import { laneJson, type LaneState } from '../../shared/machines/step-machine.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { fold, type PlanSource } from '../../shared/response/evolve.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { emptyResponse, type Response } from '../../shared/response/state.ts';

/** One machine of a response, and the event it is given. */
interface Routed {
  readonly machine: number;
  readonly event: LaneEvent | LifeCycleEvent;
}

/** The machines of one response, and every event that its fold hands to any of them, in order. */
export interface Script {
  readonly machines: readonly AnyStateMachine[];
  readonly events: readonly Routed[];
}

/**
 * Folds a response once with every lane wrapped, and writes down which machine takes what. Whether the product asks XState for the outcome or
 * knows it without is its own affair: the event is in the script either way.
 */
export function routedEvents(
  journal: readonly ResponseEvent[],
  source: PlanSource,
): Script & { readonly end: Response } {
  const machines: AnyStateMachine[] = [lifeCycleMachine];
  const events: Routed[] = [];
  const wrapped = new Map<CompiledPlan, CompiledPlan>();
  const recording: PlanSource = (pinned, station) => {
    const compiled = source(pinned, station);
    const known = wrapped.get(compiled);
    if (known) return known;
    const lanes = compiled.lanes.map((lane) => {
      const index = machines.push(lane.machine()) - 1;
      const step = (state: LaneState, event: LaneEvent) => {
        const after = lane.step(state, event);
        // What nothing took, its machine was not given.
        if (after !== state) events.push({ machine: index, event });
        return after;
      };
      return { ...lane, step };
    });
    const copy = { ...compiled, lanes };
    wrapped.set(compiled, copy);
    return copy;
  };
  let end = emptyResponse('r1');
  for (const event of journal) {
    const moved = lifeCycleEvent(event);
    if (moved) events.push({ machine: 0, event: moved });
    end = fold(end, [event], recording);
  }
  return { machines, events, end };
}

function lifeCycleEvent(event: ResponseEvent): LifeCycleEvent | undefined {
  if (event.type === 'StageEntered') return { type: `stage.${event.data.stage}` };
  if (event.type === 'LevelSet') return { type: `level.${event.data.to}` };
  return event.type === 'ResponseClosed' ? { type: 'stage.closed' } : undefined;
}

/** A live actor for every machine of a script, started; `play` sends each event to its actor. */
export function actorsOf({ machines, events }: Script) {
  const actors = machines.map((machine) => createActor(machine).start());
  return {
    play(): void {
      for (const { machine, event } of events) actors[machine]?.send(event);
    },
    /** The lanes' states as text, to hold against the fold's. */
    lanes: () => actors.slice(1).map((actor) => canonicalJson(laneJson(actor.getSnapshot() as LaneState))),
    stop(): void {
      for (const actor of actors) actor.stop();
    },
  };
}

export function lanesOf(response: Response): readonly string[] {
  return response.plans.flatMap((plan) => plan.lanes.map((lane) => canonicalJson(laneJson(lane))));
}
