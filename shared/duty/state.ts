import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import type { TaskEnd } from './commands.ts';
import { itemKey, type NamedItem } from './daily.ts';
import type { CityCall, DutyEvent, Holder, Lock, RollCall, RollCallState, TakeOver } from './events.ts';
import { evolveHandover, noteJump, type Handover } from './handover.ts';
import type { PostureSetting } from './postures.ts';
import { seated } from './seats.ts';

/** How a daily task ended, the last entry in force; earlier ones stay in the journal. */
export interface EndedTask {
  readonly end: TaskEnd;
  readonly reason?: string;
  readonly note?: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly post: string;
}

export interface DutyDay {
  readonly day: string;
  readonly version: number;
  readonly holders: readonly Holder[];
  readonly rollCalls: readonly RollCall[];
  readonly cityCalls: readonly CityCall[];
  /** The newest call before this day. Absent while there was none. */
  readonly cityCallBefore?: CityCall;
  /** Starts, stops and clock jumps of the console, oldest first. */
  readonly console: readonly DutyEvent[];
  /** Postures that were set, in the order they were set. Absent while none ever was. */
  readonly postures?: readonly PostureSetting[];
  /** Daily tasks that have ended, by item key. */
  readonly tasks?: Readonly<Record<string, EndedTask>>;
  readonly tasksFrom?: Instant;
  /** Hand-overs in the order they were opened, those that are over too. Absent while there was none. */
  readonly handovers?: readonly Handover[];
  /** Emergency take-overs of this day, and those that came into it unreviewed. Absent while there are none. */
  readonly takeOvers?: readonly TakeOver[];
  /** Locked workstations. */
  readonly locks?: readonly Lock[];
  /** What the day left undone, once it is over. */
  readonly left?: readonly NamedItem[];
}

export function emptyDutyDay(day: string): DutyDay {
  return { day, version: 0, holders: [], rollCalls: [], cityCalls: [], console: [] };
}

export function evolveDuty(day: DutyDay, event: DutyEvent): DutyDay {
  return { ...apply(day, event), version: event.version };
}

function apply(day: DutyDay, event: DutyEvent): DutyDay {
  switch (event.type) {
    case 'DutyDayOpened': {
      const { rollCalls = [], ...data } = event.data;
      return { ...day, ...data, rollCalls };
    }
    case 'PostTaken': {
      const { reason: _, ...seat } = event.data;
      const holder = { ...seat, since: event.at, workstation: event.workstation };
      return { ...day, holders: seated(day.holders, holder), ...withTakeOver(day.takeOvers, event) };
    }
    case 'PostReleased':
      return {
        ...day,
        holders: day.holders.filter(({ post, person }) => post !== event.data.post || person !== event.data.person),
      };
    case 'TakeOverReviewed': {
      const { takeOver, finding, words } = event.data;
      const review = { finding, words, at: event.at, by: event.byPerson };
      const takeOvers = day.takeOvers?.map((one) => (one.id === takeOver ? { ...one, review } : one));
      return { ...day, ...(takeOvers ? { takeOvers } : {}) };
    }
    case 'DeskLocked': {
      const lock = { workstation: event.workstation, at: event.at, by: event.byPerson, cause: event.data.cause };
      return { ...day, locks: [...(day.locks ?? []), lock] };
    }
    case 'DeskUnlocked':
      return { ...day, locks: (day.locks ?? []).filter((lock) => lock.workstation !== event.workstation) };
    case 'CityCallAnswered':
      return { ...day, cityCalls: [...day.cityCalls, { ...event.data, at: event.at, recordedAt: event.recordedAt }] };
    case 'RollCallOpened': {
      const call = { opened: { ...event.data, at: event.at, recordedAt: event.recordedAt }, answers: {} };
      return { ...day, rollCalls: [...day.rollCalls, call] };
    }
    case 'RollCallAnswered': {
      const { rollCall, target, ...answer } = event.data;
      return onCall(day, rollCall, (call) => ({
        ...call,
        answers: { ...call.answers, [target]: { ...answer, at: event.at, recordedAt: event.recordedAt } },
      }));
    }
    case 'RollCallClosed':
      return onCall(day, event.data.rollCall, (call) => ({ ...call, closedAt: event.at }));
    case 'PostureSet': {
      const { from = event.at, ...data } = event.data;
      const setting = { ...data, from, setAt: event.at, by: event.byPerson };
      return { ...day, postures: [...(day.postures ?? []), setting] };
    }
    case 'DailyTaskEnded': {
      const { task, station, clock, title: _, ...end } = event.data;
      const ended = { ...end, at: event.at, recordedAt: event.recordedAt, by: event.byPerson, post: event.byPost };
      return { ...day, tasks: { ...day.tasks, [itemKey(task, station, clock)]: ended } };
    }
    case 'DailyTasksLeft':
      return { ...day, left: event.data.tasks };
    case 'HandoverOpened':
    case 'HandoverNoted':
    case 'HandoverItemsRead':
    case 'HandoverItemsPassed':
    case 'HandoverSigned':
    case 'HandoverCompleted':
    case 'HandoverCancelled':
      return { ...day, handovers: evolveHandover(day.handovers ?? [], event) };
    case 'ClockJumped': {
      const noted = { ...day, console: [...day.console, event] };
      return day.handovers ? { ...noted, handovers: noteJump(day.handovers, event.at, event.data.by) } : noted;
    }
    case 'ConsoleStarted':
    case 'ConsoleStopped':
      return { ...day, console: [...day.console, event] };
    default:
      return assertNever(event, 'duty event');
  }
}

/** The posts of one command are one take-over. */
function withTakeOver(
  takeOvers: readonly TakeOver[] = [],
  { data, at, workstation, commandId: id }: Extract<DutyEvent, { type: 'PostTaken' }>,
): Pick<DutyDay, 'takeOvers'> {
  const { person, post, proof, reason = '' } = data;
  if (proof !== 'emergency') return {};
  const begun = takeOvers.find((one) => one.id === id);
  const others = takeOvers.filter((one) => one.id !== id);
  return { takeOvers: [...others, { id, person, posts: [...(begun?.posts ?? []), post], reason, at, workstation }] };
}

function onCall(day: DutyDay, id: string, change: (call: RollCall) => RollCall): DutyDay {
  return { ...day, rollCalls: day.rollCalls.map((call) => (call.opened.rollCall === id ? change(call) : call)) };
}

/**
 * The answer rate of one roll call and its denominator: called, less those excused with a basis. Late answers and faults do not
 * count as answered in time. `rate` is undefined when nobody was due.
 */
export function rollCallRate(call: RollCall): {
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  readonly excused: number;
  readonly rate: number | undefined;
} {
  const states = call.opened.targets.map((target) => call.answers[target.id]?.state);
  const count = (state: RollCallState) => states.filter((one) => one === state).length;
  const excused = count('excused');
  const due = states.length - excused;
  const inTime = count('answered');
  return { due, inTime, late: count('late'), excused, rate: due === 0 ? undefined : inTime / due };
}
