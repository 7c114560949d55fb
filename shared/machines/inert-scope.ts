import { createActor, type AnyActorScope } from 'xstate';
import { lifeCycleMachine } from './life-cycle-machine.ts';

/**
 * What a machine wants to be told when it takes a step.
 *
 * XState's public `transition()` builds a new inert actor and a new initial snapshot on every call, which doubles the price of an
 * event. The machine's own `transition` method takes a scope instead, and a machine without actors, delays or emitted events
 * never uses it, so one inert scope per process serves. A test holds the result equal to a live actor's.
 */
const inert = createActor(lifeCycleMachine);

export const inertScope: AnyActorScope = {
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
