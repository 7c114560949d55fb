import type { Instant } from '../../base/instant.ts';
import { cardsOf, isHeld } from '../../transport/state.ts';
import type { FactEntry } from '../../reporting/state.ts';
import type { Response } from '../state.ts';
import { trainCards } from './train-cards.ts';
import { heldFact } from './train-dues.ts';
import { trainPlanOf } from './train-plan.ts';

/** What silence proposes of one train, with its grounds; a named person judges. */
export interface SilenceProposal {
  readonly train: string;
  readonly state: 'missed' | 'lost';
  /** Windows in a row without an answer, and when the first of them was. */
  readonly windows: number;
  readonly since: Instant;
  /** Ids of channels: tried and silent since the last contact; not yet tried. */
  readonly tried: readonly string[];
  readonly untried: readonly string[];
}

export function silenceProposals(response: Response, now: Instant): readonly SilenceProposal[] {
  return trainCards(response, now).flatMap(({ train, contact }): readonly SilenceProposal[] => {
    const { proposes, silent, silentSince, tried, untried } = contact;
    if (proposes === undefined || silentSince === undefined) return [];
    return [{ train, state: proposes, windows: silent, since: silentSince, tried, untried }];
  });
}

/** The number of held trains by the cards, where the board says otherwise or nothing; a person records it. */
export interface HeldProposal {
  /** Key of the fact, `<plan>/<id>`. */
  readonly fact: string;
  readonly trains: readonly string[];
  readonly told?: FactEntry;
}

export function heldProposal(response: Response): HeldProposal | undefined {
  const plan = trainPlanOf(response);
  const fact = plan?.facts.get('held-trains');
  if (!plan || !fact || !response.trains) return undefined;
  const trains = cardsOf(response.trains)
    .filter(isHeld)
    .map(({ train }) => train);
  const told = heldFact(response, plan)?.entry;
  if (told?.value === trains.length) return undefined;
  return { fact: `${plan.key}/${fact.id}`, trains, ...(told ? { told } : {}) };
}
