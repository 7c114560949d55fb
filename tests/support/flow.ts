import { dayBegins, sliceOfClock, sliceBegins } from '../../shared/flow/operating-day.ts';
import type { FlowCommand } from '../../shared/flow/commands.ts';
import { decideFlow, type FlowGround } from '../../shared/flow/decide.ts';
import { flowStream, type FlowEvent, type NewFlowEvent } from '../../shared/flow/events.ts';
import { EMPTY_FLOW, evolveFlow, type Flow } from '../../shared/flow/state.ts';
import type { Result } from '../../shared/base/result.ts';
import type { SpecialPlan, StationPlan } from '../../shared/plan/schema.ts';
import { shipped } from './real-plans.ts';

const plans = [...shipped.byHash.values()].map(({ plan }) => plan);

/** The station and special plans as they ship. */
export const SHIPPED_GROUND: FlowGround = {
  stations: plans.filter((plan) => plan.tier === 'station'),
  specials: plans.filter((plan) => plan.tier === 'special'),
};

export function stationNamed(id: string): StationPlan {
  const found = SHIPPED_GROUND.stations.find(({ station }) => station.id === id);
  if (!found) throw new Error(`No station ${id}`);
  return found;
}

export function surgePlan(): SpecialPlan {
  const found = SHIPPED_GROUND.specials.find(({ id }) => id === 'surge');
  if (!found) throw new Error('No surge plan');
  return found;
}

export const FLOW_DAY = '2026-05-05';

/** A clock time of the operating day: `00:30` is the night after. */
export const onDay = (clock: string, day = FLOW_DAY): number => sliceBegins(day, sliceOfClock(clock));

/** Given / when / then over decide and evolve of one operating day. */
export function flowDesk(day = FLOW_DAY) {
  let flow: Flow = EMPTY_FLOW;
  let now = dayBegins(day);
  const act = (command: FlowCommand): Result<readonly NewFlowEvent[]> => {
    now += 1000;
    const actor = { person: '值班员甲', post: 'duty-officer', workstation: 'w1' };
    const decision = decideFlow(flow, command, { id: `c${now}`, now, at: now, actor }, SHIPPED_GROUND);
    if (!decision.ok) return decision;
    for (const event of decision.value) {
      const stored = {
        ...event,
        stream: flowStream(day),
        version: flow.version + 1,
        recordedAt: now,
        byPerson: actor.person,
        byPost: actor.post,
        workstation: actor.workstation,
        mode: 'live',
        commandId: `c${now}`,
      } as FlowEvent;
      flow = evolveFlow(flow, stored);
    }
    return decision;
  };
  return {
    act,
    /** As act, for an act that the test relies on. */
    must(command: FlowCommand): void {
      const decision = act(command);
      if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
    },
    get flow() {
      return flow;
    },
  };
}

const TOLD = { way: 'hand', from: '国铁北京局客运调度' } as const;

/** Hours (`'22'`: 22:00 to 23:00) and the people of each. */
export function hourlyPush(station: string, people: Readonly<Record<string, number>>, day = FLOW_DAY): FlowCommand {
  const rows = Object.entries(people).map(([hour, count]) => {
    const from = onDay(`${hour}:00`, day);
    return { from, until: from + 3_600_000, people: count };
  });
  return { type: 'PushArrivals', day, source: TOLD, tables: [{ station, shape: 'hourly', rows }] };
}

/** Trains by number: when each arrives by the clock, and its people. */
export function trainPush(
  station: string,
  trains: Readonly<Record<string, readonly [clock: string, people?: number]>>,
  day = FLOW_DAY,
): FlowCommand {
  const rows = Object.entries(trains).map(([train, [clock, people]]) => ({
    train,
    due: onDay(clock, day),
    ...(people === undefined ? {} : { people }),
  }));
  return { type: 'PushArrivals', day, source: TOLD, tables: [{ station, shape: 'trains', rows }] };
}
