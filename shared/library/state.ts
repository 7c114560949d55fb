import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import type { LibraryEvent, LibraryShapes } from './events.ts';

/** Who did something to a plan, and when. */
export interface LibraryMark {
  readonly at: Instant;
  readonly person: string;
  readonly post: string;
}

/** Where an edition stands on its way: draft (a file, not here) → in review → agreed → approved → in force → replaced. */
export type EditionStanding = 'in-review' | 'returned' | 'agreed' | 'approved' | 'in-force' | 'replaced' | 'withdrawn';

export interface EditionRecord {
  readonly hash: string;
  readonly standing: EditionStanding;
  readonly submitted: LibraryMark & Omit<LibraryShapes['EditionSubmitted'], 'hash'>;
  readonly reviews: readonly (LibraryMark & Omit<LibraryShapes['EditionReviewed'], 'hash'>)[];
  readonly approved?: LibraryMark & Omit<LibraryShapes['EditionApproved'], 'hash'>;
  /** With the version at which it was (last) put in force: the order of editions, whatever the clock said. */
  readonly inForce?: LibraryMark & Omit<LibraryShapes['EditionPutInForce'], 'hash'> & { readonly version: number };
  readonly replaced?: LibraryMark;
  readonly withdrawn?: LibraryMark & { readonly reason: string };
}

/** Everything that has happened to one plan. A plan that only ever came with the console has no history. */
export interface PlanHistory {
  readonly id: string;
  readonly version: number;
  /** In the order they were submitted. */
  readonly editions: readonly EditionRecord[];
  /** The published edition in force; absent while the one that came with the console is. */
  readonly inForce?: string;
  readonly retired?: LibraryMark & { readonly reason: string };
}

export function emptyHistory(id: string): PlanHistory {
  return { id, version: 0, editions: [] };
}

/** The history after one more event. Pure; an unknown type throws. */
export function evolveLibrary(history: PlanHistory, event: LibraryEvent): PlanHistory {
  return { ...apply(history, event), version: event.version };
}

function apply(history: PlanHistory, event: LibraryEvent): PlanHistory {
  const mark: LibraryMark = { at: event.at, person: event.byPerson, post: event.byPost };
  switch (event.type) {
    case 'EditionSubmitted': {
      const { hash, ...submitted } = event.data;
      // An edition that was withdrawn or returned may come again word for word: it begins its way anew.
      const others = history.editions.filter((one) => one.hash !== hash);
      const edition = { hash, standing: 'in-review' as const, submitted: { ...mark, ...submitted }, reviews: [] };
      return { ...history, editions: [...others, edition] };
    }
    case 'EditionReviewed': {
      const { hash, ...review } = event.data;
      return onEdition(history, hash, (one) => ({
        ...one,
        standing: review.verdict === 'agreed' ? 'agreed' : 'returned',
        reviews: [...one.reviews, { ...mark, ...review }],
      }));
    }
    case 'EditionApproved': {
      const { hash, ...approval } = event.data;
      return onEdition(history, hash, (one) => ({ ...one, standing: 'approved', approved: { ...mark, ...approval } }));
    }
    case 'EditionPutInForce': {
      const { hash, ...put } = event.data;
      const replaced = history.editions.map((one) =>
        one.standing === 'in-force' ? { ...one, standing: 'replaced' as const, replaced: mark } : one,
      );
      return onEdition({ ...history, editions: replaced, inForce: hash }, hash, (one) => ({
        ...one,
        standing: 'in-force',
        inForce: { ...mark, ...put, version: event.version },
      }));
    }
    case 'EditionWithdrawn':
      return onEdition(history, event.data.hash, (one) => ({
        ...one,
        standing: 'withdrawn',
        withdrawn: { ...mark, reason: event.data.reason },
      }));
    case 'PlanRetired':
      return { ...history, retired: { ...mark, reason: event.data.reason } };
    case 'PlanResumed': {
      const { retired: _, ...rest } = history;
      return rest;
    }
    default:
      return assertNever(event, 'library event');
  }
}

function onEdition(history: PlanHistory, hash: string, change: (edition: EditionRecord) => EditionRecord): PlanHistory {
  return { ...history, editions: history.editions.map((one) => (one.hash === hash ? change(one) : one)) };
}
