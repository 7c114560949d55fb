import type { Instant } from '../../../../../shared/base/instant.ts';
import type { Text } from '../../../../../shared/base/text.ts';
import type { TrainCare } from '../../../../../shared/plan/schema.ts';
import type { TrainRole } from '../../../../../shared/plan/vocabulary.ts';
import type { Response } from '../../../../../shared/response/state.ts';
import type { TrainCard } from '../../../../../shared/response/trains/train-card.ts';
import { trainCards } from '../../../../../shared/response/trains/train-cards.ts';
import { byWorst } from '../../../../../shared/response/trains/train-order.ts';
import { trainPlanToRead } from '../../../../../shared/response/trains/train-plan.ts';
import { stationName } from '../../../../../shared/review/names.ts';
import type { SheetField } from '../sheet/readings.ts';

/** One train of one response, with what the plan says of trains. */
export interface HeldTrain {
  /** Names the row for ever: the same number can stand in two responses. */
  readonly id: string;
  readonly response: Response;
  /** The station of the response, where trains of several responses stand side by side: one number can be in two of them. */
  readonly station?: Text;
  readonly care: TrainCare;
  readonly card: TrainCard;
}

/** The trains of these responses, the worst first. */
export function heldTrains(responses: readonly Response[], now: Instant): readonly HeldTrain[] {
  const all = responses.flatMap((response): readonly HeldTrain[] => {
    const care = trainPlanToRead(response)?.care;
    if (!care) return [];
    const of = { response, care, ...(responses.length > 1 ? { station: stationName(response) } : {}) };
    return trainCards(response, now).map((card) => ({ id: `${response.id} ${card.train}`, ...of, card }));
  });
  // Each response's own are in order already.
  return responses.length === 1 ? all : all.sort((a, b) => byWorst(a.card, b.card));
}

/** In the order in which one asks on the phone. */
const ASKED: readonly TrainRole[] = [
  'place',
  'held-since',
  'people',
  'crew',
  'key-people',
  'power',
  'air',
  'water',
  'food',
  'toilets',
  'welfare',
  'hazard',
  'receiving-station',
  'arrival',
];

/** The fields of the sheet: the facts that the plan has for what is asked. */
export function sheetFields({ card }: HeldTrain): readonly SheetField[] {
  return ASKED.flatMap((role): readonly SheetField[] => {
    const value = card.values[role];
    return value ? [{ key: value.key, fact: value.fact, last: value.entry }] : [];
  });
}

/** Who has told anything of a train so far, whoever told most lately first. */
export function sourcesOf({ card }: HeldTrain): readonly string[] {
  const told = Object.values(card.values).flatMap(({ entry }) => (entry && entry.channel !== 'derived' ? [entry] : []));
  return [...new Set(told.sort((a, b) => b.at - a.at).map(({ source }) => source))];
}
