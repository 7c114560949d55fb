import { randomFrom } from '../../../shared/base/random.ts';

/** Ids and seeds that are the same for the same seed, so that a scripted run can be written twice and compared byte by byte. Never for a desk that people use. */
export function seededIds(seed: number): { readonly newId: () => string; readonly newSeed: () => string } {
  const random = randomFrom(seed);
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  return {
    newId: () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`,
    newSeed: () => digits(32),
  };
}
