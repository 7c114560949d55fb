import { defined } from '../base/defined.ts';
import { DAY } from '../base/instant.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { MOST_TARGETS, type DutyCommand } from './commands.ts';
import { drawFrom, drawMoment } from './draw.ts';
import type { NewDutyEvent } from './events.ts';
import type { PlannedMoment } from './planned-calls.ts';
import { answerOf, silentIn, type Drawn, type RollCallTarget } from './roll-call.ts';
import type { DutyDay } from './state.ts';

/** With what a lot is drawn from (draw.ts) if the command asks for one; without it drawing throws. */
export type DutyMeta = CommandMeta & { readonly seed?: string };

type Decision = Result<readonly NewDutyEvent[]>;
type Command<Type extends DutyCommand['type']> = Extract<DutyCommand, { type: Type }>;

/** Begins a call: of parties that were chosen, of parties drawn by lot here, or one that was planned, with the parties and the window of its plan. */
export function decideOpening(day: DutyDay, command: Command<'OpenRollCall'>, meta: DutyMeta): Decision {
  const { type: _, draw: __, targets: ___, ...data } = command;
  if (day.rollCalls.some((call) => call.opened.rollCall === data.rollCall))
    return refuse('already-open', '这次点名已经开始', 'This roll call has begun already');
  const called = partiesOf(command, meta);
  if (!called.ok) return called;
  if (command.planned === undefined)
    return ok([{ type: 'RollCallOpened', at: meta.at, data: { ...defined(data), ...called.value } }]);
  const plan = openPlan(day, command.planned);
  if (!plan.ok) return plan;
  const { targets, drawn, window, windowBasis } = plan.value;
  if (targets.map(({ id }) => id).join() !== command.targets.map(({ id }) => id).join())
    return refuse(
      'other-targets',
      '按计划点名时对象以计划为准；要换对象，请撤销计划后另行点名',
      'A planned call is held with the parties of its plan. To call others, drop the plan and start another call',
    );
  return ok([
    {
      type: 'RollCallOpened',
      at: meta.at,
      data: { ...defined(data), targets, window, windowBasis, ...defined({ drawn }) },
    },
  ]);
}

/** Plans a call for a moment ahead, chosen or drawn. Parties drawn by lot are settled now, so that nobody can draw until the lot pleases. */
export function decidePlan(day: DutyDay, command: Command<'PlanRollCall'>, meta: DutyMeta): Decision {
  const { type: _, draw: __, targets: ___, when, ...data } = command;
  const isKnown = [...(day.plannedCalls ?? []), ...(day.droppedCalls ?? [])].some(({ plan }) => plan === data.plan);
  if (isKnown || day.rollCalls.some(({ opened }) => opened.planned === data.plan))
    return refuse('already-planned', '这次点名已列入计划', 'This roll call has been planned already');
  const moment = momentOf(when, meta);
  if (!moment.ok) return moment;
  const called = partiesOf(command, meta);
  if (!called.ok) return called;
  return ok([{ type: 'RollCallPlanned', at: meta.at, data: { ...data, ...called.value, moment: moment.value } }]);
}

export function decidePlanDrop(day: DutyDay, command: Command<'DropRollCallPlan'>, meta: DutyMeta): Decision {
  const plan = openPlan(day, command.plan);
  if (!plan.ok) return plan;
  const { type: _, ...data } = command;
  return ok([{ type: 'RollCallPlanDropped', at: meta.at, data }]);
}

/** Enters what one party answered. The same party again puts it right: the last entry counts. */
export function decideAnswer(day: DutyDay, command: Command<'AnswerRollCall'>, meta: DutyMeta): Decision {
  const call = openCall(day, command.rollCall);
  if (!call.ok) return call;
  const { type: _, state, ...data } = command;
  const { at } = meta;
  const { opened, answers } = call.value;
  if (!opened.targets.some((target) => target.id === command.target))
    return refuse('not-called', '点名名单上没有这个对象', 'This party is not on the list');
  if (state === 'excused' && command.note === undefined)
    return refuse('excuse-without-basis', '免于应答要写明依据', 'An excuse needs its basis');
  if (at < opened.at) {
    // Nobody typed this time: the machine's clock was set back while the call ran.
    if (at === meta.now)
      return refuse(
        'clock-behind',
        '本机时钟现在早于点名开始时刻，可能被拨回：请先记在点名表上，校准时钟后按纸面补录',
        'The clock of this machine is behind the beginning of the call, as if set back: write on the sheet, set the clock right and enter it afterwards',
      );
    return refuse(
      'times-crossed',
      '应答时间早于点名开始，请核对应答时间',
      'The answer lies before the roll call began: check when it was answered',
    );
  }
  const earlier = answerOf(answers, command.target);
  // A second press, or a second window: it would only make the answer look later than it was.
  const isAnswered = earlier?.state === 'answered' || earlier?.state === 'late';
  if (state === 'answered' && isAnswered && at === meta.now)
    return refuse(
      'already-answered',
      '这个对象已登记应答，不必再记；要更正，请按 T 写明应答时间',
      'This party has been entered as answered. To put it right, press T and give the time of the answer',
    );
  const late = state === 'answered' && at - opened.at > opened.window;
  return ok([{ type: 'RollCallAnswered', at, data: { ...defined(data), state: late ? 'late' : state } }]);
}

