import { inertScope } from './inert-scope.ts';
import {
  createLaneMachine,
  stepGuards,
  withEnd,
  withoutEnd,
  type LaneContext,
  type LaneEvent,
  type LaneMachine,
  type Phase,
  type StepRules,
} from './lane-machine.ts';

/** One step of a lane by itself. */
export interface Strand {
  /**
   * Where the step stands after an event, and the lane's context; undefined when nothing took the event. `context` is what the lane knows
   * already, by an opening or a piece of news, when the step is asked.
   */
  readonly take: (phase: Phase, context: LaneContext, event: LaneEvent) => Taken | undefined;
}

interface Taken {
  readonly phase: Phase;
  readonly context: LaneContext;
}

/** What a machine made of one phase, event and outcome of the guards: always the same, so it is asked only once. */
interface Outcome {
  readonly phase: Phase;
  /** What becomes of the end noted for the step. */
  readonly end: 'noted' | 'dropped' | 'kept';
}

/**
 * Runs one step on a machine of its own region. The region is finite: where it goes depends on its phase, on the event, and on what its guards say,
 * and on nothing else. So what XState answers is remembered under these; an act asks the machine only what it has not been asked before.
 */
export function strandOf(rules: StepRules): Strand {
  // Made when first needed: a response touches few of the steps that its plans have.
  let machine: LaneMachine | undefined;
  const outcomes = new Map<string, Outcome | undefined>();

  function ask(phase: Phase, context: LaneContext, event: LaneEvent): Outcome | undefined {
    machine ??= createLaneMachine(rules.ref, [rules]);
    const before = machine.resolveState({ value: { [rules.id]: phase }, context });
    const after = machine.transition(before, event, inertScope);
    if (after === before) return undefined;
    const end = after.context.ends === context.ends ? 'kept' : rules.id in after.context.ends ? 'noted' : 'dropped';
    return { phase: (after.value as Record<string, Phase>)[rules.id] ?? 'closed', end };
  }

  return {
    take(phase, context, event) {
      const end = 'end' in event ? event.end : undefined;
      const key = `${phase} ${event.type} ${end === 'deferred' ? 'deferred' : end === undefined ? '' : 'end'} ${guards(context, rules)}`;
      let outcome = outcomes.get(key);
      if (!outcome && !outcomes.has(key)) {
        outcome = ask(phase, context, event);
        outcomes.set(key, outcome);
      }
      if (!outcome) return undefined;
      if (outcome.end === 'kept') return { phase: outcome.phase, context };
      const noted = outcome.end === 'noted' ? withEnd(context, rules.id, end) : withoutEnd(context, rules.id);
      return { phase: outcome.phase, context: noted };
    },
  };
}

/** What every guard of the step's region says, `deferring` apart, which looks at the event. */
function guards(context: LaneContext, rules: StepRules): string {
  const knowing = { context };
  const flags =
    (context.open ? 1 : 0) |
    (stepGuards.ready(knowing, rules) ? 2 : 0) |
    (stepGuards.branchLeft(knowing, rules) ? 4 : 0) |
    (stepGuards.carriedElsewhere(knowing, rules) ? 8 : 0);
  return String(flags);
}
