import { useState } from 'react';

const NAME = 'src.handover-notes';

/** Notes that are written down before the hand-over begins, in the course of a shift: they outlive a change of screen and a reload. */
export function useKeptNotes(): readonly [string, (notes: string) => void] {
  const [notes, setNotes] = useState(() => sessionStorage.getItem(NAME) ?? '');
  const keep = (next: string) => {
    setNotes(next);
    if (next === '') sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, next);
  };
  return [notes, keep];
}
