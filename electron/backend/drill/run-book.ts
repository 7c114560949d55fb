import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import { defined } from '../../../shared/base/defined.ts';
import type { RunSummary } from '../../../shared/contract/drills.ts';
import { evolveRun, foldRun } from '../../../shared/drill/run/evolve.ts';
import { RUN_STREAM, type NewRunEvent, type RunEvent } from '../../../shared/drill/run/events.ts';
import type { RunState } from '../../../shared/drill/run/run-state.ts';
import type { Act } from '../acts.ts';
import { journalEvents } from '../journal-events.ts';
import { StoreTroubleError, type Edition, type Store } from '../store/index.ts';
import { storeTrouble } from '../store/trouble.ts';
import { writeAct } from '../write-act.ts';

/** The controller's log of one run. */
export interface RunBook {
  readonly current: () => RunState;
  readonly events: () => readonly RunEvent[];
  /** Writes what has been decided; a command that came before gives what it wrote then. */
  readonly note: (events: readonly NewRunEvent[], act: Act) => readonly RunEvent[];
  readonly earlier: (commandId: string) => readonly JournalEvent[];
}

/** Opens the log of a store that has one. */
export function openRunBook(store: Store): RunBook {
  const events = () => runEvents(store.readStream(RUN_STREAM));
  const folded = foldRun(events());
  if (!folded) throw new StoreTroubleError(storeTrouble('store-damaged', store.path));
  let current = folded;
  return {
    current: () => current,
    events,
    earlier: (commandId) => journalEvents(store.rowsOfCommand(commandId)),
    note(newEvents, act) {
      const after = newEvents.reduce<RunState>(
        (state, event) => evolveRun(state, provisional(event, state.version + 1, act)),
        current,
      );
      const written = writeAct(
        store,
        {
          stream: RUN_STREAM,
          expectedVersion: current.version,
          mode: 'drill',
          events: newEvents,
          summary: summaryToKeep(after, act.now),
        },
        act,
      );
      const stored = runEvents(written.rows);
      if (written.kind === 'appended') current = stored.reduce<RunState>(evolveRun, current);
      return stored;
    },
  };
}

/** Writes the first line of a run, with the texts it plays with. */
export function beginRun(store: Store, created: NewRunEvent, editions: readonly Edition[], act: Act): void {
  const state = evolveRun(undefined, provisional(created, 1, act));
  const summary = summaryToKeep(state, act.now);
  writeAct(store, { stream: RUN_STREAM, expectedVersion: 0, mode: 'drill', events: [created], editions, summary }, act);
}

export function runEvents(rows: Parameters<typeof journalEvents>[0]): RunEvent[] {
  return journalEvents(rows) as unknown as RunEvent[];
}

/** A run as its list shows it; where its clock stands is known by whoever has it open. */
export function summaryOf(run: RunState, clock: { readonly now: number; readonly speed: number }): RunSummary {
  const { title, team, station, scenario, fork, phase, created, startAt, ended } = run;
  return defined({
    run: run.run,
    title,
    team,
    station,
    scenario,
    fork,
    phase,
    stopped: run.paused?.why,
    createdAt: created.wall,
    endedAt: ended?.wall,
    startAt,
    ...clock,
  });
}

/** Nothing runs in a file that nobody has open. */
const summaryToKeep = (run: RunState, now: number) => ({
  status: run.phase,
  data: summaryOf(run, { now, speed: 0 }),
});

function provisional(event: NewRunEvent, version: number, act: Act): RunEvent {
  return {
    ...event,
    stream: RUN_STREAM,
    version,
    recordedAt: act.now,
    byPerson: act.actor.person,
    byPost: act.actor.post,
    workstation: act.actor.workstation,
    mode: 'drill',
    commandId: act.commandId,
  } as RunEvent;
}
