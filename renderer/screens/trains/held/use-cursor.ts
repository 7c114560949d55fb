import { useState } from 'react';
import { go, useView } from '../../../state/index.ts';
import type { HeldTrain } from './model/held-trains.ts';
import { holdPlace } from './model/hold-place.ts';

interface Cursor {
  readonly id: string;
  readonly index: number;
}

/** Which train the keys act on, and whether its card is open; the address keeps both, so that a reload and the way back come to the same train. */
export function useCursor(
  trains: readonly HeldTrain[],
  wanted: { readonly train?: string | undefined; readonly of?: string | undefined },
): {
  /** The trains as they are shown: the one under the cursor keeps its place. */
  readonly rows: readonly HeldTrain[];
  readonly held: HeldTrain | undefined;
  readonly isOpen: boolean;
  readonly select: (id: string) => void;
  readonly move: (by: number) => void;
  readonly showCard: (shown: boolean) => void;
  readonly openCard: (id: string) => void;
} {
  const params = useView((state) => state.screen.params);
  const [cursor, setCursor] = useState<Cursor>();
  const rows = holdPlace(trains, cursor);
  const asked = rows.find(
    ({ card, response }) => card.train === wanted.train && (wanted.of === undefined || response.id === wanted.of),
  );
  const held = asked ?? rows.find(({ id }) => id === cursor?.id) ?? rows[0];
  const at = held ? rows.indexOf(held) : -1;
  if (held && held.id !== cursor?.id) setCursor({ id: held.id, index: at });
  const show = (train: HeldTrain | undefined) => {
    const { train: _, of: __, ...others } = params;
    // Two responses can have a train of one number.
    const of = train?.station ? { of: train.response.id } : {};
    go('trains', { ...others, ...(train ? { train: train.card.train, ...of } : {}) }, true);
  };
  const isOpen = asked !== undefined;
  const take = (row: HeldTrain | undefined) => {
    if (!row) return;
    setCursor({ id: row.id, index: rows.indexOf(row) });
    if (isOpen) show(row);
  };
  return {
    rows,
    held,
    isOpen,
    select: (id) => take(rows.find((row) => row.id === id)),
    move: (by) => take(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]),
    showCard: (shown) => show(shown ? held : undefined),
    openCard: (id) => show(rows.find((row) => row.id === id)),
  };
}
