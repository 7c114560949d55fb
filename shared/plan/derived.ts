import type { Fact } from './schema.ts';

/** Ids of the facts that a derived fact is worked out from; empty for one that people record. */
export function derivedFrom({ derive }: Pick<Fact, 'derive'>): readonly string[] {
  if (!derive) return [];
  if ('total' in derive) return [derive.total];
  if ('density' in derive) return [derive.density];
  if ('share' in derive) return derive.opened === undefined ? [derive.share] : [derive.share, derive.opened];
  return 'sum' in derive ? derive.sum : derive.minus;
}

export type DerivedWay = 'sum' | 'minus' | 'total' | 'share' | 'density';

/** How a derived fact is worked out. */
export function derivedWay(derive: NonNullable<Fact['derive']>): DerivedWay {
  const ways: readonly DerivedWay[] = ['minus', 'total', 'share', 'density'];
  return ways.find((way) => way in derive) ?? 'sum';
}
