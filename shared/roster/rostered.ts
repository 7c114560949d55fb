import type { Instant } from '../base/instant.ts';
import { shiftAt, type Shift } from '../duty/shifts.ts';
import type { Shifts } from '../plan/schema.ts';
import { slotsOfShift, type Slot } from './slots.ts';
import { seatAt, type Roster, type Seat } from './state.ts';

/** One seat of a shift, and who is down for it, if anybody is. */
export interface ExpectedSeat extends Slot {
  readonly seated?: Seat;
}

export interface RosteredShift {
  readonly shift: Shift;
  readonly seats: readonly ExpectedSeat[];
}

/** Who is down for the shift that a moment falls in, seat by seat. */
export function rosteredNow(roster: Roster, shifts: Shifts, now: Instant): RosteredShift {
  const shift = shiftAt(shifts, now);
  const seats = slotsOfShift(shifts, shift.day, shift.id).map((slot) => {
    const seated = seatAt(roster, slot);
    return seated ? { ...slot, seated } : slot;
  });
  return { shift, seats };
}

/** Who is down for the shift after that. */
export function rosteredNext(roster: Roster, shifts: Shifts, now: Instant): RosteredShift {
  return rosteredNow(roster, shifts, shiftAt(shifts, now).until);
}

/** A person who is down for a shift, and the posts of their seats. */
export interface RosteredPerson {
  readonly person: string;
  readonly posts: readonly string[];
}

/** Who is down for the shift that is on, then who relieves it: each person once, with the posts of the first shift they stand in. */
export function rosteredPeople(roster: Roster, shifts: Shifts, now: Instant): readonly RosteredPerson[] {
  const people = new Map<string, readonly string[]>();
  for (const { seats } of [rosteredNow(roster, shifts, now), rosteredNext(roster, shifts, now)]) {
    const here = new Map<string, string[]>();
    for (const { seated } of seats) {
      if (seated) here.set(seated.person, [...(here.get(seated.person) ?? []), seated.post]);
    }
    for (const [person, posts] of here) if (!people.has(person)) people.set(person, [...new Set(posts)]);
  }
  return [...people].map(([person, posts]) => ({ person, posts }));
}
