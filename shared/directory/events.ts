import type { EventOf, NewEventOf } from '../base/journal-event.ts';

/** How a number is reached. */
export type NumberKind = 'phone' | 'mobile' | 'radio' | 'video' | 'satellite';

export interface ContactNumber {
  readonly kind: NumberKind;
  /** As it is dialled or called; a radio or video address is written the same way. */
  readonly number: string;
  readonly note?: string;
}

/** What a test call came to. */
export type CallOutcome = 'reached' | 'wrong' | 'no-answer';

/** The people of the duty room and whom they can ring: one stream, so that it outlives every duty day. PINs themselves are never here. */
export interface DirectoryShapes {
  /** Listed, or listed anew with other posts or another number. */
  PersonListed: { readonly name: string; readonly posts: readonly string[]; readonly phone?: string };
  PersonUnlisted: { readonly name: string; readonly reason: string };
  /** `mark` is the SHA-256 of the stored PIN hash: a hash that was put in its place shows. */
  PinSet: { readonly person: string; readonly mark: string };
  PinCleared: { readonly person: string; readonly reason: string };
  /** A wrong PIN; `failures` in a row, this one included. */
  PinRefused: { readonly person: string; readonly failures: number };
  /** The right PIN after `failures` wrong ones. */
  PinAccepted: { readonly person: string; readonly failures: number };
  /** A contact's numbers as they are from now on. */
  ContactRecorded: { readonly contact: string; readonly title: string; readonly numbers: readonly ContactNumber[] };
  /** Somebody rang a number to see whether it is right. */
  ContactVerified: {
    readonly contact: string;
    readonly number: string;
    readonly outcome: CallOutcome;
    readonly spokeWith?: string;
  };
  ContactRemoved: { readonly contact: string; readonly reason: string };
}

export type DirectoryEvent = EventOf<DirectoryShapes>;
export type NewDirectoryEvent = NewEventOf<DirectoryShapes>;

export const DIRECTORY_STREAM = 'directory';
