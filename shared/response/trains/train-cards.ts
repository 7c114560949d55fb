import { HOUR, type Instant } from '../../base/instant.ts';
import { TRAIN_ROLES, type TrainRole } from '../../plan/vocabulary.ts';
import { settledSources } from '../../reporting/conflict.ts';
import { isStale, observedAt } from '../../reporting/stale.ts';
import type { FactEntry, FactLine } from '../../reporting/state.ts';
import { contactClock } from '../../transport/contact.ts';
import { accountedFor, legBalances, outstandingOf } from '../../transport/head-count.ts';
import { cardsOf, isHeld, noTrains, type Train } from '../../transport/state.ts';
import type { Response } from '../state.ts';
import type { CardContact, CardCount, CardEnquiry, CardSupply, CardValue, TrainCard } from './train-card.ts';
import { keptCard, linesByAbout, namesByCause } from './kept-cards.ts';
import { decisionDue, familyDue } from './train-dues.ts';
import { aboardOf, lineOf, runsOut, toldTime, trainLine } from './train-facts.ts';
import { lostSince } from './contact-state.ts';
import { byWorst, worstOf } from './train-order.ts';
import { trainPlanToRead, type TrainPlan } from './train-plan.ts';

const known = new WeakMap<Response, { readonly now: Instant; readonly cards: readonly TrainCard[] }>();

/** The cards of all trains that have one, the worst first; struck ones left out. Worked out once for a state and a moment. */
export function trainCards(response: Response, now: Instant): readonly TrainCard[] {
  const held = known.get(response);
  if (held?.now === now) return held.cards;
  const plan = trainPlanToRead(response);
  const { trains: all = noTrains, reporting } = response;
  const trains = cardsOf(all);
  const [lines, names] = [linesByAbout(reporting), namesByCause(trains)];
  const cards = !plan
    ? []
    : trains.map((record) => {
        const sameCause = record.cause === undefined ? NONE : (names.get(record.cause) ?? NONE);
        const { enquiries } = all;
        const grounds = { plan, now, lines: lines.get(record.train) ?? NONE, enquiries, sameCause };
        return keptCard(record, grounds, () => cardOf(response, plan, record, sameCause, now));
      });
  cards.sort(byWorst);
  known.set(response, { now, cards });
  return cards;
}

const NONE: readonly never[] = [];

function cardOf(
  response: Response,
  plan: TrainPlan,
  record: Train,
  sameCause: readonly string[],
  now: Instant,
): TrainCard {
  const { train, route, cause, released, arrivals, decisions } = record;
  const current = decisions.at(-1);
  const card = {
    train,
    record,
    ...(route === undefined ? {} : { route }),
    ...(cause === undefined ? {} : { cause: { title: cause, others: sameCause.filter((name) => name !== train) } }),
    values: valuesOf(response, plan, train, now),
    contact: contactOf(response, plan, record, now),
    supplies: suppliesOf(response, plan, train, now),
    count: countOf(response, plan, record),
    decision: {
      ...(current ? { current } : {}),
      earlier: decisions.slice(0, -1),
      ...(isHeld(record) ? { dueAt: decisionDue(response, plan, record).dueAt } : {}),
    },
    arrivals,
    enquiries: enquiriesAbout(response, plan, train),
    ...(released ? { released } : {}),
  };
  return { ...card, worst: worstOf(card, now) };
}

function valuesOf(response: Response, plan: TrainPlan, train: string, now: Instant): TrainCard['values'] {
  const values: Partial<Record<TrainRole, CardValue>> = {};
  for (const role of TRAIN_ROLES) {
    const fact = plan.facts.get(role);
    if (fact?.per !== 'train') continue;
    const line = trainLine(response, plan, role, train);
    const entry = line?.entries.at(-1);
    values[role] = {
      fact,
      key: `${plan.key}/${fact.id}`,
      ...(entry ? { entry, age: now - observedAt(entry) } : {}),
      isStale: entry !== undefined && isStale(fact, entry, now),
      conflict: CHANGING.includes(role) || fact.type === 'text' ? NONE : conflictOf(line, fact, now),
    };
  }
  return values;
}

