import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import type { Assignment, RosterEvent, RosterSource } from './events.ts';
import { slotKey, type Slot } from './slots.ts';

/** Somebody who sat in for another, the last one in force. */
export interface Substitution {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly at: Instant;
  readonly swappedWith?: Slot;
}

/** A seat with somebody in it. */
export interface Seat extends Assignment {
  readonly source: RosterSource;
  readonly substitutions?: readonly Substitution[];
}

/** The roster, or the part of it that was read. */
export interface Roster {
  readonly version: number;
  /** Seats with somebody in them, by slotKey. */
  readonly seats: Readonly<Record<string, Seat>>;
}

export const EMPTY_ROSTER: Roster = { version: 0, seats: {} };

export function evolveRoster(roster: Roster, event: RosterEvent): Roster {
  return { version: event.version, seats: apply(roster, event) };
}

export function seatAt(roster: Roster, slot: Slot): Seat | undefined {
  return roster.seats[slotKey(slot)];
}

/** The seats of the days from one to another, both included. */
export function seatsBetween({ seats }: Roster, from: string, to: string): readonly Seat[] {
  return Object.values(seats).filter(({ day }) => from <= day && day <= to);
}

/** Whether a person has seen to this seat himself: a turn of teams leaves it alone. */
export function isByHand(seat: Seat): boolean {
  return seat.source === 'hand' || seat.substitutions !== undefined;
}

export function rosterOf(version: number, seats: readonly Seat[]): Roster {
  return { version, seats: Object.fromEntries(seats.map((seat) => [slotKey(seat), seat])) };
}

function apply(roster: Roster, event: RosterEvent): Roster['seats'] {
  switch (event.type) {
    case 'RosterSet': {
      const { days, slots, source } = event.data;
      const replaced = new Set(days);
      const kept = Object.entries(roster.seats).filter(([, { day }]) => !replaced.has(day));
      const set = slots.map((slot) => [slotKey(slot), seatFor(roster, slot, source)] as const);
      return Object.fromEntries([...kept, ...set]);
    }
    case 'SlotSet': {
      const { slot, person } = event.data;
      const { [slotKey(slot)]: _, ...others } = roster.seats;
      return person === undefined ? others : { ...others, [slotKey(slot)]: { ...slot, person, source: 'hand' } };
    }
    case 'ShiftSubstituted': {
      const { slot, ...substitution } = event.data;
      const before = seatAt(roster, slot);
      const seat: Seat = {
        ...(before ?? { ...slot, source: 'hand' as const }),
        person: substitution.to,
        substitutions: [...(before?.substitutions ?? []), { ...substitution, at: event.at }],
      };
      return { ...roster.seats, [slotKey(slot)]: seat };
    }
    default:
      return assertNever(event, 'roster event');
  }
}

/** Who stays in a seat stays as he came to it: by hand, or in somebody's place. */
function seatFor(roster: Roster, slot: Assignment, source: RosterSource): Seat {
  const before = seatAt(roster, slot);
  return before?.person === slot.person ? { ...before, ...slot } : { ...slot, source };
}
