import { beijingDate, DAY, type Instant } from '../../../shared/base/instant.ts';
import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { dayStart, namedItem, openTasksOf, type DutyPlans } from '../../../shared/duty/daily.ts';
import { decideDuty, type DecidableDuty } from '../../../shared/duty/decide.ts';
import type { DutyWorld } from '../../../shared/duty/decide-handover.ts';
import { isOpen } from '../../../shared/duty/handover.ts';
import { dutyStream, type DutyEvent, type NewDutyEvent } from '../../../shared/duty/events.ts';
import { callsNewlyOverdue, overdueFrom } from '../../../shared/duty/planned-calls.ts';
import { settingsFrom } from '../../../shared/duty/postures.ts';
import { openTakeOvers } from '../../../shared/duty/take-overs.ts';
import { carriedVigilance } from '../../../shared/duty/vigilance.ts';
import { emptyDutyDay, evolveDuty, type DutyDay } from '../../../shared/duty/state.ts';
import { CONSOLE, type Act } from '../acts.ts';
import { dutyEvents } from '../journal-events.ts';
import type { HostServices } from '../host.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/**
 * The duty day in force, and those before it. One stream a Beijing day; a new day opens with who holds which post and what posture holds where.
 * What a day left undone is written into it when it is over, be it at the next start.
 */
export interface DutyDays {
  /** The day that `now` falls on, opened first if need be; gives the events that opening wrote. */
  readonly today: (act: Act) => readonly DutyEvent[];
  readonly current: () => DutyDay;
  readonly act: (command: DecidableDuty, act: Act) => Result<readonly DutyEvent[]>;
  /** Notes planned calls that were not begun within their window, each at the moment it ended. */
  readonly noteOverdueCalls: (act: Act) => readonly DutyEvent[];
  /** Writes what the console itself has to say. */
  readonly note: (events: readonly NewDutyEvent[], act: Act) => readonly DutyEvent[];
  readonly events: (day: string) => readonly DutyEvent[];
  /** The last time the console was started or stopped, on whatever day that was. */
  readonly lastStartOrStop: () => DutyEvent | undefined;
}

const PREFIX = dutyStream('');

/** Days without a running console that are caught up at most: more is a console put away, or a clock set wrong. */
const CATCH_UP = 31;

export function openDutyDays(
  store: Store,
  mode: Mode,
  plans: () => DutyPlans,
  world: (day: DutyDay, now: Instant) => DutyWorld,
  host: Pick<HostServices, 'newId' | 'newSeed'>,
): DutyDays {
  const events = (day: string) => dutyEvents(store.readStream(dutyStream(day)));
  const newest = store.streams(PREFIX).at(-1)?.slice(PREFIX.length);
  let current = newest === undefined ? emptyDutyDay('') : events(newest).reduce(evolveDuty, emptyDutyDay(newest));

  function write(newEvents: readonly NewDutyEvent[], act: Act, on = current): readonly DutyEvent[] {
    const stream = dutyStream(on.day);
    const written = writeAct(
      store,
      {
        stream,
        expectedVersion: on.version,
        mode,
        events: newEvents,
      },
      act,
    );
    const stored = dutyEvents(written.rows);
    if (written.kind === 'appended') current = stored.reduce(evolveDuty, on);
    return stored;
  }

  function today(act: Act): readonly DutyEvent[] {
    const day = beijingDate(act.now);
    // A clock set back does not reopen a day that is over: the newest day goes on until its date has passed.
    if (current.version > 0 && day <= current.day) return [];
    if (current.version > 0) {
      noteLeft(act);
      for (const missed of missedDays(current.day, day)) {
        if (openTasksOf(plans(), onDay(missed)).length === 0) continue;
        open(missed, byConsole(act, dayStart(missed)), dayStart(missed));
        noteLeft(act);
      }
    }
    return open(day, act);
  }

  /** Opens a day on what the one before it hands on. */
  function open(day: string, act: Act, at = act.now): readonly DutyEvent[] {
    const { version, holders, rollCalls, plannedCalls = [], handovers = [], locks = [] } = current;
    const takeOvers = openTakeOvers(current.takeOvers);
    const calls = rollCalls.filter((call) => call.closedAt === undefined);
    const openHandovers = handovers.filter(isOpen);
    const cityCallBefore = current.cityCalls.at(-1) ?? current.cityCallBefore;
    const { postures } = onDay(day);
    const vigilance = carriedVigilance(current.vigilance, at);
    const hasTasks = openTasksOf(plans(), { day }).length > 0;
    const data = {
      day,
      holders,
      ...(calls.length > 0 ? { rollCalls: calls } : {}),
      ...(plannedCalls.length > 0 ? { plannedCalls } : {}),
      ...(postures ? { postures } : {}),
      ...(takeOvers.length > 0 ? { takeOvers } : {}),
      ...(locks.length > 0 ? { locks } : {}),
      ...(vigilance ? { vigilance } : {}),
      ...(cityCallBefore ? { cityCallBefore } : {}),
      ...(openHandovers.length > 0 ? { handovers: openHandovers } : {}),
      ...(version === 0 && hasTasks ? { tasksFrom: at } : {}),
    };
    return write([{ type: 'DutyDayOpened', at, data }], act, emptyDutyDay(day));
  }

  /** A later day as the present one would hand it on. */
  function onDay(day: string): Pick<DutyDay, 'day' | 'postures'> {
    const postures = settingsFrom(current.postures ?? [], dayStart(day));
    return { day, ...(postures.length > 0 ? { postures } : {}) };
  }

  /** The last line of a day that is over: what nobody ended. */
  function noteLeft(act: Act): void {
    const left = openTasksOf(plans(), current);
    if (left.length === 0 || current.left) return;
    const over = dayStart(current.day) + DAY;
    write([{ type: 'DailyTasksLeft', at: over, data: { tasks: left.map(namedItem) } }], byConsole(act, over));
  }

  const byConsole = (act: Act, at: number): Act => ({
    ...act,
    commandId: host.newId(),
    at,
    actor: { ...CONSOLE, workstation: act.actor.workstation },
  });

  return {
    today,
    current: () => current,
    act(command, act) {
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor, seed: host.newSeed() };
      const decision = decideDuty(current, command, meta, plans(), world(current, act.now));
      if (decision.ok) return ok(write(decision.value, act));
      const earlier = dutyEvents(store.rowsOfCommand(act.commandId));
      return earlier.length > 0 ? ok(earlier) : decision;
    },
    noteOverdueCalls(act) {
      const calls = callsNewlyOverdue(current.plannedCalls ?? [], act.now);
      if (calls.length === 0) return [];
      const noted = calls.map((call): NewDutyEvent => {
        return { type: 'RollCallOverdue', at: overdueFrom(call), data: { plan: call.plan } };
      });
      return write(noted, act);
    },
    note: (newEvents, act) => write(newEvents, act),
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

/** The days between two, the newest of them at most. */
function missedDays(last: string, today: string): readonly string[] {
  const days = Math.round((dayStart(today) - dayStart(last)) / DAY) - 1;
  const count = Math.min(days, CATCH_UP);
  return Array.from({ length: count }, (_, index) => beijingDate(dayStart(today) - (count - index) * DAY));
}
