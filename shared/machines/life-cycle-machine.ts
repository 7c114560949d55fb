import { setup, stateIn } from 'xstate';
import { LEVELS, type Level, type Stage } from '../plan/vocabulary.ts';

/**
 * The general plan's own statechart: the stage a response is in and, while it is graded, its level.
 *
 * A response begins when the desk becomes aware of the event, hence in `verify`. It can fall back from stand-down or recovery
 * to graded when the event flares up again; once closed it stays closed.
 */

export type LifeCycleEvent =
  | { readonly type: `stage.${Exclude<Stage, 'watch' | 'verify'>}` }
  | { readonly type: `level.${Level}` };

/** Levels are set only while graded; ending the response drops the level in the same step. */
const setLevel = Object.fromEntries(
  LEVELS.map((level) => [
    `level.${level}`,
    { target: `#life-cycle.level.${level}`, guard: stateIn({ stage: 'graded' }) },
  ]),
);
const atLevel = { on: { ...setLevel, 'stage.stand-down': '#life-cycle.level.none' } };

export const lifeCycleMachine = setup({
  types: { context: {} as Record<string, never>, events: {} as LifeCycleEvent },
}).createMachine({
  id: 'life-cycle',
  type: 'parallel',
  context: {},
  states: {
    stage: {
      initial: 'verify',
      states: {
        verify: { on: { 'stage.early': 'early', 'stage.graded': 'graded', 'stage.stand-down': 'stand-down' } },
        early: { on: { 'stage.graded': 'graded', 'stage.stand-down': 'stand-down' } },
        graded: { on: { 'stage.stand-down': 'stand-down' } },
        'stand-down': { on: { 'stage.graded': 'graded', 'stage.recovery': 'recovery' } },
        recovery: { on: { 'stage.graded': 'graded', 'stage.closed': 'closed' } },
        closed: {},
      },
    },
    level: {
      initial: 'none',
      states: { none: { on: setLevel }, IV: atLevel, III: atLevel, II: atLevel, I: atLevel },
    },
  },
});
