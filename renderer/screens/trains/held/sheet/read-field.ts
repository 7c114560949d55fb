import type { Instant } from '../../../../../shared/base/instant.ts';
import type { Text } from '../../../../../shared/base/text.ts';
import type { Fact } from '../../../../../shared/plan/schema.ts';
import type { Certainty, FactValue } from '../../../../../shared/reporting/events.ts';
import { readValue } from '../../../../../shared/reporting/read-value.ts';

/** What one field of the train sheet says. Without a value: the other side does not know. */
export interface FieldSays {
  readonly value?: FactValue;
  readonly certainty: Certainty;
}

const UNKNOWN = /^(\?|不明|不详|未知|不知道|unknown)$/i;
const ABOUT = /^(约|大约|≈|about\s)\s*/i;

/**
 * Reads a field as it is typed on the phone: `976` is known, `约976`, `900-1000` and `约12:50` are estimates, `?` or `不明` is honestly unknown.
 *
 * @returns undefined for an empty field, which was not asked; a text when it cannot be read, saying what is wrong and what to type.
 */
export function readField(typed: string, fact: Fact, now: Instant): FieldSays | Text | undefined {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return undefined;
  if (UNKNOWN.test(plain)) return { certainty: 'unknown' };
  // Numbers know their own marks of an estimate.
  const about = fact.type !== 'number' && ABOUT.test(plain);
  const read = readValue(about ? plain.replace(ABOUT, '') : typed, fact, now);
  return 'value' in read && about ? { ...read, certainty: 'estimated' } : read;
}
