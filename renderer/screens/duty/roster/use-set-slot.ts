import { useState } from 'react';
import { shiftsOf } from '../../../../shared/duty/shifts.ts';
import { plainName } from '../../../../shared/base/plain-words.ts';
import type { Slot } from '../../../../shared/roster/slots.ts';
import { seatAt } from '../../../../shared/roster/state.ts';
import { now, rosterAct } from '../../../state/index.ts';
import type { Month } from './use-month.ts';

/** A change of a shift that has begun, which waits for its reason. */
export interface AskedSlot {
  readonly slot: Slot;
  readonly person?: string;
}

/** Gives a seat to whom was typed, or empties it; a shift that has begun asks for the reason first. */
export function useSetSlot({ roster, frame }: Month) {
  const [asked, setAsked] = useState<AskedSlot>();
  const set = async (slot: Slot, words: string): Promise<void> => {
    const name = plainName(words);
    const change: AskedSlot = name === '' ? { slot } : { slot, person: name };
    if (seatAt(roster, slot)?.person === change.person) return;
    const shift = shiftsOf(frame.shifts, slot.day).find(({ id }) => id === slot.shift);
    if (shift && shift.from <= now()) setAsked(change);
    else await rosterAct({ type: 'SetSlot', ...change });
  };
  return { set, asked, dismiss: () => setAsked(undefined) };
}
