import { inertScope } from './inert-scope.ts';
import { laneHeeds } from './lane-heeds.ts';
import {
  createLaneMachine,
  learned,
  type LaneContext,
  type LaneEvent,
  type LaneMachine,
  type Phase,
  type StepRules,
} from './lane-machine.ts';
import { strandOf, type Strand } from './strand.ts';

/** The state of a lane: a value, compared by reference. The same reference after an event means that nothing took it. */
export type LaneState = ReturnType<LaneMachine['getInitialSnapshot']>;

/** One lane of one block, ready to run. */
export interface LaneProgram {
  readonly machine: LaneMachine;
  readonly initial: LaneState;
  readonly step: (state: LaneState, event: LaneEvent) => LaneState;
}

/**
 * Makes a lane ready to run. It is run region by region: no region looks at another but through what is known, so only the steps that an event
 * concerns are asked, each by itself.
 *
 * XState charges an event for every region of a machine, and an opening for the square of their number. Besides, most of what a lane
 * learns leaves every guard as it was; at rest no guard holds that would move a step, so there is nothing to ask then. Tests
 * hold the outcome equal to that of a live actor of the lane's whole machine.
 */
export function createLane(id: string, steps: readonly StepRules[]): LaneProgram {
  const machine = createLaneMachine(id, steps);
  const strands = steps.map((rules) => ({ ...strandOf(rules), id: rules.id, heeds: laneHeeds([rules]) }));
  const byStep = new Map(strands.map((strand) => [strand.id, strand]));

  /** The lane's state once these steps have taken an event that is taken by the lane as a whole and makes its context this. */
  function asked(
    state: LaneState,
    concerned: readonly (Strand & { id: string })[],
    event: LaneEvent,
    context: LaneContext,
  ) {
    const value = { ...(state.value as Record<string, Phase>) };
    for (const { id: step, take } of concerned)
      value[step] = take(value[step] ?? 'closed', context, event)?.phase ?? 'closed';
    return moved(state, value, context);
  }

  function moved(state: LaneState, value: Record<string, Phase>, context: LaneContext): LaneState {
    return { ...state, value, context, _nodes: nodesOf(machine, value) };
  }

  return {
    machine,
    initial: machine.getInitialSnapshot(inertScope),
    step(state, event) {
      switch (event.type) {
        case 'OPEN':
          return asked(state, strands, event, { ...state.context, open: true, known: event.known });
        case 'RETIRE':
          return asked(state, strands, event, { ...state.context, open: false });
        case 'LEARN': {
          const before = state.context.known[event.key];
          if (before === event.value) return state;
          const context = learned(state.context, event.key, event.value);
          const concerned = strands.filter((strand) => strand.heeds(event.key, before, event.value));
          return concerned.length === 0 ? { ...state, context } : asked(state, concerned, event, context);
        }
        default: {
          const step = event.type.slice(0, event.type.lastIndexOf('.'));
          const value = state.value as Record<string, Phase>;
          const taken = byStep.get(step)?.take(value[step] ?? 'closed', state.context, event);
          return taken ? moved(state, { ...value, [step]: taken.phase }, taken.context) : state;
        }
      }
    },
  };
}

/** The active states of a lane, as XState keeps them in a snapshot: it must stay whole for whoever asks it what it can take. */
function nodesOf(machine: LaneMachine, value: Readonly<Record<string, Phase>>): LaneState['_nodes'] {
  const nodes: LaneState['_nodes'] = [machine.root];
  const regions = machine.root.states;
  for (const id in regions) {
    const region = regions[id];
    const phase = region?.states[value[id] ?? 'closed'];
    if (region && phase) nodes.push(region, phase);
  }
  return nodes;
}
