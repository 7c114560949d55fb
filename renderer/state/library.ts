import type { JournalEvent } from '../../shared/base/journal-event.ts';
import { LIBRARY_STREAMS, type LibraryEvent } from '../../shared/library/events.ts';
import { emptyHistory, evolveLibrary, type PlanHistory } from '../../shared/library/state.ts';
import { store } from './store.ts';

/** Takes journal lines of library streams; lines known already are passed over. */
export function extendLibrary(events: readonly JournalEvent[]): void {
  if (events.length === 0) return;
  const histories = new Map(store.getState().histories);
  for (const event of events as readonly LibraryEvent[]) {
    const id = event.stream.slice(LIBRARY_STREAMS.length);
    const history: PlanHistory = histories.get(id) ?? emptyHistory(id);
    if (event.version === history.version + 1) histories.set(id, evolveLibrary(history, event));
  }
  store.setState({ histories });
}
