import { duesOf, type Due } from '../../shared/response/dues.ts';
import type { Response } from '../../shared/response/state.ts';
import type { Clock } from './host.ts';

/** Longest time between two looks of a live desk, so that a set clock or a missed wake-up is noticed soon (milliseconds). */
const LOOK_EVERY = 15_000;

/** Uptime and wall clock drifting apart by more than this is a clock that was set, or a machine that slept (milliseconds). */
export const JUMP = 2_000;

export interface DueWatchParts {
  readonly clock: Clock;
  readonly running: () => readonly Response[];
  /** Journals that a due has passed; called in order of due time. */
  readonly notePassed: (response: string, due: string, dueAt: number) => void;
  readonly noteJump: (by: number) => void;
  /** Called at every look, for whatever else hangs on the time (the duty day turning). */
  readonly onLook: () => void;
  /** Runs a look that nobody asked for and so nobody gets the error of: a full disk is told, and the next look tries again. */
  readonly guard: (look: () => void) => void;
  /** The time of the next look at the latest; LOOK_EVERY from now when left out. */
  readonly lookBy?: ((now: number) => number) | undefined;
}

export interface DueWatch {
  /** Looks at once; returns how many dues it journaled. */
  readonly look: () => number;
  /** Something changed: look again soon, and set the next wake-up. */
  readonly stir: () => void;
  /** When the next due passes; undefined when nothing is due. */
  readonly nextDueAt: () => number | undefined;
  readonly stop: () => void;
}

/**
 * Watches deadlines. They are data; a wake-up is only a hint to look. Whatever has passed since the last look, for whatever reason
 * (sleep, a stopped console, a set clock), is journaled in due order, each with its own time.
 */
export function watchDues(parts: DueWatchParts): DueWatch {
  const { clock, lookBy = (now) => now + LOOK_EVERY } = parts;
  let drift = clock.now() - clock.uptime();
  let forget = () => {};
  let stopped = false;
  let stirring = false;

  function look(): number {
    if (stopped) return 0;
    let passed = 0;
    try {
      const jump = clock.now() - clock.uptime() - drift;
      if (clock.speed() === 1 && Math.abs(jump) > JUMP) {
        parts.noteJump(jump);
        drift += jump;
      }
      parts.onLook();
      // Noting one due can start or end others, so the list is made anew until nothing more has passed.
      for (let next = soonest(); next && next.due.dueAt <= clock.now(); next = soonest()) {
        parts.notePassed(next.response, next.due.key, next.due.dueAt);
        passed += 1;
      }
    } finally {
      schedule();
    }
    return passed;
  }

  /** The due that is next to pass, or that has waited longest to be noted. */
  function soonest(): { readonly response: string; readonly due: Due } | undefined {
    let first: { readonly response: string; readonly due: Due } | undefined;
    for (const response of parts.running()) {
      const due = duesOf(response).find((one) => !one.missed);
      if (!due) continue;
      const sooner = !first || due.dueAt < first.due.dueAt;
      if (sooner || (due.dueAt === first?.due.dueAt && response.id < first.response)) {
        first = { response: response.id, due };
      }
    }
    return first;
  }

  function schedule(): void {
    forget();
    const now = clock.now();
    const next = soonest()?.due.dueAt ?? Infinity;
    // What could not be noted just now (a full disk) is not tried again at once.
    const at = next <= now ? lookBy(now) : Math.min(next, lookBy(now));
    forget = stopped ? () => {} : clock.wakeAt(at, () => parts.guard(look));
  }

  return {
    look,
    stir() {
      if (stirring) return;
      stirring = true;
      // After the act that stirred has been answered: looking at dues must not make it wait.
      setImmediate(() => {
        stirring = false;
        parts.guard(look);
      });
    },
    nextDueAt: () => soonest()?.due.dueAt,
    stop() {
      stopped = true;
      forget();
    },
  };
}
