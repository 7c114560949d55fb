import type { Clock } from '../host.ts';

/** A machine clock that goes only where it is taken, for runs that nobody watches: between two things that happen no time is spent. */
export interface SteppedClock extends Clock {
  /** When the next wake-up rings; undefined when none is set. */
  readonly nextWake: () => number | undefined;
  /** Takes the clock to a time that lies ahead and rings every wake-up on the way at its own time. */
  readonly passTo: (to: number) => void;
}

export function steppedClock(startAt: number): SteppedClock {
  const waiting = new Set<{ readonly at: number; readonly wake: () => void }>();
  let now = startAt;

  function next() {
    let first: { readonly at: number; readonly wake: () => void } | undefined;
    for (const one of waiting) if (!first || one.at < first.at) first = one;
    return first;
  }

  return {
    now: () => now,
    uptime: () => now - startAt,
    speed: () => 1,
    wakeAt(at, wake) {
      const one = { at, wake };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    nextWake: () => next()?.at,
    passTo(to) {
      for (let one = next(); one && one.at <= to; one = next()) {
        waiting.delete(one);
        now = Math.max(now, one.at);
        one.wake();
      }
      now = Math.max(now, to);
    },
  };
}
