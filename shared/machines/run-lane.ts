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
import { strandOf } from './strand.ts';

/** The state of a lane: plain data, compared by reference. The same reference after an event means that nothing took it. */
export interface LaneState {
  /** Phase of each step. */
  readonly value: Readonly<Record<string, Phase>>;
  readonly context: LaneContext;
}

/** One lane of one block, ready to run. */
export interface LaneProgram {
  /** The lane as one statechart: what is walked, and what `step` is held equal to. Made when first asked for: running a lane does not need it whole. */
  readonly machine: () => LaneMachine;
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
  const strands = steps.map((rules) => ({ ...strandOf(rules), id: rules.id, heeds: laneHeeds([rules]) }));
  const byStep = new Map(strands.map((strand) => [strand.id, strand]));

  /** The lane's state once these steps have taken an event that makes its context this. */
  function asked(state: LaneState, concerned: typeof strands, event: LaneEvent, context: LaneContext): LaneState {
    const value: Record<string, Phase> = { ...state.value };
    for (const strand of concerned) {
      const before = value[strand.id] ?? 'closed';
      value[strand.id] = strand.take(before, context, event)?.phase ?? before;
    }
    return { value, context };
  }

  let machine: LaneMachine | undefined;

  return {
    machine() {
      machine ??= createLaneMachine(id, steps);
      return machine;
    },
    initial: {
      value: Object.fromEntries(steps.map((rules) => [rules.id, 'closed' as const])),
      context: { open: false, known: {}, ends: {} },
    },
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
          return concerned.length === 0 ? { value: state.value, context } : asked(state, concerned, event, context);
        }
        default: {
          const step = event.type.slice(0, event.type.lastIndexOf('.'));
          const taken = byStep.get(step)?.take(state.value[step] ?? 'closed', state.context, event);
          return taken ? { value: { ...state.value, [step]: taken.phase }, context: taken.context } : state;
        }
      }
    },
  };
}
