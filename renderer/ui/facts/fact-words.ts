import { beijingStamp } from '../../../shared/base/instant.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { Fact } from '../../../shared/plan/schema.ts';
import type { FactEntry } from '../../../shared/reporting/state.ts';
import type { Translate } from '../../text/use-text.ts';

/** A value as it is read out: choices by their titles, times as Beijing times, ranges with both ends. */
export function factWords(
  t: Translate,
  pick: (text: Text) => string,
  fact: Fact | undefined,
  entry: Pick<FactEntry, 'value' | 'certainty'>,
  now: number,
): string {
  const { value, certainty } = entry;
  if (certainty === 'unknown' || value === undefined) return t('common.unknown');
  return t(certainty === 'estimated' ? 'response.fact.about' : 'response.fact.exactly', {
    value: valueWords(pick, fact, value, now),
  });
}

export function valueWords(
  pick: (text: Text) => string,
  fact: Fact | undefined,
  value: NonNullable<FactEntry['value']>,
  now: number,
): string {
  if (typeof value === 'string') {
    const choice = fact?.choices?.find((one) => one.id === value);
    return choice ? pick(choice.title) : value;
  }
  if (fact?.type === 'time' && typeof value === 'number') return beijingStamp(value, now);
  const shown = typeof value === 'object' ? `${value.low}–${value.high}` : String(value);
  return fact?.unit ? `${shown} ${pick(fact.unit)}` : shown;
}
