import type { DraftEntry, PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { EditionRecord, EditionStanding, PlanHistory } from '../../../../shared/library/state.ts';

/** One text of a plan, from its draft to what came with the console. */
export type EditionRow =
  | { readonly kind: 'draft'; readonly hash: string; readonly draft: DraftEntry }
  | { readonly kind: 'edition'; readonly hash: string; readonly edition: EditionRecord }
  /** Came with the console; it never went through this desk's review. */
  | { readonly kind: 'shipped'; readonly hash: string; readonly inForce: boolean };

export type RowStanding = EditionStanding | 'draft';

/** All texts of a plan, the newest first. */
export function editionRows(
  entry: PlanEntry | undefined,
  history: PlanHistory | undefined,
  draft: DraftEntry | undefined,
): readonly EditionRow[] {
  const editions = history?.editions ?? [];
  const known = new Set(editions.map((one) => one.hash));
  const replaced = editions.flatMap((one) => one.inForce?.replaces ?? []).filter((hash) => !known.has(hash));
  const isShipped = entry?.hash !== undefined && !entry.published;
  const shipped = isShipped && entry.hash !== undefined ? [entry.hash] : [];
  return [
    // A draft that has been submitted word for word is that edition.
    ...(draft && !isFrozen(editions, draft.hash) ? [{ kind: 'draft' as const, hash: draft.hash, draft }] : []),
    ...editions.toReversed().map((edition) => ({ kind: 'edition' as const, hash: edition.hash, edition })),
    ...[...new Set([...shipped, ...replaced.toReversed()])].map((hash) => ({
      kind: 'shipped' as const,
      hash,
      inForce: isShipped && hash === entry.hash,
    })),
  ];
}

function isFrozen(editions: readonly EditionRecord[], hash: string): boolean {
  const one = editions.find((edition) => edition.hash === hash);
  return one !== undefined && one.standing !== 'returned' && one.standing !== 'withdrawn';
}

export function standingOf(row: EditionRow): RowStanding {
  if (row.kind === 'draft') return 'draft';
  if (row.kind === 'edition') return row.edition.standing;
  return row.inForce ? 'in-force' : 'replaced';
}

/** The text to hold a row against: the edition in force, or, for that one, what it replaced. */
export function comparedWith(row: EditionRow, entry: PlanEntry | undefined): string | undefined {
  if (entry?.hash !== row.hash && entry?.hash !== undefined) return entry.hash;
  if (row.kind === 'edition') return row.edition.inForce?.replaces ?? row.edition.submitted.base;
  return undefined;
}

/** What may be done with a row now, in the order of the way into force. */
export type EditionAct = 'submit' | 'agree' | 'return' | 'approve' | 'put-in-force' | 'withdraw';

const ACTS: Readonly<Record<RowStanding, readonly EditionAct[]>> = {
  draft: ['submit'],
  'in-review': ['agree', 'return', 'withdraw'],
  returned: ['withdraw'],
  agreed: ['approve', 'withdraw'],
  approved: ['put-in-force', 'withdraw'],
  'in-force': [],
  replaced: ['put-in-force'],
  withdrawn: [],
};

export function actsOf(row: EditionRow): readonly EditionAct[] {
  // What came with the console was never approved here: to use it again it is written into a draft.
  return row.kind === 'shipped' ? [] : ACTS[standingOf(row)];
}
