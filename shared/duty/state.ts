import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import { plainName } from '../base/plain-words.ts';
import type { TaskEnd } from './commands.ts';
import { itemKey, type NamedItem } from './daily.ts';
import type { CityCall, DutyEvent, Holder, Lock, TakeOver } from './events.ts';
import type { RollCall } from './roll-call.ts';
import { evolveHandover, noteJump, type Handover } from './handover.ts';
import type { PlannedCall } from './planned-calls.ts';
import type { PostureSetting } from './postures.ts';
import { seated } from './seats.ts';
import { evolveVigilance, type Vigilance } from './vigilance.ts';

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

/** A planned call that will not be held, and why. */
export type DroppedCall = PlannedCall & {
  readonly reason: string;
  readonly droppedAt: Instant;
  readonly droppedBy: string;
};

export interface DutyDay {
  readonly day: string;
  readonly version: number;
  readonly holders: readonly Holder[];
  readonly rollCalls: readonly RollCall[];
  /** Calls that were planned and neither begun nor dropped. Absent while there never was one. */
  readonly plannedCalls?: readonly PlannedCall[];
  readonly droppedCalls?: readonly DroppedCall[];
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
  /** Checks of the desk. Absent while there never was one. */
  readonly vigilance?: Vigilance;
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
      const { rollCalls = [], holders, ...data } = event.data;
      return { ...day, ...data, holders: holders.map(plainlyNamed), rollCalls };
    }
    case 'PostTaken': {
      const { reason: _, ...seat } = event.data;
      const holder = plainlyNamed({ ...seat, since: event.at, workstation: event.workstation });
      return { ...day, holders: seated(day.holders, holder), ...withTakeOver(day.takeOvers, event) };
    }
    case 'PostReleased':
      return {
        ...day,
        holders: day.holders.filter(
          ({ post, person }) => post !== event.data.post || person !== plainName(event.data.person),
        ),
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
      const { plannedCalls } = day;
      const left = plannedCalls && { plannedCalls: plannedCalls.filter(({ plan }) => plan !== event.data.planned) };
      return { ...day, rollCalls: [...day.rollCalls, call], ...left };
    }
    case 'RollCallPlanned': {
      const planned = { ...event.data, plannedAt: event.at, by: event.byPerson };
      return { ...day, plannedCalls: [...(day.plannedCalls ?? []), planned] };
    }
    case 'RollCallPlanDropped': {
      const { plan, reason } = event.data;
      const dropped = day.plannedCalls?.filter((one) => one.plan === plan) ?? [];
      const end = { reason, droppedAt: event.at, droppedBy: event.byPerson };
      return {
        ...day,
        plannedCalls: day.plannedCalls?.filter((one) => one.plan !== plan) ?? [],
        droppedCalls: [...(day.droppedCalls ?? []), ...dropped.map((one) => ({ ...one, ...end }))],
      };
    }
    case 'RollCallOverdue': {
      const { plan } = event.data;
      const noted = day.plannedCalls?.map((one) => (one.plan === plan ? { ...one, overdueAt: event.at } : one)) ?? [];
      return { ...day, plannedCalls: noted };
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
    case 'VigilanceSet':
    case 'VigilanceAsked':
    case 'VigilanceAnswered':
    case 'VigilanceMissed':
    case 'VigilanceDropped':
      return { ...day, vigilance: evolveVigilance(day.vigilance, event) };
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

/** Earlier versions wrote names as they were typed; acts come with the plain ones. */
function plainlyNamed(holder: Holder): Holder {
  const { person, from } = holder;
  return { ...holder, person: plainName(person), ...(from === undefined ? {} : { from: plainName(from) }) };
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
