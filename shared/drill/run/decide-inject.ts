import type { CommandMeta } from '../../base/journal-event.ts';
import { ok, refuse } from '../../base/result.ts';
import { awaitedInject, heardAt, triggerOf } from '../inject.ts';
import type { Inject } from '../schema-injects.ts';
import type { Of, RunDecision, RunGround } from './ground.ts';
import { injectsOf, injectState, type RunState } from './run-state.ts';

/** Plays an inject now: one that waits, one that is held, or one that was skipped after all. */
export function decideDeliver(
  run: RunState,
  { inject }: Of<'Deliver'>,
  { now: at }: CommandMeta,
  ground: RunGround,
): RunDecision {
  const unfit = checkInject(run, inject, ground);
  if (unfit) return unfit;
  if (run.phase === 'ready') {
    return refuse(
      'not-started',
      '演练还没有开始；请先开始，再发出情况',
      'The run has not begun: start it, then play injects',
    );
  }
  return ok([{ type: 'InjectDelivered', at, data: { wall: ground.wall, inject, how: 'controller' } }]);
}

export function decideSkip(
  run: RunState,
  { inject, reason }: Of<'Skip'>,
  { now: at }: CommandMeta,
  ground: RunGround,
): RunDecision {
  const unfit = checkInject(run, inject, ground);
  if (unfit) return unfit;
  if (injectState(run, inject) === 'skipped') {
    return refuse('skipped-already', `情况“${inject}”已经跳过`, `Inject "${inject}" has been skipped already`);
  }
  return ok([{ type: 'InjectSkipped', at, data: { wall: ground.wall, inject, reason } }]);
}

export function decideHold(
  run: RunState,
  { inject }: Of<'Hold'>,
  { now: at }: CommandMeta,
  ground: RunGround,
): RunDecision {
  const unfit = checkInject(run, inject, ground);
  if (unfit) return unfit;
  if (injectState(run, inject) !== 'waiting') {
    return refuse(
      'not-waiting',
      `情况“${inject}”不在等待，不能扣住`,
      `Inject "${inject}" is not waiting and cannot be held`,
    );
  }
  return ok([{ type: 'InjectHeld', at, data: { wall: ground.wall, inject } }]);
}

export function decideRelease(
  run: RunState,
  { inject }: Of<'Release'>,
  { now: at }: CommandMeta,
  ground: RunGround,
): RunDecision {
  const unfit = checkInject(run, inject, ground);
  if (unfit) return unfit;
  if (injectState(run, inject) !== 'held') {
    return refuse(
      'not-held',
      `情况“${inject}”没有被扣住，不必放行`,
      `Inject "${inject}" is not held: there is nothing to release`,
    );
  }
  return ok([{ type: 'InjectReleased', at, data: { wall: ground.wall, inject } }]);
}

export function decideAdd(
  run: RunState,
  { inject }: Of<'AddInject'>,
  { now: at }: CommandMeta,
  ground: RunGround,
): RunDecision {
  const injects = injectsOf(run, ground.scenario);
  const known = new Set(injects.map(({ id }) => id));
  if (known.has(inject.id)) {
    return refuse(
      'inject-taken',
      `编号“${inject.id}”已有情况用了，请换一个`,
      `There is an inject "${inject.id}" already: give this one another id`,
    );
  }
  const awaited = inject.when && awaitedInject(inject.when);
  if (awaited !== undefined && !known.has(awaited)) return unknownInject(awaited);
  const untimely = checkTime(inject, at);
  return untimely ?? ok([{ type: 'InjectAdded', at, data: { wall: ground.wall, inject } }]);
}

/** Added injects keep the simulated clock as it shows, also in a shortened run. */
function checkTime(inject: Inject, now: number): RunDecision | undefined {
  if (triggerOf(inject) !== 'time') return undefined;
  const at = heardAt(inject);
  if (at === undefined) {
    return refuse(
      'no-time',
      '没有写何时发出；请写时刻、条件，或由导控手动发出',
      'It does not say when it is played: give a time, a condition, or leave it to the controller',
    );
  }
  if (at < now) {
    return refuse(
      'time-past',
      '发出时刻已经过了；请改为现在以后，或改为手动发出',
      'Its time has passed: choose a later one, or leave it to the controller',
    );
  }
  return undefined;
}

function checkInject(run: RunState, id: string, { scenario }: RunGround): RunDecision | undefined {
  if (!injectsOf(run, scenario).some((inject) => inject.id === id)) return unknownInject(id);
  if (injectState(run, id) !== 'delivered') return undefined;
  return refuse(
    'delivered-already',
    `情况“${id}”已经发出，不能再改`,
    `Inject "${id}" has been played and can no longer be changed`,
  );
}

function unknownInject(id: string): RunDecision {
  return refuse(
    'unknown-inject',
    `本场演练没有情况“${id}”，请核对编号`,
    `This run has no inject "${id}": check the id`,
  );
}
