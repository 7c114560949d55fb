import { HOUR, durationOf, type Instant } from '../../base/instant.ts';
import { nextContact } from '../../transport/contact.ts';
import { cardsOf, isHeld, settlingAnswer, type Enquiry, type Train } from '../../transport/state.ts';
import type { Response } from '../state.ts';
import { lineOf, runsOut, toldTime } from './train-facts.ts';
import { trainPlanOf, type TrainPlan } from './train-plan.ts';

/** A clock of a train card; see Due. */
export interface TrainDue {
  readonly key: string;
  readonly kind: 'contact' | 'decision' | 'supply' | 'family';
  /** The train concerned; an enquiry of relatives may name none. */
  readonly train?: string;
  readonly owner: string;
  readonly anchor: 'contact' | 'fact' | 'listed' | 'decision' | 'enquiry';
  readonly from: Instant;
  readonly dueAt: Instant;
}

/** The clocks of all held trains, and the calls that relatives are owed. */
export function trainDues(response: Response): readonly TrainDue[] {
  const plan = trainPlanOf(response);
  const { trains } = response;
  if (!plan || !trains) return [];
  const held = cardsOf(trains).filter(isHeld);
  return [
    ...held.flatMap((train) => [contactDue(response, plan, train), decisionDue(response, plan, train)]),
    ...held.flatMap((train) => supplyDues(response, plan, train)),
    ...trains.enquiries.flatMap((enquiry) => familyDue(plan, enquiry) ?? []),
  ];
}

function contactDue(response: Response, plan: TrainPlan, train: Train): TrainDue {
  const { from, next } = nextContact(train, plan.care, toldTime(response, plan, 'last-contact', train.train));
  const { owner } = plan.care.contact;
  return {
    key: `contact:${train.train}`,
    kind: 'contact',
    train: train.train,
    owner,
    anchor: from === (train.again ?? train.listed).at ? 'listed' : 'contact',
    from,
    dueAt: next,
  };
}

/**
 * The first decision counts from the hold, or from the card where nobody knows since when the train stands; then each sets its own review. A train that
 * stands again is decided on anew.
 */
export function decisionDue(response: Response, plan: TrainPlan, train: Train): TrainDue {
  const { owner, within } = plan.care.decision;
  const { again, listed } = train;
  const last = train.decisions.findLast(({ at }) => again === undefined || at >= again.at);
  const of = { key: `decision:${train.train}`, kind: 'decision', train: train.train, owner } as const;
  if (last) return { ...of, anchor: 'decision', from: last.at, dueAt: last.reviewAt };
  const told = toldTime(response, plan, 'held-since', train.train);
  const since = told !== undefined && again !== undefined && told < again.at ? undefined : told;
  const from = since ?? (again ?? listed).at;
  return { ...of, anchor: since === undefined ? 'listed' : 'fact', from, dueAt: from + durationOf(within) };
}

function supplyDues({ reporting }: Response, plan: TrainPlan, { train }: Train): readonly TrainDue[] {
  return plan.care.supplies.flatMap(({ fact, critical, owner }): readonly TrainDue[] => {
    const left = runsOut(lineOf(reporting.facts, plan, { id: fact }, train)?.entries.at(-1));
    if (!left) return [];
    const dueAt = left.from + Math.max(0, Math.round((left.hours - critical) * HOUR));
    return [{ key: `supply:${fact}:${train}`, kind: 'supply', train, owner, anchor: 'fact', from: left.from, dueAt }];
  });
}

/** Who has been called back without news is owed another call, in the same time. */
export function familyDue({ care }: TrainPlan, enquiry: Enquiry): TrainDue | undefined {
  if (settlingAnswer(enquiry)) return undefined;
  const from = enquiry.answers.at(-1)?.at ?? enquiry.at;
  const { owner, within } = care.families;
  const { version, train } = enquiry;
  return {
    key: `family:${version}`,
    kind: 'family',
    ...(train === undefined ? {} : { train }),
    owner,
    anchor: 'enquiry',
    from,
    dueAt: from + durationOf(within),
  };
}

/** The steps whose own clocks rest, by ref: while every train that is known to be held has a card, the cards ask. */
export function restingSteps(response: Response): ReadonlySet<string> {
  const plan = trainPlanOf(response);
  const steps = plan?.care.instead;
  if (!plan || !steps || !response.trains) return NONE;
  const cards = cardsOf(response.trains).filter(isHeld).length;
  const counted = heldFact(response, plan)?.entry.value;
  const most = typeof counted === 'object' ? counted.high : typeof counted === 'number' ? counted : 0;
  return cards > 0 && cards >= most ? refsOf(plan, steps) : NONE;
}

const NONE: ReadonlySet<string> = new Set();
const refs = new WeakMap<TrainPlan, ReadonlySet<string>>();

/** The same set each time, so that it can be seen at a glance that the same clocks rest. */
function refsOf(plan: TrainPlan, steps: readonly string[]): ReadonlySet<string> {
  const known = refs.get(plan);
  if (known) return known;
  const made = new Set(steps.map((id) => `${plan.key}/${id}`));
  refs.set(plan, made);
  return made;
}

/** The number of held trains as the board has it. */
export function heldFact({ reporting }: Response, plan: TrainPlan) {
  const fact = plan.facts.get('held-trains');
  const key = fact && `${plan.key}/${fact.id}`;
  const entry = key === undefined ? undefined : reporting.facts[key]?.entries.at(-1);
  return key === undefined || !entry ? undefined : { key, entry };
}
