import type { Fact } from './schema.ts';

/** Ids of the facts that a derived fact is worked out from; empty for one that people record. */
export function derivedFrom({ derive }: Pick<Fact, 'derive'>): readonly string[] {
  if (!derive) return [];
  if ('total' in derive) return [derive.total];
  return 'sum' in derive ? derive.sum : derive.minus;
}
