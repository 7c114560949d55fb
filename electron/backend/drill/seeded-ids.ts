import { randomFrom } from '../../../shared/base/random.ts';

/** Ids and seeds that are the same for the same seed, so that a scripted run can be written twice and compared byte by byte. Never for a desk that people use. */
export function seededIds(seed: number): { readonly newId: () => string; readonly newSeed: () => string } {
  const random = randomFrom(seed);
  // At most eight at a time: the generator gives 32 bits.
  const digits = (count: number) =>
    Math.floor(random() * 16 ** count)
      .toString(16)
      .padStart(count, '0');
  return {
    newId: () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(6)}${digits(6)}`,
    newSeed: () => `${digits(8)}${digits(8)}${digits(8)}${digits(8)}`,
  };
}
