import { text, type Text } from '../base/text.ts';
import type { TrainCare } from '../plan/schema.ts';
import type { Outstanding } from './events.ts';
import { newest, standingArrivals, type LegCount, type Train } from './state.ts';

/** Head counts of one train: each leg balanced by itself, and the whole against the people who were aboard. */

export interface LegBalance {
  readonly leg: string;
  /** The newest count, and all of this leg, oldest first. */
  readonly count: LegCount;
  readonly counts: readonly LegCount[];
  /** `from` less `off` and `remaining`: people missing, or, below zero, too many. Undefined where `from` was not told. */
  readonly difference: number | undefined;
  /** A difference that nobody has explained yet. */
  readonly isOpen: boolean;
}

/** Legs that have been counted, in the order of the plan; what the plan no longer names comes last. */
export function legBalances(train: Train, { legs }: TrainCare): readonly LegBalance[] {
  const ids = [...new Set([...legs.map(({ id }) => id), ...train.counts.map(({ leg }) => leg)])];
  return ids.flatMap((leg): LegBalance[] => {
    const counts = train.counts.filter((one) => one.leg === leg);
    const count = newest(counts);
    if (!count) return [];
    const difference = differenceOf(count);
    const isOpen = difference !== undefined && difference !== 0 && !count.explained;
    return [{ leg, count, counts, difference, isOpen }];
  });
}

export function differenceOf({ from, off, remaining }: Pick<LegCount, 'from' | 'off' | 'remaining'>) {
  return from === undefined ? undefined : from - off - remaining;
}

/** A difference in words: people missing, or, below zero, too many. */
export function differenceWords(difference: number): Text {
  const [n, many] = [Math.abs(difference), Math.abs(difference) === 1 ? 'person' : 'people'];
  return difference < 0 ? text(`多 ${n} 人`, `${n} ${many} too many`) : text(`少 ${n} 人`, `${n} ${many} missing`);
}

/** People of a train who are accounted for: handed over at a receiving station, or counted off on their own way. */
export function accountedFor(train: Train, care: TrainCare): number {
  const out = new Set(care.legs.flatMap(({ id, out: isOut }) => (isOut ? [id] : [])));
  const gone = legBalances(train, care).flatMap(({ leg, count }) => (out.has(leg) ? [count.off] : []));
  return [...standingArrivals(train).map(({ people }) => people), ...gone].reduce((sum, people) => sum + people, 0);
}

/**
 * People of a train still to be accounted for, of a span of people aboard; never below zero. `surplus`: more have been accounted for than were aboard by any
 * figure, so a count is wrong.
 */
export function outstandingOf(
  aboard: Outstanding,
  accounted: number,
): { readonly outstanding: Outstanding; readonly surplus: number } {
  return {
    outstanding: { low: Math.max(0, aboard.low - accounted), high: Math.max(0, aboard.high - accounted) },
    surplus: Math.max(0, accounted - aboard.high),
  };
}
