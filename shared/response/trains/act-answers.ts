import type { NewEventOf } from '../../base/journal-event.ts';
import type { JudgedContact, TrainShapes } from '../../transport/events.ts';
import { cardsOf, isHeld, noTrains, standingJudgement, type Train } from '../../transport/state.ts';
import type { NewResponseEvent } from '../events.ts';
import { findStep, type Response } from '../state.ts';
import type { TrainPlan } from './train-plan.ts';

/** From mildest to gravest. */
const CONTACTS: readonly JudgedContact[] = ['restored', 'missed', 'lost'];

/**
 * The question of the plan that an act on one card answers, so that nobody is asked again what has been said: over all held trains the gravest counts. A
 * question that is not open yet, or has this answer, is left alone.
 */
export function answersOfAct(
  response: Response,
  { key, care }: TrainPlan,
  event: NewEventOf<TrainShapes>,
): readonly NewResponseEvent[] {
  if (event.type === 'TrainDecided') {
    const { question, options } = care.decision;
    if (question === undefined) return [];
    const { train, option, reason } = event.data;
    const decided = [option, ...others(response, train).flatMap((one) => one.decisions.at(-1)?.option ?? [])];
    const gravest = options.findLast(({ id }) => decided.includes(id))?.id ?? option;
    const title = options.find(({ id }) => id === option)?.title.zh ?? option;
    return answer(response, `${key}/${question}`, gravest, `列车卡：${train} ${title}。${reason}`, event.at);
  }
  if (event.type === 'ContactJudged') {
    const { question } = care.contact;
    if (!question) return [];
    const { train, state, basis } = event.data;
    const judged = [state, ...others(response, train).flatMap((one) => standingJudgement(one)?.state ?? [])];
    const gravest = CONTACTS.findLast((one) => judged.includes(one)) ?? state;
    return answer(response, `${key}/${question.step}`, question[gravest], `列车卡：${train}。${basis}`, event.at);
  }
  return [];
}

function others({ trains }: Response, train: string): readonly Train[] {
  return cardsOf(trains ?? noTrains).filter((one) => isHeld(one) && one.train !== train);
}

function answer(
  response: Response,
  step: string,
  option: string,
  basis: string,
  at: number,
): readonly NewResponseEvent[] {
  const record = findStep(response, step)?.record;
  const isOpen = record?.phase === 'open' || record?.phase === 'acting';
  const previous = record?.phase === 'ended' ? record.answer?.option : undefined;
  if ((!isOpen && previous === undefined) || option === previous) return [];
  const before = previous === undefined ? {} : { previous };
  return [{ type: 'QuestionAnswered', at, data: { step, option, ...before, basis } }];
}
