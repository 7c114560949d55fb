import type { JournalEvent } from '../../shared/base/journal-event.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { journalEvents } from './journal-events.ts';
import type { Store } from './store/index.ts';

/** What this very command wrote when it came before: its answer stands, even if its sender might not act any more. Undefined for a new one. */
export function earlierAnswer(
  store: Pick<Store, 'rowsOfCommand'>,
  commandId: string,
): Result<{ readonly events: readonly JournalEvent[] }> | undefined {
  const events = journalEvents(store.rowsOfCommand(commandId));
  return events.length === 0 ? undefined : ok({ events });
}
