import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../host.ts';

/** The clock of a run: it goes at the run's speed, stands still, or is taken forward. */
export interface SimulatedClock extends Clock {
  /** Simulated seconds in a second; 0 stands still. */
  readonly setSpeed: (speed: number) => void;
  /** Rings every wake-up whose time has come, in order and each at its own time, also where the machine's timer is late. */
  readonly catchUp: () => void;
  /**
   * Takes the clock forward and rings every wake-up on the way, so that a jump does what slow time does. Gives the time that was reached: earlier than
   * `to` where `halt` was called meanwhile. The process answers requests in between.
   */
  readonly passTo: (to: number) => Promise<number>;
  /** Ends a jump where it is. */
  readonly halt: () => void;
  readonly isPassing: () => boolean;
  /** Forgets the machine's timer; nothing rings any more. */
  readonly stop: () => void;
}

/** The longest stretch of a jump without a look at what else the process has to do (milliseconds of machine time). */
const SLICE = 30;

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock that stands at `startAt` until it is set going. Its uptime is simulated too, so that no leap of it is taken for a clock that somebody set. */
export function simulatedClock(startAt: number, machine: Clock): SimulatedClock {
  const waiting = new Set<Waiting>();
  let speed = 0;
  /** Where the clock was set going, in both times. */
  let from = { simulated: startAt, machine: machine.uptime() };
  /** The time shown while wake-ups are rung or a jump is under way. */
  let held: number | undefined;
  let shown = startAt;
  let passing = false;
  let halted = false;
  let stopped = false;
  let order = 0;
  let forget = () => {};

  function running(): number {
    return speed === 0 ? from.simulated : Math.floor(from.simulated + (machine.uptime() - from.machine) * speed);
  }

  /** Never less than it was: a wake-up that is rung late does not turn the clock back. */
  function now(): number {
    shown = Math.max(shown, held ?? running());
    return shown;
  }

  function goOn(at: number): void {
    held = undefined;
    from = { simulated: at, machine: machine.uptime() };
  }

  function nextBy(until: number): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of waiting) {
      if (one.at > until) continue;
      if (!first || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one;
    }
    return first;
  }

  function ring(one: Waiting): void {
    waiting.delete(one);
    held = Math.max(one.at, shown);
    one.wake();
  }

  function catchUp(): void {
    if (held !== undefined || stopped) return;
    const until = running();
    const wasFrom = from;
    for (let next = nextBy(until); next && !stopped; next = nextBy(until)) {
      ring(next);
      // Whoever was woken has stopped the clock, or set it to another pace: the rest is for the new pace to say.
      if (from !== wasFrom) break;
    }
    held = undefined;
    schedule();
  }

  /** Sets the machine's timer for the next wake-up. It rings late or early; catchUp puts that right. */
  function schedule(): void {
    forget();
    forget = () => {};
    if (speed === 0 || passing || stopped) return;
    const next = nextBy(Infinity);
    if (!next) return;
    const wait = Math.max(Math.ceil((next.at - running()) / speed), 1);
    forget = machine.wakeAt(machine.now() + wait, catchUp);
  }

  return {
    now,
    uptime: () => now() - startAt,
    speed: () => (passing ? 0 : speed),
    wakeAt(at, wake) {
      order += 1;
      const one = { at, order, wake };
      waiting.add(one);
      if (held === undefined) schedule();
      return () => void waiting.delete(one);
    },
    setSpeed(next) {
      from = { simulated: now(), machine: machine.uptime() };
      speed = next;
      schedule();
    },
    catchUp,
    async passTo(to) {
      catchUp();
      held = now();
      passing = true;
      halted = false;
      forget();
      try {
        let since = machine.uptime();
        for (let next = nextBy(to); next && !halted && !stopped; next = nextBy(to)) {
          ring(next);
          if (machine.uptime() - since < SLICE) continue;
          await setImmediate();
          since = machine.uptime();
        }
        if (!halted && !stopped) held = Math.max(to, held);
        return held;
      } finally {
        passing = false;
        goOn(now());
        schedule();
      }
    },
    halt() {
      halted = true;
    },
    isPassing: () => passing,
    stop() {
      stopped = true;
      forget();
      waiting.clear();
    },
  };
}
