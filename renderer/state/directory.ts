import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { DirectoryEvent } from '../../shared/directory/events.ts';
import { emptyDirectory, evolveDirectory } from '../../shared/directory/state.ts';
import { numberOf } from '../../shared/directory/contacts.ts';
import { useView } from './hooks.ts';
import { store } from './store.ts';

/** Takes journal lines of the directory; lines known already are passed over. */
export function extendDirectory(events: readonly JournalEvent[]): void {
  let { directory } = store.getState();
  for (const event of events as readonly DirectoryEvent[])
    if (event.version === directory.version + 1) directory = evolveDirectory(directory, event);
  store.setState({ directory });
}

/** Begins anew with these lines: a replay goes back too. */
export function keepDirectory(events: readonly JournalEvent[]): void {
  if (store.getState().directory.version === events.length) return;
  store.setState({ directory: (events as readonly DirectoryEvent[]).reduce(evolveDirectory, emptyDirectory) });
}

/** The people of the duty room and whom they can ring. */
export const useDirectory = () => useView((state) => state.directory);

/** Gives the number to ring for a unit: the duty room's own first, then the plan's. */
export function useNumberOf(): (
  unit: { readonly id: string; readonly phone?: string | undefined },
  station?: string,
) => string | undefined {
  const directory = useDirectory();
  return (unit, station) => numberOf(directory, unit, station);
}
