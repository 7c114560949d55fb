import type { EventOf, NewEventOf } from '../base/journal-event.ts';
import type { Slot } from './slots.ts';

/** Where a part of the roster came from: a turn of teams, a file, or a person's own hand. */
export const ROSTER_SOURCES = ['fill', 'import', 'hand'] as const;
export type RosterSource = (typeof ROSTER_SOURCES)[number];

/** Who sits where. */
export interface Assignment extends Slot {
  readonly person: string;
  readonly note?: string;
}

export interface RosterShapes {
  /** Whole days are replaced: a seat of `days` that `slots` does not name is empty afterwards. */
  RosterSet: {
    readonly days: readonly string[];
    readonly slots: readonly Assignment[];
    readonly source: RosterSource;
    /** Name of the file that was imported. */
    readonly file?: string;
  };
  /** One seat given to a person, or emptied. */
  SlotSet: { readonly slot: Slot; readonly person?: string; readonly reason?: string };
  /** Somebody sits in for another; both names stay legible. Of a swap there are two, each naming the other seat. */
  ShiftSubstituted: {
    readonly slot: Slot;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    /** The post that agreed. */
    readonly approvedBy: string;
    readonly swappedWith?: Slot;
  };
}

export type RosterEvent = EventOf<RosterShapes>;
export type NewRosterEvent = NewEventOf<RosterShapes>;

export const ROSTER_STREAM = 'roster';
