import { groupBy } from '../../shared/base/group-by.ts';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import { openStore } from '../../electron/backend/store/index.ts';
import type { PlayedRun } from './played-run.ts';

/** Writes a played run into a database as the desk of a run keeps it. `leaveOut`: hashes of texts that are not stored with it. */
export function keepRun(folder: string, run: PlayedRun, leaveOut: readonly string[] = []): void {
  const store = openStore({ folder, name: 'drill' });
  if (!store.ok) throw new Error(store.trouble.message.en);
  const { run: log, news, duty, responses } = run.record();
  const all: readonly JournalEvent[] = [...log, ...news, ...duty, ...responses.flatMap(({ events }) => events)];
  const acts = groupBy(all, ({ stream, commandId }) => `${stream} ${commandId}`);
  let editions = run.texts.filter(({ hash }) => !leaveOut.includes(hash));
  for (const events of acts.values()) {
    const [first] = events;
    if (!first) continue;
    const { stream, version, commandId, recordedAt, byPerson, byPost, workstation } = first;
    const by = { byPerson, byPost, workstation };
    const written = { stream, expectedVersion: version - 1, commandId, recordedAt, mode: 'drill' as const, ...by };
    store.value.append({ ...written, events, editions });
    editions = [];
  }
  store.value.close();
}
