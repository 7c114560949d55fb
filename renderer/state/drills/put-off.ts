import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { beijingDate } from '../../../shared/base/instant.ts';
import { now } from '../clock.ts';

/** A wish of this machine, not a line of the journal: the drill of the day is offered again tomorrow. */
const NAME = 'drill-of-the-day-put-off';
const store = createStore<{ readonly day: string | null }>(() => ({ day: globalThis.localStorage.getItem(NAME) }));

export function putOffDrill(): void {
  const day = beijingDate(now());
  globalThis.localStorage.setItem(NAME, day);
  store.setState({ day });
}

export const useIsPutOff = (today: string): boolean => useStore(store, ({ day }) => day === today);
