import { MINUTE } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { trainPlanOf } from '../../shared/response/trains/train-plan.ts';
import { legBalances } from '../../shared/transport/head-count.ts';
import { cardsOf, noTrains } from '../../shared/transport/state.ts';
import type { PureDesk } from './pure-desk.ts';

const NUMBERS = ['K396', 'Ｚ180次', 'K1178', '1461', 'k0', 'K396(2023-08-02)'];
/** People as they may be typed, some of them wrongly. */
const COUNTS = [0, 1, 20, 328, 976, -3, 2.5];

/** A random act around held trains; undefined where no plan in force keeps any. It may well be refused. */
export function trainAct({ response, now }: PureDesk, pick: number, choice: number): ResponseCommand | undefined {
  const care = trainPlanOf(response)?.care;
  if (!care) return undefined;
  const { trains = noTrains } = response;
  const of = <T>(list: readonly T[], seed: number): T | undefined => list[seed % Math.max(list.length, 1)];
  const card = of(cardsOf(trains), pick);
  const train = card?.train ?? of(NUMBERS, pick) ?? '';
  const differing = card && legBalances(card, care).find(({ isOpen }) => isOpen)?.leg;
  const count = (seed: number) => of(COUNTS, seed) ?? 0;
  switch (choice % 16) {
    case 0:
    case 1:
      return { type: 'ListTrain', train: of(NUMBERS, pick) ?? '', ...(pick % 9 === 0 ? { date: '2023-08-02' } : {}) };
    case 2:
      return { type: 'CorrectTrain', train, to: of(NUMBERS, pick + choice) ?? '', reason: '试' };
    case 3:
      return pick % 5 === 0
        ? { type: 'StrikeTrain', train, reason: '试' }
        : {
            type: 'LinkTrains',
            cause: '水害',
            trains: cardsOf(trains)
              .map((one) => one.train)
              .concat(train),
          };
    case 4:
    case 5:
    case 6: {
      const outcome = (['reached', 'no-answer', 'cut-off'] as const)[choice % 3] ?? 'reached';
      const window = pick % 3 === 0 ? { nextWindow: now + (pick % 120) * MINUTE } : {};
      return { type: 'TryContact', train, channel: of(care.contact.channels, pick)?.id ?? '', outcome, ...window };
    }
    case 7: {
      const state = (['missed', 'lost', 'restored'] as const)[pick % 3] ?? 'missed';
      return { type: 'JudgeContact', train, state, basis: '试' };
    }
    case 8:
    case 9: {
      const lines = { situation: '试', risk: '试', rejected: '试', reason: '试', authority: '铁路' };
      const option = of(care.decision.options, choice)?.id ?? '';
      return { type: 'DecideTrain', train, option, ...lines, reviewAt: now + (pick % 300) * MINUTE };
    }
    case 10:
    case 11: {
      const from = pick % 4 === 0 ? {} : { from: count(pick) };
      const counted = { off: count(choice), remaining: count(pick + choice), source: '点数' };
      return { type: 'CountLeg', train, leg: of(care.legs, pick)?.id ?? '', ...from, ...counted };
    }
    case 12:
      return pick % 3 === 0
        ? { type: 'ExplainDifference', train, leg: differing ?? of(care.legs, pick)?.id ?? '', reason: '试' }
        : { type: 'RecordEnquiry', train, about: '家人', caller: '家属', asks: '试' };
    case 13: {
      const means = [{ means: of(care.arrival.means, pick)?.id ?? '', people: count(choice), vehicles: 2 }];
      const typed = card?.arrivals.at(-1)?.version;
      if (typed !== undefined && choice % 5 === 0)
        return { type: 'WithdrawArrival', train, arrival: typed, reason: '试' };
      const place = { station: '北京丰台站', receivedBy: '值班站长' };
      return { type: 'HandOverArrival', train, ...place, people: count(pick), means };
    }
    case 14: {
      const facts = Object.values(response.reporting.facts).flatMap(({ entries }) => entries.at(-1)?.version ?? []);
      const outcome = (['answered', 'not-found', 'passed-on'] as const)[pick % 3] ?? 'answered';
      const enquiry = of(trains.enquiries, pick)?.version ?? 1;
      return { type: 'AnswerEnquiry', enquiry, answer: '试', cites: facts.slice(0, pick % 3), outcome };
    }
    default: {
      const how = pick % 2 === 0 ? 'running' : 'zero';
      return { type: 'ReleaseTrain', train, how, basis: '试', ...(pick % 3 === 0 ? { unaccounted: '试' } : {}) };
    }
  }
}
