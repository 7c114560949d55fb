import { plainTrain } from '../base/plain-train.ts';

/**
 * A train number as it stands in the record: capital letters, no blanks, full-width signs made plain, without the word 次. Undefined when it is none: one to five digits
 * after at most one letter, a second number of the same train behind a stroke (`K1178/5`).
 */
export function trainNumber(typed: string): string | undefined {
  const plain = plainTrain(typed);
  return /^[A-Z]?[0-9]{1,5}(?:\/[0-9]{1,5})*$/.test(plain) ? plain : undefined;
}
