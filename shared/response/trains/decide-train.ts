import type { CommandMeta } from '../../base/journal-event.ts';
import { ok, refuse, type Result } from '../../base/result.ts';
import { entryOfLine } from '../../reporting/correct.ts';
import type { TrainCommand } from '../../transport/commands.ts';
import { decideTrains } from '../../transport/decide.ts';
import { accountedFor, outstandingOf } from '../../transport/head-count.ts';
import { noTrains } from '../../transport/state.ts';
import type { NewResponseEvent } from '../events.ts';
import type { PlansInForce } from '../plans-in-force.ts';
import type { Response } from '../state.ts';
import { factsOfAct } from './act-facts.ts';
import { answersOfAct } from './act-answers.ts';
import { noTrainPlan } from './no-train-plan.ts';
import { aboardOf } from './train-facts.ts';
import { trainPlanOf, type TrainPlan } from './train-plan.ts';

type Decision = Result<readonly NewResponseEvent[]>;

/** An act around held trains: what the card keeps, and what the fact board and the plan learn from it in the same breath. */
export function decideTrain(
  response: Response,
  command: TrainCommand,
  meta: CommandMeta,
  plans: PlansInForce,
): Decision {
  const plan = trainPlanOf(response);
  if (!plan) return noTrainPlan(response, plans);
  if (command.type === 'AnswerEnquiry') {
    const stranger = command.cites.find((version) => !entryOfLine(response.reporting, version));
    if (stranger !== undefined) {
      return refuse(
        'no-fact',
        `第 ${stranger} 行不是现行情况，可能已更正；请重新选择所依据的情况`,
        `Line ${stranger} is no fact that stands; it may have been corrected: choose the facts again`,
      );
    }
  }
  const decided = decideTrains(response.trains ?? noTrains, plan.care, command, meta);
  if (!decided.ok) return decided;
  const events: NewResponseEvent[] = [];
  for (const event of decided.value) {
    if (event.type === 'TrainReleased') {
      const released = withOutstanding(response, plan, event, command);
      if (!released.ok) return released;
      events.push(released.value);
    } else {
      events.push(event, ...factsOfAct(plan, event), ...answersOfAct(response, plan, event));
    }
  }
  return ok(events);
}

type Released = Extract<NewResponseEvent, { type: 'TrainReleased' }>;

/** A card is closed at zero, or with the people whom nobody could account for and the reason. */
function withOutstanding(
  response: Response,
  plan: TrainPlan,
  event: Released,
  command: TrainCommand,
): Result<Released> {
  const { train, how } = event.data;
  const card = response.trains?.trains[train];
  const aboard = aboardOf(response, plan, train);
  if (how !== 'zero' || !card) return ok(event);
  const unaccounted = command.type === 'ReleaseTrain' ? command.unaccounted : undefined;
  const { outstanding: left, surplus = 0 } = aboard ? outstandingOf(aboard, accountedFor(card, plan.care)) : {};
  if (left?.high === 0) {
    if (surplus === 0) return ok(event);
    if (unaccounted !== undefined) return ok({ ...event, data: { ...event.data, unaccounted, surplus } });
    return refuse(
      'people-surplus',
      `${train} 有下落的比车上人数多 ${surplus} 人；请撤销记错的到达、重点人数，或写明多在哪里（如含同行村民）`,
      `${surplus} more of ${train} are accounted for than were aboard: withdraw the wrong arrival, count again, or say where they come from`,
    );
  }
  if (unaccounted === undefined) {
    const span = left === undefined ? undefined : left.low === left.high ? `${left.low}` : `${left.low}–${left.high}`;
    return refuse(
      'people-outstanding',
      span === undefined
        ? `${train} 车上人数还不知道，不能算清零；请先记人数，确实查不清的写明原因`
        : `${train} 还有 ${span} 人没有下落；请先登记到站或自行离开，确实查不清的写明原因`,
      span === undefined
        ? `Nobody knows how many were aboard ${train}, so it cannot be at zero: record the number, or say why it cannot be known`
        : `${span} people of ${train} are not accounted for: record arrivals and those who left by themselves, or say why it cannot be known`,
    );
  }
  const data = { ...event.data, unaccounted, ...(left === undefined ? {} : { outstanding: left }) };
  return ok({ ...event, data });
}