/** Ends a call: who was not entered by now did not answer. */
export function decideClosing(day: DutyDay, command: Command<'CloseRollCall'>, meta: DutyMeta): Decision {
  const call = openCall(day, command.rollCall);
  if (!call.ok) return call;
  const { at } = meta;
  const { opened } = call.value;
  if (at < opened.at && at !== meta.now)
    return refuse(
      'times-crossed',
      '结束时间早于点名开始，请核对结束时间',
      'The call ended before it began: check when it ended',
    );
  const silent = silentIn(call.value);
  return ok([
    ...silent.map(
      (target): NewDutyEvent => ({
        type: 'RollCallAnswered',
        at,
        data: {
          rollCall: command.rollCall,
          target: target.id,
          state: 'not-answered',
          channel: opened.channel,
          attempts: 1,
        },
      }),
    ),
    { type: 'RollCallClosed', at, data: { rollCall: command.rollCall } },
  ]);
}

type Offered = Pick<Command<'OpenRollCall'>, 'targets' | 'draw' | 'window'>;

/** Whom a call reaches: all that were offered, or as many of them as the lot is to pick. */
function partiesOf(
  { targets, draw, window }: Offered,
  { seed = '' }: DutyMeta,
): Result<{ readonly targets: readonly RollCallTarget[]; readonly drawn?: Drawn }> {
  const pool = targets.map((target) => defined(target));
  const ids = pool.map((target) => target.id);
  if (window <= 0)
    return refuse(
      'no-window',
      '应答窗口是 0，无法判断是否超时：请在总体预案写明点名窗口',
      'The answer window is 0, so nothing can be late: give the window in the general plan',
    );
  if (window > DAY)
    return refuse(
      'window-too-long',
      '应答窗口超过 24 小时，等于不限时：请核对总体预案里的点名窗口',
      'The answer window is longer than 24 hours, so nothing would ever be late: check the window in the general plan',
    );
  if (ids.length > MOST_TARGETS)
    return refuse(
      'too-many-targets',
      `一次点名最多 ${MOST_TARGETS} 个对象，现有 ${ids.length} 个：请分几次点名`,
      `One roll call takes ${MOST_TARGETS} parties at most, these are ${ids.length}: hold several`,
    );
  if (new Set(ids).size < ids.length) return refuse('target-twice', '点名对象有重复', 'A party is on the list twice');
  if (draw === undefined) return ok({ targets: pool });
  if (draw < 1 || draw > ids.length)
    return refuse(
      'draw-out-of-range',
      `抽点数量应在 1 到 ${ids.length} 之间，请改数量或多选对象`,
      `Between 1 and ${ids.length} can be drawn: change the number or choose more parties`,
    );
  return ok({ targets: drawFrom(seed, pool, draw), drawn: { seed, pool: ids, count: draw } });
}

function momentOf(when: Command<'PlanRollCall'>['when'], { now, seed = '' }: DutyMeta): Result<PlannedMoment> {
  const until = 'at' in when ? when.at : when.until;
  if (until <= now || ('from' in when && when.from < now))
    return refuse(
      'plan-in-past',
      '计划时刻已经过去：请改为以后的时刻，或现在就开始点名',
      'The planned time has passed: choose a later one, or start the call now',
    );
  if ('at' in when) return ok({ kind: 'set', at: when.at });
  if (when.from >= when.until)
    return refuse(
      'span-empty',
      '随机时段的结束要晚于开始，请核对两个时刻',
      'The span has to end after it begins: check both times',
    );
  return ok({ kind: 'drawn', at: drawMoment(seed, when.from, when.until), from: when.from, until: when.until, seed });
}

function openCall(day: DutyDay, id: string): Result<DutyDay['rollCalls'][number]> {
  const call = day.rollCalls.find((one) => one.opened.rollCall === id);
  if (!call || call.closedAt !== undefined) return refuse('no-roll-call', '这次点名已经结束', 'This roll call is over');
  return ok(call);
}

function openPlan(day: DutyDay, id: string) {
  const plan = day.plannedCalls?.find((one) => one.plan === id);
  return plan
    ? ok(plan)
    : refuse(
        'no-such-plan',
        '这次计划点名已经开始或撤销，请看点名记录',
        'This planned call has been begun or dropped: see the record',
      );
}
