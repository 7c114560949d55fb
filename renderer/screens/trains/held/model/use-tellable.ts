import type { TrainRole } from '../../../../../shared/plan/vocabulary.ts';
import type { Response } from '../../../../../shared/response/state.ts';
import { trainCards } from '../../../../../shared/response/trains/train-cards.ts';
import { beijingStamp } from '../../../../../shared/base/instant.ts';
import { useNow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { factWords } from '../../../../ui/facts/fact-words.ts';

/** What relatives ask about. The state of stores and the hazards at the train are for those who answer for them. */
const TOLD: readonly TrainRole[] = [
  'place',
  'held-since',
  'people',
  'last-contact',
  'contact-channel',
  'receiving-station',
  'arrival',
];

export interface Tellable {
  /** The line of the fact, to be cited. */
  readonly version: number;
  readonly words: string;
}

/** Facts about a train that relatives can be told, each with its source and time; nothing that is unknown. Empty without a train or its card. */
export function useTellable(response: Response, train: string | undefined): readonly Tellable[] {
  const { t, pick } = useText();
  const now = useNow(60_000);
  const card = train === undefined ? undefined : trainCards(response, now).find((one) => one.train === train);
  return TOLD.flatMap((role): readonly Tellable[] => {
    const value = card?.values[role];
    if (!value?.entry || value.entry.certainty === 'unknown') return [];
    const { entry, fact } = value;
    const words = t('trains.told', {
      train: train ?? '',
      fact: pick(fact.title),
      value: factWords(t, pick, fact, entry, now),
      source: entry.source,
      at: beijingStamp(entry.at, now),
    });
    return [{ version: entry.version, words }];
  });
}
