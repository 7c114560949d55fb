import type { Clock } from './host.ts';

/** Node's timers hold at most this many milliseconds (about 24.8 days); longer waits wake early and look again. */
const LONGEST = 2 ** 31 - 1;

/** The machine's own clock. Wake-ups are hints: a sleeping computer or a set clock makes them early or late. */
export function machineClock(): Clock {
  return {
    now: () => Date.now(),
    uptime: () => performance.now(),
    speed: () => 1,
    wakeAt(at, wake) {
      const timer = setTimeout(wake, Math.min(Math.max(at - Date.now(), 0), LONGEST));
      // A waiting deadline does not keep a process alive that is otherwise done.
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
