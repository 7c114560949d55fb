import { duesOf } from '../../shared/response/dues.ts';
import type { Response } from '../../shared/response/state.ts';
import type { Clock } from './host.ts';

/** Longest time between two looks, so that a set clock or a missed wake-up is noticed soon (milliseconds). */
const LOOK_EVERY = 15_000;

/** Uptime and wall clock drifting apart by more than this is a clock that was set, or a machine that slept (milliseconds). */
const JUMP = 2_000;

export interface DueWatchParts {
  readonly clock: Clock;
  readonly running: () => readonly Response[];
  /** Journals that a due has passed; called in order of due time. */
  readonly notePassed: (response: string, due: string, dueAt: number) => void;
  readonly noteJump: (by: number) => void;
  /** Called at every look, for whatever else hangs on the time (the duty day turning). */
  readonly onLook: () => void;
}

export interface DueWatch {
  /** Looks at once; returns how many dues it journaled. */
  readonly look: () => number;
  /** Something changed: look again soon, and set the next wake-up. */
  readonly stir: () => void;
  readonly stop: () => void;
}

/**
 * Watches deadlines. They are data; a wake-up is only a hint to look. Whatever has passed since the last look, for whatever reason
 * (sleep, a stopped console, a set clock), is journaled in due order, each with its own time.
 */
export function watchDues(parts: DueWatchParts): DueWatch {
  const { clock } = parts;
  let drift = clock.now() - clock.uptime();
  let forget = () => {};
  let stopped = false;
  let stirring = false;

  function look(): number {
    if (stopped) return 0;
    const jump = clock.now() - clock.uptime() - drift;
    if (clock.speed() === 1 && Math.abs(jump) > JUMP) {
      drift += jump;
      parts.noteJump(jump);
    }
    parts.onLook();
    let passed = 0;
    // Noting one due can start or end others, so the list is made anew until nothing more has passed.
    for (let next = nextPassed(); next; next = nextPassed()) {
      parts.notePassed(next.response, next.key, next.dueAt);
      passed += 1;
    }
    schedule();
    return passed;
  }

  function nextPassed() {
    const now = clock.now();
    return parts
      .running()
      .flatMap((response) =>
        duesOf(response)
          .filter((due) => !due.missed && due.dueAt <= now)
          .map((due) => ({ response: response.id, key: due.key, dueAt: due.dueAt })),
      )
      .sort((a, b) => a.dueAt - b.dueAt || (a.response < b.response ? -1 : 1))[0];
  }

  function schedule(): void {
    forget();
    const now = clock.now();
    const soonest = parts
      .running()
      .flatMap(duesOf)
      .reduce((at, due) => (due.missed || due.dueAt <= now ? at : Math.min(at, due.dueAt)), now + LOOK_EVERY);
    forget = clock.wakeAt(soonest, () => void look());
  }

  return {
    look,
    stir() {
      if (stirring) return;
      stirring = true;
      // After the act that stirred has been answered: looking at dues must not make it wait.
      setImmediate(() => {
        stirring = false;
        look();
      });
    },
    stop() {
      stopped = true;
      forget();
    },
  };
}
