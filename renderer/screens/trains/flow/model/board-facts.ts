import { beijingClock, HOUR, MINUTE, type Instant } from '../../../../../shared/base/instant.ts';
import { arrivalsInForce, lateBy, trainTime, type Flow } from '../../../../../shared/flow/state.ts';
import type { Fact } from '../../../../../shared/plan/schema.ts';
import type { Response } from '../../../../../shared/response/state.ts';
import type { Night } from '../../../../../shared/flow/night.ts';

/** A value worked out here that the fact board of a running response asks for. */
export interface BoardFact {
  /** As the journal names it: `surge/night-excess`. */
  readonly key: string;
  readonly fact: Fact;
  readonly value: number;
  readonly certainty: 'known' | 'estimated';
}

/** The surge plan's own measure of a late train (its basis `a-late-cut`): half an hour or more, among those of the next four hours. */
const LATE_FROM = 30 * MINUTE;
const LOOK_AHEAD = 4 * HOUR;

/** What the plans in force ask for of what is known here: who comes at night beyond what can leave, and how many trains are late. */
export function boardFacts(response: Response, flow: Flow, night: Night, now: Instant): readonly BoardFact[] {
  const excess = night.forecast.summary.night?.excess;
  const values: Readonly<Record<string, Pick<BoardFact, 'value' | 'certainty'> | undefined>> = {
    'night-excess': excess === undefined ? undefined : { value: Math.ceil(excess), certainty: 'estimated' },
    'late-trains': lateTrains(flow, night.station, now),
  };
  return response.plans
    .filter(({ left }) => left === undefined)
    .flatMap(({ pinned, compiled }) =>
      compiled.plan.facts.flatMap((fact) => {
        const value = values[fact.id];
        const fits = fact.type === 'number' && (fact.per ?? 'response') === 'response' && fact.derive === undefined;
        return value && fits ? [{ key: `${pinned.key}/${fact.id}`, fact, ...value }] : [];
      }),
    );
}

/** Only where trains are announced one by one with both times: hours say nothing about lateness. */
function lateTrains(flow: Flow, station: string, now: Instant): Pick<BoardFact, 'value' | 'certainty'> | undefined {
  const timed = arrivalsInForce(flow, station).trains.filter((train) => lateBy(train) !== undefined);
  if (timed.length === 0) return undefined;
  const late = timed.filter((train) => {
    const at = trainTime(train) ?? 0;
    return (lateBy(train) ?? 0) >= LATE_FROM && at >= now && at <= now + LOOK_AHEAD;
  });
  return { value: late.length, certainty: 'known' };
}

/** Whose table these values rest on, and of when. */
export function newestPush(flow: Flow, station: string): { readonly from: string; readonly clock: string } | undefined {
  const push = flow.pushes.findLast((one) => one.station === station);
  return push && { from: push.source.from, clock: beijingClock(push.at) };
}
