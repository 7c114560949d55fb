import type { Result } from '../../shared/base/result.ts';
import type { Push, Reply } from '../../shared/contract/replies.ts';

/** Time as the backend sees it. Live hosts give the machine's clock; tests and drills give one that they move themselves. */
export interface Clock {
  /** Milliseconds since 1970, by the wall clock. */
  readonly now: () => number;
  /** Milliseconds that only ever grow, for noticing that the wall clock was set. */
  readonly uptime: () => number;
  /** 1 for real time, 0 while standing still. */
  readonly speed: () => number;
  /** Calls back once `now()` has reached `at`, or sooner; a hint, not a promise. Returns a function that forgets it. */
  readonly wakeAt: (at: number, wake: () => void) => () => void;
}

/** What a host gives the backend; everything the hosts do differently is in here. */
export interface HostServices {
  readonly host: 'electron' | 'web' | 'cli';
  readonly version: string;
  readonly workstation: string;
  readonly clock: Clock;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
  /** 32 hexadecimal digits that nobody can foresee: what a lot is drawn from. */
  readonly newSeed: () => string;
  /** Where the journal, its anchors, exports and backups live. */
  readonly dataFolder: string;
  /** Where plans and scenarios stand. */
  readonly resourcesFolder: string;
  /** The script that worker threads run: work/worker.ts, or its built form. */
  readonly workerFile: string;
  /** The page as it prints, as a PDF; absent where the host cannot print its own page. */
  readonly pagePdf?: () => Promise<Uint8Array>;
  /** An HTML document that needs nothing beside it, as a PDF; refused in words where nothing on this machine can print it. */
  readonly printPdf?: (html: string) => Promise<Result<Uint8Array>>;
  /** Opens the folder of a file in the system's file manager with the file marked; absent where the host has no desktop. */
  readonly showFile?: (path: string) => void;
  /** One line for the log file. */
  readonly log: (line: string) => void;
}

/** The backend as a host sees it. */
export interface Backend {
  /** Answers one request of the contract at the live desk, or at the desk of a run. Never rejects. */
  readonly handle: (name: string, input: unknown, run?: string) => Promise<Reply>;
  /** What the desks say: the live one without, the desk of a run with its id. */
  readonly onPush: (listener: (push: Push, run?: string) => void) => () => void;
  /** Says that time may have passed unnoticed (resume from sleep, clock set): looks at every due again. */
  readonly wake: () => void;
  /** Stops cleanly and lets go of the journal. */
  readonly close: () => void;
}