/** Here a later word is news, not another opinion. */
const CHANGING: readonly TrainRole[] = ['last-contact', 'contact', 'arrival'];

function conflictOf(line: FactLine | undefined, fact: CardValue['fact'], now: Instant): readonly FactEntry[] {
  // Most lines have one entry, and a table of two hundred trains has thousands of lines.
  if (line === undefined || line.entries.length < 2) return NONE;
  const entries = settledSources(line).filter((entry) => !isStale(fact, entry, now));
  const values = new Set(entries.map(({ value }) => JSON.stringify(value)));
  return values.size > 1 ? entries.toReversed() : [];
}

/** The share of the way to the next window that counts as soon: an assumption of this console, for colour alone. */
const SOON = 1 / 6;

function contactOf(response: Response, plan: TrainPlan, record: Train, now: Instant): CardContact {
  const clock = contactClock(record, plan.care, toldTime(response, plan, 'last-contact', record.train), now);
  const { reached, silent, next, from } = clock;
  const tries = record.tries.filter(({ at }) => reached === undefined || at > reached).toReversed();
  const lostAt = lostSince(record, reached);
  const isLost = lostAt !== undefined;
  const opened = record.again?.at ?? record.listed.at;
  const wasLost = record.judged.findLast(({ state, at }) => state === 'lost' && at >= opened);
  const heard = record.tries.filter(({ at, outcome }) => outcome === 'reached' && wasLost && at > wasLost.at);
  const isBack = wasLost !== undefined && !isLost && heard.length < 2;
  const judged = record.judged.at(-1);
  const isJudged = judged !== undefined && clock.silentSince !== undefined && judged.at >= clock.silentSince;
  const { lostAfter } = plan.care.contact;
  const proposes = isLost
    ? undefined
    : silent >= lostAfter.windows
      ? 'lost'
      : silent > 0 && !isJudged
        ? 'missed'
        : undefined;
  const isSoon = next - now <= (next - from) * SOON;
  return {
    ...clock,
    state: isLost ? 'lost' : silent > 0 ? 'silent' : isBack ? 'restored' : isSoon ? 'due-soon' : 'on-time',
    ...(isLost ? { lostAt } : {}),
    ...(proposes === undefined || !isHeld(record) ? {} : { proposes }),
    tries,
  };
}

function suppliesOf({ reporting }: Response, plan: TrainPlan, train: string, now: Instant): readonly CardSupply[] {
  const facts = [...plan.facts.values()];
  return plan.care.supplies.flatMap(({ fact: id, tight, critical, basis }): readonly CardSupply[] => {
    const fact = facts.find((one) => one.id === id);
    if (!fact) return [];
    const entry = lineOf(reporting.facts, plan, fact, train)?.entries.at(-1);
    const of = { fact, key: `${plan.key}/${id}`, ...(entry ? { entry } : {}), basis };
    const left = runsOut(entry);
    if (!left) return [{ ...of, state: 'unknown' }];
    const hours = Math.max(0, left.hours - (now - left.from) / HOUR);
    const at = (limit: number) => left.from + Math.round((left.hours - limit) * HOUR);
    const state = hours <= critical ? 'critical' : hours <= tight ? 'tight' : 'enough';
    return [{ ...of, state, hours, tightAt: at(tight), criticalAt: at(critical) }];
  });
}

function countOf(response: Response, plan: TrainPlan, record: Train): CardCount {
  const aboard = aboardOf(response, plan, record.train);
  const legs = legBalances(record, plan.care);
  const accounted = accountedFor(record, plan.care);
  const left = aboard && outstandingOf(aboard, accounted);
  return {
    ...(aboard ? { aboard } : {}),
    legs,
    accounted,
    ...(left ? { outstanding: left.outstanding } : {}),
    surplus: left?.surplus ?? 0,
    open: legs.filter(({ isOpen }) => isOpen),
  };
}

function enquiriesAbout({ trains }: Response, plan: TrainPlan, train: string): readonly CardEnquiry[] {
  return (trains?.enquiries ?? []).flatMap((enquiry): readonly CardEnquiry[] => {
    const due = enquiry.train === train ? familyDue(plan, enquiry) : undefined;
    return due ? [{ enquiry, dueAt: due.dueAt }] : [];
  });
}
