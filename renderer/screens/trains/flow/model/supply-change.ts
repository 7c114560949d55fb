import { dayEnds, sliceBegins, sliceOfClock } from '../../../../../shared/flow/operating-day.ts';
import type { SupplyChange } from '../../../../../shared/flow/events.ts';
import { readClock } from './read-clock.ts';

/** In the order in which they are heard most: an answer to a request first. */
export const CHANGE_KINDS = ['extended', 'refused', 'suspended', 'carries', 'more'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

type Field = 'last' | 'perHour' | 'vehicles' | 'load' | 'tripsPerHour';

const FIELDS: Readonly<Record<ChangeKind, readonly Field[]>> = {
  extended: ['last'],
  refused: [],
  suspended: [],
  carries: ['perHour'],
  more: ['vehicles', 'load', 'tripsPerHour'],
};

export const fieldsOf = (kind: ChangeKind): readonly Field[] => FIELDS[kind];

/** The change that the fields say; undefined while one of them is empty or no number. */
export function supplyChangeOf(
  day: string,
  kind: ChangeKind,
  typed: Readonly<Record<string, string>>,
): SupplyChange | undefined {
  const number = (field: Field) => {
    const value = Number((typed[field] ?? '').normalize('NFKC').replaceAll(',', ''));
    return (typed[field] ?? '').trim() !== '' && value >= 0 ? value : undefined;
  };
  switch (kind) {
    case 'extended': {
      const clock = readClock(typed['last'] ?? '');
      if (clock === undefined) return undefined;
      // 04:00 is the end of the operating day, not its begin: nothing is extended until the morning before.
      return { kind, last: clock === '04:00' ? dayEnds(day) : sliceBegins(day, sliceOfClock(clock)) };
    }
    case 'refused':
    case 'suspended':
      return { kind };
    case 'carries': {
      const perHour = number('perHour');
      return perHour === undefined ? undefined : { kind, perHour };
    }
    case 'more': {
      const [vehicles, load, tripsPerHour] = [number('vehicles'), number('load'), number('tripsPerHour')];
      if (vehicles === undefined || load === undefined || tripsPerHour === undefined) return undefined;
      return Number.isInteger(vehicles) ? { kind, vehicles, load, tripsPerHour } : undefined;
    }
  }
}
