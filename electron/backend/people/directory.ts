import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { DirectoryCommand } from '../../../shared/directory/commands.ts';
import { decideDirectory } from '../../../shared/directory/decide.ts';
import { DIRECTORY_STREAM, type DirectoryEvent, type NewDirectoryEvent } from '../../../shared/directory/events.ts';
import { emptyDirectory, evolveDirectory, type Directory } from '../../../shared/directory/state.ts';
import type { Act } from '../acts.ts';
import { directoryEvents } from '../journal-events.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** The people of the duty room and whom they can ring, as the journal has them. */
export interface PeopleDirectory {
  readonly current: () => Directory;
  readonly events: () => readonly DirectoryEvent[];
  /** Decides, writes and folds one act. */
  readonly act: (command: DirectoryCommand, act: Act) => Result<readonly DirectoryEvent[]>;
  /** Writes what has been decided elsewhere: what a PIN came to. */
  readonly note: (events: readonly NewDirectoryEvent[], act: Act) => readonly DirectoryEvent[];
}

export function openDirectory(store: Store, mode: Mode, posts: () => readonly string[]): PeopleDirectory {
  const events = () => directoryEvents(store.readStream(DIRECTORY_STREAM));
  let current = events().reduce(evolveDirectory, emptyDirectory);

  function note(newEvents: readonly NewDirectoryEvent[], act: Act): readonly DirectoryEvent[] {
    const written = writeAct(
      store,
      {
        stream: DIRECTORY_STREAM,
        expectedVersion: current.version,
        mode,
        events: newEvents,
      },
      act,
    );
    const stored = directoryEvents(written.rows);
    if (written.kind === 'appended') current = stored.reduce(evolveDirectory, current);
    return stored;
  }

  return {
    current: () => current,
    events,
    note,
    act(command, act) {
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const decision = decideDirectory(current, command, meta, posts());
      if (decision.ok) return ok(note(decision.value, act));
      const earlier = directoryEvents(store.rowsOfCommand(act.commandId));
      return earlier.length > 0 ? ok(earlier) : decision;
    },
  };
}
