import { evolve, type PlanSource } from '../response/evolve.ts';
import type { ResponseEvent } from '../response/events.ts';
import { stateHash } from '../response/state-hash.ts';
import { emptyResponse, type Response } from '../response/state.ts';

/** A record that can be looked at as it stood after any of its events. Position 0 is before the first event, position n after the n-th. */
export interface Replay {
  readonly events: readonly ResponseEvent[];
  readonly stateAt: (position: number) => Response;
}

/** So many events lie between two states that are kept: any position is this many folds away at most. */
const KEPT_EVERY = 64;

/** Folds a record once from end to end, and keeps a state now and then. Throws where the record cannot be folded. */
export function replayOf(id: string, events: readonly ResponseEvent[], source: PlanSource): Replay {
  const kept: Response[] = [];
  let folded = emptyResponse(id);
  for (const [index, event] of events.entries()) {
    if (index % KEPT_EVERY === 0) kept.push(folded);
    folded = evolve(folded, event, source);
  }
  if (events.length % KEPT_EVERY === 0) kept.push(folded);
  /** Where somebody looked last: the next look is most often one event on. */
  let last = { position: events.length, state: folded };

  return {
    events,
    stateAt(position) {
      const wanted = Math.max(0, Math.min(events.length, Math.trunc(position)));
      const block = Math.floor(wanted / KEPT_EVERY);
      const isOnTheWay = last.position <= wanted && last.position >= block * KEPT_EVERY;
      let state = isOnTheWay ? last.state : (kept[block] as Response);
      for (let at = isOnTheWay ? last.position : block * KEPT_EVERY; at < wanted; at += 1) {
        state = evolve(state, events[at] as ResponseEvent, source);
      }
      last = { position: wanted, state };
      return state;
    },
  };
}

/** How the state after an event compares with the hash that was written beside it; an older console wrote none. */
export interface HashCheck {
  readonly version: number;
  readonly hash: string;
  readonly recorded?: string;
  readonly verdict: 'equal' | 'differs' | 'not-recorded';
}

/** Compares the states after the events from one position to another, the first left out: `checkHashes(replay, 0, 1)` is the first event. */
export function checkHashes(replay: Replay, from: number, to: number): readonly HashCheck[] {
  return replay.events.slice(from, to).map((event, index): HashCheck => {
    const hash = stateHash(replay.stateAt(from + index + 1));
    const { version, state: recorded } = event;
    if (recorded === undefined) return { version, hash, verdict: 'not-recorded' };
    return { version, hash, recorded, verdict: recorded === hash ? 'equal' : 'differs' };
  });
}
