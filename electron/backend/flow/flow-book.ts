import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { FlowCommand } from '../../../shared/flow/commands.ts';
import { decideFlow, type FlowGround } from '../../../shared/flow/decide.ts';
import { flowStream, type FlowEvent } from '../../../shared/flow/events.ts';
import { EMPTY_FLOW, evolveFlow, type Flow } from '../../../shared/flow/state.ts';
import type { Act } from '../acts.ts';
import { flowEvents } from '../journal-events.ts';
import type { Library } from '../library/read-library.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** Arrivals and ways onward: one stream for each operating day. */
export interface FlowBook {
  readonly day: (day: string) => Flow;
  readonly events: (day: string) => readonly FlowEvent[];
  /** The station and special plans in force. */
  readonly ground: () => FlowGround;
  readonly act: (command: FlowCommand, act: Act) => Result<readonly FlowEvent[]>;
}

/** Days kept at hand: yesterday's night, today and tomorrow's tables. */
const KEPT = 4;

export function openFlowBook(store: Store, mode: Mode, ground: () => FlowGround): FlowBook {
  const kept = new Map<string, Flow>();
  const events = (day: string) => flowEvents(store.readStream(flowStream(day)));
  const current = (day: string): Flow => {
    const flow = kept.get(day) ?? events(day).reduce(evolveFlow, EMPTY_FLOW);
    keep(day, flow);
    return flow;
  };
  const keep = (day: string, flow: Flow) => {
    kept.delete(day);
    kept.set(day, flow);
    const oldest = [...kept.keys()][0];
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };

  return {
    day: current,
    events,
    ground,
    act(command, act) {
      const flow = current(command.day);
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const decision = decideFlow(flow, command, meta, ground());
      if (!decision.ok) {
        const earlier = flowEvents(store.rowsOfCommand(act.commandId));
        return earlier.length > 0 ? ok(earlier) : decision;
      }
      const written = writeAct(
        store,
        { stream: flowStream(command.day), expectedVersion: flow.version, mode, events: decision.value },
        act,
      );
      const stored = flowEvents(written.rows);
      if (written.kind === 'appended') keep(command.day, stored.reduce(evolveFlow, flow));
      return ok(stored);
    },
  };
}

/** What the plans in force say of stations, ways onward and measures. */
export function flowGroundIn({ byHash }: Pick<Library, 'byHash'>): FlowGround {
  const plans = [...byHash.values()].map(({ plan }) => plan);
  return {
    stations: plans.filter((plan) => plan.tier === 'station'),
    specials: plans.filter((plan) => plan.tier === 'special'),
  };
}
