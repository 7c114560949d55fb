import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** Writes events of another journal into the store of a drill, command by command as they were written there: with their times, people and places. */
export function copyEvents(store: Store, stream: string, events: readonly JournalEvent[]): void {
  for (let from = 0; from < events.length; ) {
    const [first] = events.slice(from, from + 1);
    if (!first) return;
    const { commandId, recordedAt, byPerson, byPost, workstation } = first;
    const after = events.findIndex((event, index) => index > from && event.commandId !== commandId);
    const until = after === -1 ? events.length : after;
    const copied = events.slice(from, until).map(({ type, at, data }) => ({ type, at, data }));
    const actor = { person: byPerson, post: byPost, workstation };
    writeAct(
      store,
      { stream, expectedVersion: from, mode: 'drill', events: copied },
      { commandId, actor, now: recordedAt, at: first.at },
    );
    from = until;
  }
}
