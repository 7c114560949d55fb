import { assign, setup } from 'xstate';
import type { CompiledPlan } from './compile.ts';
import type { Known } from './conditions.ts';
import {
  learned,
  stepGuards,
  stepRegion,
  withEnd,
  withoutEnd,
  type LaneContext,
  type LaneEvent,
} from './lane-machine.ts';

/**
 * A whole plan as one statechart: blocks in parallel, in each its lanes in parallel, in each lane a region for every step.
 *
 * Nothing runs on it: the lanes run apart, at a price that does not grow with the plan. It is what the plan means when drawn or walked, and tests hold
 * the two against each other. Steps stand in the very regions of the lane machines; what differs is that one context serves them all.
 */
export interface PlanContext extends Pick<LaneContext, 'ends'> {
  /** Blocks that are open, by id. */
  readonly open: Readonly<Record<string, true>>;
  /** What the steps of all lanes may know of one another and of other plans; see conditions.ts. */
  readonly known: Known;
}

/** A block is opened and retired by its id; everything else is as in a lane. What is known need not come with the opening: it is here already. */
export type PlanEvent =
  | { readonly type: 'OPEN_BLOCK'; readonly block: string }
  | { readonly type: 'RETIRE_BLOCK'; readonly block: string }
  | Exclude<LaneEvent, { readonly type: 'OPEN' } | { readonly type: 'RETIRE' }>;

export function planStatechart(compiled: CompiledPlan) {
  const blockOf = new Map(
    compiled.steps.map(({ step, block }) => [step.id, compiled.blocks[block]?.block.id ?? ''] as const),
  );
  return setup({
    types: { context: {} as PlanContext, events: {} as PlanEvent },
    guards: {
      opened: ({ context }, step: { id: string }) => context.open[blockOf.get(step.id) ?? ''] === true,
      ...stepGuards,
    },
    actions: {
      open: assign(({ context, event }) =>
        event.type === 'OPEN_BLOCK' ? { ...context, open: { ...context.open, [event.block]: true as const } } : context,
      ),
      retire: assign(({ context, event }) => {
        if (event.type !== 'RETIRE_BLOCK') return context;
        const { [event.block]: _, ...open } = context.open as Record<string, true>;
        return { ...context, open };
      }),
      learn: assign(({ context, event }) =>
        event.type === 'LEARN' ? learned(context, event.key, event.value) : context,
      ),
      noteEnd: assign(({ context, event }, step: { id: string }) =>
        withEnd(context, step.id, 'end' in event ? event.end : undefined),
      ),
      dropEnd: assign(({ context }, step: { id: string }) => withoutEnd(context, step.id)),
    },
  }).createMachine({
    id: compiled.key,
    type: 'parallel',
    context: { open: {}, known: {}, ends: {} },
    on: {
      OPEN_BLOCK: { actions: 'open' },
      RETIRE_BLOCK: { actions: 'retire' },
      LEARN: { actions: 'learn' },
    },
    states: Object.fromEntries(
      compiled.blocks.map(({ block, lanes }) => [
        block.id,
        {
          type: 'parallel' as const,
          states: Object.fromEntries(
            lanes.flatMap((index) => {
              const lane = compiled.lanes[index];
              if (!lane) return [];
              const regions = Object.fromEntries(lane.rules.map((rules) => [rules.id, stepRegion(rules)]));
              return [[lane.id, { type: 'parallel' as const, states: regions }] as const];
            }),
          ),
        },
      ]),
    ),
  });
}
