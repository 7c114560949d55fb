import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { beijingDate } from '../../../shared/base/instant.ts';
import { now } from '../clock.ts';

/** A wish of this machine, not a line of the journal: the drill of the day is offered again tomorrow. */
const NAME = 'drill-of-the-day-put-off';
const store = createStore<{ readonly day: string | undefined }>(() => ({ day: undefined }));

export function putOffDrill(): void {
  const day = beijingDate(now());
  globalThis.localStorage.setItem(NAME, day);
  store.setState({ day });
}

/** Also when it was put off before this page was loaded. */
export function useIsPutOff(today: string): boolean {
  const day = useStore(store, (state) => state.day);
  return (day ?? globalThis.localStorage.getItem(NAME)) === today;
}
