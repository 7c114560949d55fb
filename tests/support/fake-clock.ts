import type { Clock } from '../../electron/backend/host.ts';

/** A clock that only the test moves. As with a machine's timers, a wake-up waits for a length of time, whatever the wall clock is set to meanwhile. */
export interface FakeClock extends Clock {
  /** Time goes by, on the wall and in uptime; wake-ups come in order. */
  readonly advance: (ms: number) => void;
  /** Somebody sets the wall clock forward or back, or the machine sleeps: no time goes by here, and nothing wakes. */
  readonly set: (by: number) => void;
}

export function fakeClock(start: number): FakeClock {
  let wall = start;
  let uptime = 0;
  const waiting = new Set<{ readonly until: number; readonly wake: () => void }>();

  function pass(until: number): void {
    wall += until - uptime;
    uptime = until;
  }

  return {
    now: () => wall,
    uptime: () => uptime,
    speed: () => 1,
    wakeAt(at, wake) {
      const one = { until: uptime + Math.max(0, at - wall), wake };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    advance(ms) {
      const until = uptime + ms;
      for (;;) {
        const next = [...waiting].filter((one) => one.until <= until).sort((a, b) => a.until - b.until)[0];
        if (!next) break;
        waiting.delete(next);
        pass(next.until);
        next.wake();
      }
      pass(until);
    },
    set(by) {
      wall += by;
    },
  };
}
