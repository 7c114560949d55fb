import type { TrainRole } from '../../../../../shared/plan/vocabulary.ts';
import { useNow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import type { HeldTrain } from './held-trains.ts';
import { useValueWords } from './use-value-words.ts';

/** What a decision on a train has to look at, in this order. */
const WEIGHED: readonly TrainRole[] = [
  'place',
  'held-since',
  'people',
  'crew',
  'key-people',
  'power',
  'air',
  'water',
  'food',
  'hazard',
];

/** What is known of a train as one sentence with its sources; empty where nothing is. An old value is quoted as what it is. */
export function useKnownWords(held: HeldTrain): string {
  const { t, pick } = useText();
  const wordsOf = useValueWords(useNow(60_000));
  const said = WEIGHED.flatMap((role) => {
    const value = held.card.values[role];
    const words = wordsOf(held, role);
    if (!value?.entry || words === undefined) return [];
    const { source } = value.entry;
    const inner = value.isStale ? `${source}${t('response.punct.comma')}${t('response.fact.stale')}` : source;
    return [t('response.punct.parens', { text: `${pick(value.fact.title)} ${words}`, inner })];
  });
  return said.join(t('response.punct.semicolon'));
}
