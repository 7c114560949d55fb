import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import type { NotePart, NoteSubject, ReviewNoteEvent, ReviewNoteShapes } from './events.ts';

/** Who wrote it, for which post, and when by the machine's clock. */
export interface NoteMark {
  readonly at: Instant;
  readonly by: string;
  readonly post: string;
}

export interface ReviewNote {
  readonly id: string;
  readonly part: NotePart;
  /** As they read now. */
  readonly words: string;
  readonly about?: NoteSubject;
  readonly written: NoteMark;
  /** What stood there before each correction, oldest first. */
  readonly earlier: readonly (NoteMark & { readonly words: string; readonly reason: string })[];
  readonly withdrawn?: NoteMark & { readonly reason: string };
}

/** A reviewer's signature. It covers the lines of the response up to `record`, and the notes up to `notes`. */
export interface ReviewSignature extends NoteMark {
  readonly record: number;
  readonly notes: number;
}

export interface ReviewNotes {
  readonly version: number;
  /** The version of the newest line that changed a note. */
  readonly changed: number;
  /** By id, in the order they were written. */
  readonly notes: Readonly<Record<string, ReviewNote>>;
  readonly signatures: readonly ReviewSignature[];
}

export const emptyReviewNotes: ReviewNotes = { version: 0, changed: 0, notes: {}, signatures: [] };

/** The notes of one question that stand, in the order they were written. */
export const standingNotes = ({ notes }: ReviewNotes, part: NotePart): readonly ReviewNote[] =>
  Object.values(notes).filter((note) => note.part === part && !note.withdrawn);

/** Whether a signature still covers everything: the record has not grown and no note has changed since. */
export const isCurrent = (signature: ReviewSignature, { changed }: ReviewNotes, record: number): boolean =>
  signature.record === record && signature.notes >= changed;

export function evolveReviewNotes(review: ReviewNotes, event: ReviewNoteEvent): ReviewNotes {
  const { version } = event;
  const mark: NoteMark = { at: event.data.wall ?? event.at, by: event.byPerson, post: event.byPost };
  if (event.type === 'ReviewSigned') {
    const signature = { ...mark, record: event.data.record, notes: review.changed };
    return { ...review, version, signatures: [...review.signatures, signature] };
  }
  const note = evolveNote(review, event, mark);
  return { ...review, version, changed: version, notes: { ...review.notes, [note.id]: note } };
}

function evolveNote(
  { notes }: ReviewNotes,
  event: Exclude<ReviewNoteEvent, { type: 'ReviewSigned' }>,
  mark: NoteMark,
): ReviewNote {
  if (event.type === 'ReviewNoteWritten') return written(event.data, mark);
  const note = notes[event.data.id];
  if (!note) throw new Error(`${event.type} of a note that was never written: ${event.data.id}`);
  switch (event.type) {
    case 'ReviewNoteCorrected': {
      const { words, reason } = event.data;
      return { ...note, words, earlier: [...note.earlier, { ...mark, words: note.words, reason }] };
    }
    case 'ReviewNoteWithdrawn':
      return { ...note, withdrawn: { ...mark, reason: event.data.reason } };
    default:
      return assertNever(event, 'review note event');
  }
}

function written({ wall: _, ...data }: ReviewNoteShapes['ReviewNoteWritten'], mark: NoteMark): ReviewNote {
  return { ...data, written: mark, earlier: [] };
}
