import { beijingDate, DAY, fromBeijing, type Instant } from '../base/instant.ts';
import type { Shifts } from '../plan/schema.ts';

/** One shift of one day: the night shift of the 30th goes on into the 31st and still belongs to the 30th. */
export interface Shift {
  /** The Beijing date it begins on. */
  readonly day: string;
  readonly id: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** The shifts that begin on a day, in order. Each lasts until the next one begins. */
export function shiftsOf({ list }: Shifts, day: string): readonly Shift[] {
  return list.map(({ id, from }, index) => {
    const next = list[index + 1];
    const until = next ? clockOf(day, next.from) : clockOf(day, list[0]?.from ?? from) + DAY;
    return { day, id, from: clockOf(day, from), until };
  });
}

/** The shift that a moment falls in: one of its own day, or the last one of the day before. */
export function shiftAt(shifts: Shifts, at: Instant): Shift {
  const found = [beijingDate(at), beijingDate(at - DAY)]
    .flatMap((day) => shiftsOf(shifts, day))
    .find((shift) => shift.from <= at && at < shift.until);
  if (!found) throw new Error('The shifts of a day leave a gap');
  return found;
}

function clockOf(day: string, clock: string): Instant {
  const at = fromBeijing(day, clock);
  if (at === undefined) throw new Error(`Not a day and time: ${day} ${clock}`);
  return at;
}
