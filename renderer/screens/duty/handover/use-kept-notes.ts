import { useState } from 'react';
import { deskKey } from '../../../state/index.ts';

const name = () => deskKey('src.handover-notes');

/** Notes that are written down before the hand-over begins, in the course of a shift: they outlive a change of screen and a reload. */
export function useKeptNotes(): readonly [string, (notes: string) => void] {
  const [notes, setNotes] = useState(() => sessionStorage.getItem(name()) ?? '');
  const keep = (next: string) => {
    setNotes(next);
    if (next === '') sessionStorage.removeItem(name());
    else sessionStorage.setItem(name(), next);
  };
  return [notes, keep];
}
