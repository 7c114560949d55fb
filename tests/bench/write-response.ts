import { v7 } from 'uuid';
import type { Library } from '../../electron/backend/library/read-library.ts';
import type { AppendRequest, Store } from '../../electron/backend/store/index.ts';
import { responseStream, type ResponseEvent } from '../../shared/response/events.ts';

/** Writes a running response through the real store, command by command, as the desk would have. */
export function writeRunning(store: Store, library: Library, id: string, events: readonly ResponseEvent[]): void {
  const groups = new Map<string, ResponseEvent[]>();
  for (const event of events) groups.set(event.commandId, [...(groups.get(event.commandId) ?? []), event]);
  for (const group of groups.values()) appendEvents(store, id, group, { editions: editionsOf(library, group) });
}

export function appendEvents(
  store: Store,
  id: string,
  events: readonly ResponseEvent[],
  more: Pick<AppendRequest, 'editions' | 'summary'>,
): void {
  const first = events[0];
  if (!first) return;
  const stream = responseStream(id);
  const { byPerson, byPost, workstation, mode } = first;
  const result = store.append({
    stream,
    expectedVersion: store.head(stream).version,
    commandId: v7(),
    recordedAt: events.at(-1)?.recordedAt ?? first.recordedAt,
    byPerson,
    byPost,
    workstation,
    mode,
    events,
    ...more,
  });
  if (result.kind !== 'appended') throw new Error(`Not appended: ${result.kind}`);
}

/** The texts of the plans that these events pin. */
export function editionsOf(library: Library, events: readonly ResponseEvent[]) {
  return events.flatMap((event) =>
    event.type === 'AwarenessRecorded' ? event.data.plans.flatMap(({ hash }) => library.byHash.get(hash) ?? []) : [],
  );
}
