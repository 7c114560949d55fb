import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import type { DutyEvent, DutyShapes, Holder, RollCall, RollCallState } from './events.ts';

export interface DutyDay {
  readonly day: string;
  readonly version: number;
  readonly holders: readonly Holder[];
  readonly rollCalls: readonly RollCall[];
  readonly cityCalls: readonly (DutyShapes['CityCallAnswered'] & {
    readonly at: Instant;
    readonly recordedAt: Instant;
  })[];
  /** Starts, stops and clock jumps of the console, oldest first. */
  readonly console: readonly DutyEvent[];
}

export function emptyDutyDay(day: string): DutyDay {
  return { day, version: 0, holders: [], rollCalls: [], cityCalls: [], console: [] };
}

export function evolveDuty(day: DutyDay, event: DutyEvent): DutyDay {
  return { ...apply(day, event), version: event.version };
}

function apply(day: DutyDay, event: DutyEvent): DutyDay {
  switch (event.type) {
    case 'DutyDayOpened':
      return { ...day, day: event.data.day, holders: event.data.holders, rollCalls: event.data.rollCalls ?? [] };
    case 'PostTaken': {
      const holder = { ...event.data, since: event.at, workstation: event.workstation };
      return { ...day, holders: [...day.holders.filter((one) => one.post !== holder.post), holder] };
    }
    case 'PostReleased':
      return { ...day, holders: day.holders.filter((one) => one.post !== event.data.post) };
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
    case 'ConsoleStarted':
    case 'ConsoleStopped':
    case 'ClockJumped':
      return { ...day, console: [...day.console, event] };
    default:
      return assertNever(event, 'duty event');
  }
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
