import { assign, not, setup } from 'xstate';
import type { Step } from '../plan/schema.ts';
import type { StepEnd } from '../plan/vocabulary.ts';
import { branchState, needsHold, sharedKey, type CompiledBranch, type Known, type Needs } from './conditions.ts';

/**
 * The statechart of one lane of one block: a parallel state with a region for each step.
 *
 * Whether a step may open is decided here and nowhere else. Only states, guards and assignments are used: no delays, no
 * actors, no entry actions, so a snapshot is a plain value and replays for ever.
 */

/** Where a step stands. `acting` of a watch means that it runs; `elsewhere` that another plan carries the shared measure. */
export const PHASES = [
  'closed',
  'waiting',
  'open',
  'acting',
  'issued',
  'received',
  'reported',
  'ended',
  'deferred',
  'passed',
  'elsewhere',
] as const;
export type Phase = (typeof PHASES)[number];

export interface LaneContext {
  /** The block of this lane is open. */
  readonly open: boolean;
  readonly known: Known;
  /** The end of each step that has ended. */
  readonly ends: Readonly<Record<string, StepEnd>>;
}

/** What happens to a single step; the event type is `<step id>.<verb>`, so only its own region looks at it. */
export const VERBS = ['begin', 'issue', 'receive', 'act', 'report', 'end', 'reopen', 'return'] as const;
export type StepVerb = (typeof VERBS)[number];

export type LaneEvent =
  | { readonly type: 'OPEN'; readonly known: Known }
  | { readonly type: 'RETIRE' }
  | { readonly type: 'LEARN'; readonly key: string; readonly value: string | undefined }
  | { readonly type: `${string}.${StepVerb}`; readonly end?: StepEnd };

/** The verb of what happens to a step; the whole type of anything else. */
export function verbOf(event: Pick<LaneEvent, 'type'>): string {
  return event.type.slice(event.type.lastIndexOf('.') + 1);
}

export interface StepRules {
  readonly id: string;
  readonly ref: string;
  readonly kind: Step['kind'];
  readonly shared?: string | undefined;
  readonly needs: Needs;
  readonly branches: readonly CompiledBranch[];
}

export function learned<C extends Pick<LaneContext, 'known'>>(context: C, key: string, value: string | undefined): C {
  if (value !== undefined) return { ...context, known: { ...context.known, [key]: value } };
  const { [key]: _, ...others } = context.known as Record<string, string>;
  return { ...context, known: others };
}

export function withEnd<C extends Pick<LaneContext, 'ends'>>(context: C, step: string, end: StepEnd | undefined): C {
  return end === undefined ? context : { ...context, ends: { ...context.ends, [step]: end } };
}

export function withoutEnd<C extends Pick<LaneContext, 'ends'>>(context: C, step: string): C {
  const { [step]: _, ...ends } = context.ends as Record<string, StepEnd>;
  return { ...context, ends };
}

type Knowing = { readonly context: { readonly known: Known } };

/** What a step asks before it moves, whichever machine it stands in: one of a lane, or of a whole plan. */
export const stepGuards = {
  ready: ({ context }: Knowing, rules: StepRules) =>
    branchState(rules.branches, context.known) === 'in' && needsHold(rules.needs, context.known),
  branchLeft: ({ context }: Knowing, rules: StepRules) => branchState(rules.branches, context.known) === 'left',
  carriedElsewhere: ({ context }: Knowing, rules: StepRules) => {
    const carrier = rules.shared === undefined ? undefined : context.known[sharedKey(rules.shared)];
    return carrier !== undefined && carrier !== rules.ref;
  },
  deferring: ({ event }: { readonly event: { readonly type: string } }) => 'end' in event && event.end === 'deferred',
};

const laneSetup = setup({
  types: { context: {} as LaneContext, events: {} as LaneEvent },
  guards: { opened: ({ context }, _step: { id: string }) => context.open, ...stepGuards },
  actions: {
    open: assign(({ context, event }) =>
      event.type === 'OPEN' ? { ...context, open: true, known: event.known } : context,
    ),
    retire: assign({ open: false }),
    learn: assign(({ context, event }) =>
      event.type === 'LEARN' ? learned(context, event.key, event.value) : context,
    ),
    noteEnd: assign(({ context, event }, step: { id: string }) =>
      withEnd(context, step.id, 'end' in event ? event.end : undefined),
    ),
    dropEnd: assign(({ context }, step: { id: string }) => withoutEnd(context, step.id)),
  },
});

export function createLaneMachine(id: string, steps: readonly StepRules[]) {
  return laneSetup.createMachine({
    id,
    type: 'parallel',
    context: { open: false, known: {}, ends: {} },
    on: {
      OPEN: { actions: 'open' },
      RETIRE: { actions: 'retire' },
      LEARN: { actions: 'learn' },
    },
    states: Object.fromEntries(steps.map((rules) => [rules.id, stepRegion(rules)])),
  });
}

/** The region of one step. Whether its block is open, the machine around it says under the guard `opened`. */
export function stepRegion(rules: StepRules) {
  const opened = { type: 'opened' as const, params: { id: rules.id } };
  const ready = { type: 'ready' as const, params: rules };
  const left = { type: 'branchLeft' as const, params: rules };
  const elsewhere = { type: 'carriedElsewhere' as const, params: rules };
  const noteEnd = { type: 'noteEnd' as const, params: { id: rules.id } };
  const dropEnd = { type: 'dropEnd' as const, params: { id: rules.id } };
  const on = <T>(verb: StepVerb, transition: T) => ({ [`${rules.id}.${verb}`]: transition });
  const ending = on('end', [
    { guard: 'deferring' as const, target: 'deferred', actions: noteEnd },
    { target: 'ended', actions: noteEnd },
  ]);
  const retire = { guard: not(opened), target: 'closed' };
  return {
    initial: 'closed',
    states: {
      closed: { always: { guard: opened, target: 'waiting' } },
      waiting: {
        always: [
          retire,
          { guard: elsewhere, target: 'elsewhere' },
          { guard: left, target: 'passed' },
          { guard: ready, target: 'open' },
        ],
        on: ending,
      },
      open: {
        always: [
          retire,
          { guard: elsewhere, target: 'elsewhere' },
          { guard: left, target: 'passed' },
          { guard: not(ready), target: 'waiting' },
        ],
        on: { ...ending, ...(rules.kind === 'order' ? on('issue', 'issued') : on('begin', 'acting')) },
      },
      ...(rules.kind === 'order'
        ? {
            issued: {
              on: { ...ending, ...on('receive', 'received'), ...on('act', 'acting'), ...on('report', 'reported') },
            },
            received: { on: { ...ending, ...on('act', 'acting'), ...on('report', 'reported') } },
            acting: { on: { ...ending, ...on('report', 'reported') } },
            reported: { on: ending },
          }
        : { acting: { on: ending } }),
      ended: { on: on('reopen', { target: 'waiting', actions: dropEnd }) },
      deferred: { on: { ...ending, ...on('return', { target: 'waiting', actions: dropEnd }) } },
      passed: { always: [retire, { guard: not(left), target: 'waiting' }] },
      elsewhere: { always: [retire, { guard: not(elsewhere), target: 'waiting' }] },
    },
  };
}

export type LaneMachine = ReturnType<typeof createLaneMachine>;
