import type { EventOf, NewEventOf } from '../base/journal-event.ts';
import type { Text } from '../base/text.ts';

/**
 * What happens to one plan of the library, in a stream of its own. The text of every edition that was ever submitted is stored in the journal under
 * its hash and never changes; drafts are files until then.
 */
export interface LibraryShapes {
  /** A draft was frozen and given to others to read. */
  EditionSubmitted: {
    readonly hash: string;
    readonly label: string;
    readonly title: Text;
    readonly tier: 'general' | 'station' | 'special';
    readonly effective: string;
    /** The edition it was written from; absent for a new plan. */
    readonly base?: string;
    /** Doubts that the checks left; errors keep an edition from being submitted. */
    readonly doubts: number;
    /** What changed and why, in the words of whoever submits it. */
    readonly note: string;
  };
  EditionReviewed: { readonly hash: string; readonly verdict: 'agreed' | 'returned'; readonly note: string };
  EditionApproved: {
    readonly hash: string;
    /** Document number of the approval. */
    readonly document: string;
    /** Who approved, by post or office, and by name where one signs. */
    readonly approver: string;
  };
  EditionPutInForce: { readonly hash: string; readonly replaces?: string; readonly note: string };
  EditionWithdrawn: { readonly hash: string; readonly reason: string };
  /** The plan is no longer offered for new responses; running ones keep it. */
  PlanRetired: { readonly reason: string };
  PlanResumed: { readonly reason: string };
}

export type LibraryEvent = EventOf<LibraryShapes>;
export type NewLibraryEvent = NewEventOf<LibraryShapes>;

export const LIBRARY_STREAMS = 'library/';
export const libraryStream = (plan: string) => `${LIBRARY_STREAMS}${plan}`;
