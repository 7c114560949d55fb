import type { TrainRole } from '../../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { factWords } from '../../../../ui/facts/fact-words.ts';
import type { HeldTrain } from './held-trains.ts';

/** Gives what is said of a train by role, in words: `约 976 人`; undefined where nobody has said anything. */
export function useValueWords(now: number): (held: Pick<HeldTrain, 'card'>, role: TrainRole) => string | undefined {
  const { t, pick } = useText();
  return ({ card }, role) => {
    const value = card.values[role];
    return value?.entry && factWords(t, pick, value.fact, value.entry, now);
  };
}
