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
import type { NewDutyEvent } from './events.ts';
import { decideReleasePost, decideTakePost } from './seats.ts';
import type { DutyDay } from './state.ts';

type Decision = Result<readonly NewDutyEvent[]>;

/** What a duty command comes to; `plans` is what the plans in force say of the duty day, `world` what else stands on the desk. */
export function decideDuty(
  day: DutyDay,
  command: DutyCommand,
  meta: DutyMeta,
  plans: DutyPlans,
  world: DutyWorld,
): Decision {
  const { at } = meta;
  if (at > meta.now)
    return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  switch (command.type) {
    case 'TakePost':
      return decideTakePost(day.holders, command, meta, plans);
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
    default:
      return decideHandover(day, command, meta, world);
  }
}
