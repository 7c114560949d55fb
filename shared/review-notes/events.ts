import type { EventOf, NewEventOf } from '../base/journal-event.ts';

/** The four questions of a review, in the order in which the report asks them. */
export const NOTE_PARTS = ['planned', 'happened', 'why', 'improve'] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

/** Journal lines that a note speaks of. */
export interface NoteLine {
  readonly stream: string;
  readonly version: number;
}

/** What a note is about. `words` is how it read when the note was written, so that the note stays legible on its own. */
export interface NoteSubject {
  readonly kind: 'deviation' | 'measure' | 'lines';
  /** Of the deviation or measure. */
  readonly id?: string;
  readonly words: string;
  readonly lines: readonly NoteLine[];
}

/**
 * What reviewers say of one response: a stream of its own beside it, in the same journal. `wall` (milliseconds since 1970): the machine's time, in a drill, whose
 * own time does not go on while it is reviewed.
 */
export interface ReviewNoteShapes {
  ReviewNoteWritten: {
    readonly id: string;
    readonly part: NotePart;
    readonly words: string;
    readonly about?: NoteSubject;
    readonly wall?: number;
  };
  /** The words as they should read; what stood there before stays legible. */
  ReviewNoteCorrected: {
    readonly id: string;
    readonly words: string;
    readonly reason: string;
    readonly wall?: number;
  };
  ReviewNoteWithdrawn: { readonly id: string; readonly reason: string; readonly wall?: number };
  /** Whoever enters it has reviewed the record as far as line `record`, and the notes as they stood. */
  ReviewSigned: { readonly record: number; readonly wall?: number };
}

export type ReviewNoteEvent = EventOf<ReviewNoteShapes>;
export type NewReviewNoteEvent = NewEventOf<ReviewNoteShapes>;

export const reviewStream = (response: string): string => `review/${response}`;
