import { assertNever } from '../../base/assert-never.ts';
import { DAY, type Instant } from '../../base/instant.ts';
import type { CommandMeta } from '../../base/journal-event.ts';
import { ok, refuse } from '../../base/result.ts';
import { MAX_SPEED, type RunCommand } from './commands.ts';
import { decideAdd, decideDeliver, decideHold, decideRelease, decideSkip } from './decide-inject.ts';
import { decideJudge, decideNote } from './decide-observer.ts';
import type { Of, RunDecision, RunGround } from './ground.ts';
import type { RunState } from './run-state.ts';
import { nextInjectAt } from './schedule.ts';

/** What a command comes to. `meta.now` is simulated time: every event stands at it, except that of a jump, which stands where it leads. */
export function decideRun(run: RunState, command: RunCommand, meta: CommandMeta, ground: RunGround): RunDecision {
  if (command.type === 'Judge') return decideJudge(run, command, meta, ground);
  if (command.type === 'Note') return decideNote(run, command, meta, ground);
  if (run.phase === 'ended') {
    return refuse(
      'run-ended',
      '本场演练已经结束，不能再导控；可以继续评判',
      'This run has ended and can no longer be controlled; it can still be judged',
    );
  }
  switch (command.type) {
    case 'Start':
      return decideStart(run, command, meta, ground);
    case 'Pause':
      return decidePause(run, command, meta, ground);
    case 'SetSpeed':
      return decideSpeed(run, command, meta, ground);
    case 'Jump':
      return decideJump(run, command, meta, ground);
    case 'Deliver':
      return decideDeliver(run, command, meta, ground);
    case 'Skip':
      return decideSkip(run, command, meta, ground);
    case 'Hold':
      return decideHold(run, command, meta, ground);
    case 'Release':
      return decideRelease(run, command, meta, ground);
    case 'AddInject':
      return decideAdd(run, command, meta, ground);
    case 'End':
      return ok([{ type: 'RunEnded', at: meta.now, data: { wall: ground.wall, reason: command.reason } }]);
    default:
      return assertNever(command, 'run command');
  }
}

function decideStart(run: RunState, command: Of<'Start'>, { now: at }: CommandMeta, { wall }: RunGround): RunDecision {
  if (run.phase === 'running') return refuse('already-running', '演练正在进行', 'The run is going on already');
  if (run.paused?.why === 'real-event' && !command.realEventOver) {
    return refuse(
      'real-event',
      '演练因真实事件停止；请先确认真实事件不再需要参演人员，再继续',
      'The run was stopped for a real event: confirm first that it no longer needs these people, then go on',
    );
  }
  return ok([{ type: 'RunStarted', at, data: { wall, ...(command.realEventOver ? { realEventOver: true } : {}) } }]);
}

/** A real event stops a run whatever it is doing; said twice, it is stopped once. */
function decidePause(run: RunState, { why }: Of<'Pause'>, { now: at }: CommandMeta, { wall }: RunGround): RunDecision {
  if (run.paused?.why === 'real-event') return ok([]);
  if (run.phase !== 'running' && why !== 'real-event') {
    return refuse('not-running', '演练没有在进行，不必暂停', 'The run is not going on: there is nothing to pause');
  }
  return ok([{ type: 'RunPaused', at, data: { wall, why } }]);
}

function decideSpeed(
  run: RunState,
  { speed }: Of<'SetSpeed'>,
  { now: at }: CommandMeta,
  { wall }: RunGround,
): RunDecision {
  if (!(speed >= 1 && speed <= MAX_SPEED)) {
    return refuse(
      'speed',
      `速度应在×1到×${MAX_SPEED}之间，请改正`,
      `The speed lies between ×1 and ×${MAX_SPEED}: correct it`,
    );
  }
  return ok(speed === run.speed ? [] : [{ type: 'SpeedSet', at, data: { wall, speed } }]);
}

/** A slip in the year must not take a run where nobody can bring it back from. */
const LONGEST_JUMP = 31 * DAY;

function decideJump(run: RunState, { target }: Of<'Jump'>, { now: from }: CommandMeta, ground: RunGround): RunDecision {
  if (run.phase === 'ready') return notStarted();
  if (run.paused?.why === 'real-event') {
    return refuse(
      'real-event',
      '演练因真实事件停止，不能快进',
      'The run was stopped for a real event: its time stands still',
    );
  }
  const to = jumpsTo(run, target, ground);
  if (to === undefined) {
    return target.kind === 'inject'
      ? refuse(
          'no-inject',
          '没有能算出时刻的下一条情况；请手动发出或另加',
          'No inject has a time to go to: play one by hand, or add one',
        )
      : refuse('no-due', '参演台眼下没有时限', 'Nothing is due at the players’ desk at present');
  }
  if (to <= from) {
    return refuse(
      'time-back',
      '演练时间只能向前；请选晚于现在的时刻',
      'Simulated time only goes forward: choose a time later than now',
    );
  }
  if (target.kind === 'time' && to - from > LONGEST_JUMP) {
    return refuse(
      'too-far',
      '一次最多快进31天；请核对年月日，或分几次快进',
      'Time is taken forward by 31 days at most: check the year and the day, or go in steps',
    );
  }
  return ok([{ type: 'TimeJumped', at: to, data: { wall: ground.wall, from, to, target: target.kind } }]);
}

function jumpsTo(
  run: RunState,
  target: Of<'Jump'>['target'],
  { scenario, seen, nextDueAt }: RunGround,
): Instant | undefined {
  switch (target.kind) {
    case 'inject':
      return nextInjectAt(run, scenario, seen);
    case 'due':
      return nextDueAt;
    case 'time':
      return target.at;
  }
}

function notStarted(): RunDecision {
  return refuse('not-started', '演练还没有开始；请先开始', 'The run has not begun: start it first');
}
