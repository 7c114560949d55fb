import { inertScope } from './inert-scope.ts';
import {
  createLaneMachine,
  stepGuards,
  withEnd,
  withoutEnd,
  type LaneContext,
  type LaneEvent,
  PHASES,
  verbOf,
  VERBS,
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

/** What a region made of one phase, event and outcome of the guards. */
interface Outcome {
  readonly phase: Phase;
  /** What becomes of the end noted for the step. */
  readonly end: 'noted' | 'dropped' | 'kept';
}

/**
 * What XState has answered so far. There are two forms of region, those of orders and all others (see stepRegion); within a form, where a step goes depends on
 * its phase, on the event and on what its guards say, and on nothing else. So an answer for one step is the answer for all, and the machine is
 * asked only what it has never been asked.
 */
const OUTCOMES = { order: new Map<number, Outcome | undefined>(), other: new Map<number, Outcome | undefined>() };

/** Makes one step ready to run by itself. */
export function strandOf(rules: StepRules): Strand {
  const outcomes = OUTCOMES[rules.kind === 'order' ? 'order' : 'other'];
  return {
    take(phase, context, event) {
      const end = 'end' in event ? event.end : undefined;
      const ending = end === undefined ? 0 : end === 'deferred' ? 1 : 2;
      const key = ((number(phase) * 16 + number(verbOf(event))) * 3 + ending) * 16 + guards(context, rules);
      let outcome = outcomes.get(key);
      if (!outcome && !outcomes.has(key)) {
        outcome = ask(rules, phase, context, event);
        outcomes.set(key, outcome);
      }
      if (!outcome) return undefined;
      if (outcome.end === 'kept') return { phase: outcome.phase, context };
      const noted = outcome.end === 'noted' ? withEnd(context, rules.id, end) : withoutEnd(context, rules.id);
      return { phase: outcome.phase, context: noted };
    },
  };
}

/** Lets XState run the step's region as a machine with that region alone. */
function ask(rules: StepRules, phase: Phase, context: LaneContext, event: LaneEvent): Outcome | undefined {
  const machine = createLaneMachine(rules.ref, [rules]);
  const before = machine.resolveState({ value: { [rules.id]: phase }, context });
  const after = machine.transition(before, event, inertScope);
  if (after === before) return undefined;
  const end = after.context.ends === context.ends ? 'kept' : rules.id in after.context.ends ? 'noted' : 'dropped';
  return { phase: (after.value as Record<string, Phase>)[rules.id] ?? 'closed', end };
}

/** What every guard of the step's region says, `deferring` apart, which looks at the event. */
function guards(context: LaneContext, rules: StepRules): number {
  const knowing = { context };
  return (
    (context.open ? 1 : 0) |
    (stepGuards.ready(knowing, rules) ? 2 : 0) |
    (stepGuards.branchLeft(knowing, rules) ? 4 : 0) |
    (stepGuards.carriedElsewhere(knowing, rules) ? 8 : 0)
  );
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [PHASES, ['OPEN', 'RETIRE', 'LEARN', ...VERBS]].flatMap((names) => names.map((name, at) => [name, at] as const)),
);

/** A phase, or what happens, as a small number. */
function number(name: string): number {
  const known = NUMBERS.get(name);
  if (known === undefined) throw new Error(`No step knows ${name}`);
  return known;
}
