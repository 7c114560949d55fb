import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { DutyCommand } from './commands.ts';
import type { DutyPlans } from './daily.ts';
import { decidePosture, decideTaskEnd } from './decide-daily.ts';
import { decideHandover, type DutyWorld } from './decide-handover.ts';
import type { SignHandover } from './handover-commands.ts';
import type { NewDutyEvent } from './events.ts';
import { decideLock, decideUnlock, type UnlockDesk } from './locks.ts';
import { decideReleasePost } from './seats.ts';
import { decideSignOn, type SignOn } from './sign-on.ts';
import { decideReview } from './take-overs.ts';
import type { DutyDay } from './state.ts';

type Decision = Result<readonly NewDutyEvent[]>;

/** What can be decided: what comes over the border, and what the backend makes of a request of its own. */
export type DecidableDuty = DutyCommand | SignOn | UnlockDesk | SignHandover;

/** What a duty command comes to; `plans` is what the plans in force say of the duty day, `world` what else stands on the desk. */
export function decideDuty(
  day: DutyDay,
  command: DecidableDuty,
  meta: CommandMeta,
  plans: DutyPlans,
  world: DutyWorld,
): Decision {
  const { at } = meta;
  if (at > meta.now)
    return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  switch (command.type) {
    case 'TakePost':
      return decideSignOn(day, { type: 'SignOn', person: command.person, posts: [command] }, meta, plans);
    case 'SignOn':
      return decideSignOn(day, command, meta, plans);
    case 'UnlockDesk':
      return decideUnlock(day, command, meta);
    case 'LockDesk':
      return decideLock(day, command, meta);
    case 'ReviewTakeOver':
      return decideReview(day.takeOvers, command, meta, plans.posts);
    case 'ReleasePost':
      return decideReleasePost(day.holders, command, meta);
    case 'LogCityCall': {
      const { type: _, ...data } = command;
      if (data.calledAt > at)
        return refuse('times-crossed', '应答时间早于呼叫时间，请核对', 'The answer lies before the call');
      return ok([{ type: 'CityCallAnswered', at, data }]);
    }
    case 'OpenRollCall': {
      const { type: _, ...data } = command;
      if (day.rollCalls.some((call) => call.opened.rollCall === data.rollCall)) {
        return refuse('already-open', '这次点名已经开始', 'This roll call has begun already');
      }
      if (new Set(data.targets.map((target) => target.id)).size < data.targets.length) {
        return refuse('target-twice', '点名对象有重复', 'A party is on the list twice');
      }
      return ok([{ type: 'RollCallOpened', at, data }]);
    }
    case 'AnswerRollCall': {
      const call = openCall(day, command.rollCall);
      if (!call.ok) return call;
      const { type: _, state, ...data } = command;
      const { opened } = call.value;
      if (!opened.targets.some((target) => target.id === command.target)) {
        return refuse('not-called', '点名名单上没有这个对象', 'This party is not on the list');
      }
      if (state === 'excused' && command.note === undefined) {
        return refuse('excuse-without-basis', '免于应答要写明依据', 'An excuse needs its basis');
      }
      if (at < opened.at) {
        return refuse('times-crossed', '应答时间早于点名开始，请核对', 'The answer lies before the roll call began');
      }
      const late = state === 'answered' && at - opened.at > opened.window;
      return ok([{ type: 'RollCallAnswered', at, data: { ...defined(data), state: late ? 'late' : state } }]);
    }
    case 'CloseRollCall': {
      const call = openCall(day, command.rollCall);
      if (!call.ok) return call;
      const silent = call.value.opened.targets.filter((target) => !call.value.answers[target.id]);
      return ok([
        ...silent.map(
          (target): NewDutyEvent => ({
            type: 'RollCallAnswered',
            at,
            data: {
              rollCall: command.rollCall,
              target: target.id,
              state: 'not-answered',
              channel: call.value.opened.channel,
              attempts: 1,
            },
          }),
        ),
        { type: 'RollCallClosed', at, data: { rollCall: command.rollCall } },
      ]);
    }
    case 'SetPosture':
      return decidePosture(day, command, meta, plans);
    case 'EndDailyTask':
      return decideTaskEnd(day, command, meta, plans);
    default:
      return decideHandover(day, command, meta, world);
  }
}

function openCall(day: DutyDay, id: string): Result<DutyDay['rollCalls'][number]> {
  const call = day.rollCalls.find((one) => one.opened.rollCall === id);
  if (!call || call.closedAt !== undefined) return refuse('no-roll-call', '这次点名已经结束', 'This roll call is over');
  return ok(call);
}
