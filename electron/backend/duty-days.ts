import { beijingDate } from '../../shared/base/instant.ts';
import type { Mode } from '../../shared/base/journal-row.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { DutyCommand } from '../../shared/duty/commands.ts';
import { decideDuty } from '../../shared/duty/decide.ts';
import { dutyStream, type DutyEvent, type NewDutyEvent } from '../../shared/duty/events.ts';
import { emptyDutyDay, evolveDuty, type DutyDay } from '../../shared/duty/state.ts';
import type { Act } from './acts.ts';
import { dutyEvents } from './journal-events.ts';
import type { Store } from './store/index.ts';

/** The duty day in force, and those before it. One stream a Beijing day; a new day opens with who holds which post. */
export interface DutyDays {
  /** The day that `now` falls on, opened first if need be; gives the events that opening wrote. */
  readonly today: (act: Act) => readonly DutyEvent[];
  readonly current: () => DutyDay;
  readonly act: (command: DutyCommand, act: Act, posts: readonly string[]) => Result<readonly DutyEvent[]>;
  /** Writes what the console itself has to say. */
  readonly note: (events: readonly NewDutyEvent[], act: Act) => readonly DutyEvent[];
  readonly events: (day: string) => readonly DutyEvent[];
  /** The last time the console was started or stopped, on whatever day that was. */
  readonly lastStartOrStop: () => DutyEvent | undefined;
}

const PREFIX = dutyStream('');

export function openDutyDays(store: Store, mode: Mode): DutyDays {
  const events = (day: string) => dutyEvents(store.readStream(dutyStream(day)));
  const newest = store.streams(PREFIX).at(-1)?.slice(PREFIX.length);
  let current = newest === undefined ? emptyDutyDay('') : events(newest).reduce(evolveDuty, emptyDutyDay(newest));

  function write(newEvents: readonly NewDutyEvent[], act: Act): readonly DutyEvent[] {
    const stream = dutyStream(current.day);
    const written = store.append({
      stream,
      expectedVersion: current.version,
      commandId: act.commandId,
      recordedAt: act.now,
      byPerson: act.actor.person,
      byPost: act.actor.post,
      workstation: act.actor.workstation,
      mode,
      events: newEvents,
    });
    if (written.kind === 'conflict') throw new Error(`${stream} was written from elsewhere`);
    const stored = dutyEvents(written.rows);
    if (written.kind === 'appended') current = stored.reduce(evolveDuty, current);
    return stored;
  }

  function today(act: Act): readonly DutyEvent[] {
    const day = beijingDate(act.now);
    // A clock set back does not reopen a day that is over: the newest day goes on until its date has passed.
    if (current.version > 0 && day <= current.day) return [];
    const { holders } = current;
    const open = current.rollCalls.filter((call) => call.closedAt === undefined);
    current = emptyDutyDay(day);
    return write(
      [{ type: 'DutyDayOpened', at: act.now, data: { day, holders, ...(open.length > 0 ? { rollCalls: open } : {}) } }],
      act,
    );
  }

  return {
    today,
    current: () => current,
    act(command, act, posts) {
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const decision = decideDuty(current, command, meta, posts);
      if (decision.ok) return ok(write(decision.value, act));
      const earlier = dutyEvents(store.rowsOfCommand(act.commandId));
      return earlier.length > 0 ? ok(earlier) : decision;
    },
    note: write,
    events,
    lastStartOrStop() {
      for (const stream of store.streams(PREFIX).toReversed()) {
        const last = events(stream.slice(PREFIX.length)).findLast(
          ({ type }) => type === 'ConsoleStarted' || type === 'ConsoleStopped',
        );
        if (last) return last;
      }
      return undefined;
    },
  };
}
