import { ok, refuse, type Result } from '../base/result.ts';
import type { DutyCommand } from './commands.ts';
import type { DutyPlans } from './daily.ts';
import {
  decideAnswer,
  decideClosing,
  decideOpening,
  decidePlan,
  decidePlanDrop,
  type DutyMeta,
} from './decide-calls.ts';
import { decidePosture, decideTaskEnd } from './decide-daily.ts';
import { decideHandover, type DutyWorld } from './decide-handover.ts';
import type { SignHandover } from './handover-commands.ts';
import type { NewDutyEvent } from './events.ts';
import { decideVigilance, decideVigilanceAnswer } from './decide-vigilance.ts';
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
  meta: DutyMeta,
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
    case 'OpenRollCall':
      return decideOpening(day, command, meta);
    case 'PlanRollCall':
      return decidePlan(day, command, meta);
    case 'DropRollCallPlan':
      return decidePlanDrop(day, command, meta);
    case 'AnswerRollCall':
      return decideAnswer(day, command, meta);
    case 'CloseRollCall':
      return decideClosing(day, command, meta);
    case 'SetPosture':
      return decidePosture(day, command, meta, plans);
    case 'EndDailyTask':
      return decideTaskEnd(day, command, meta, plans);
    case 'SetVigilance':
      return decideVigilance(day.vigilance, command, meta, plans.posts);
    case 'AnswerVigilance':
      return decideVigilanceAnswer(day.vigilance, command, meta);
    default:
      return decideHandover(day, command, meta, world);
  }
}
