import type { Instant } from '../../base/instant.ts';
import type { Result } from '../../base/result.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { RunCommand } from './commands.ts';
import type { NewRunEvent } from './events.ts';
import type { Seen } from './seen.ts';

export type RunDecision = Result<readonly NewRunEvent[]>;
export type Of<T extends RunCommand['type']> = Extract<RunCommand, { type: T }>;

/** What a command of the controller is decided on, beside the run itself. */
export interface RunGround {
  /** None in a fork of a record. */
  readonly scenario?: Scenario;
  readonly seen: Seen;
  /** The next due of the players' desk. */
  readonly nextDueAt?: Instant;
  /** The machine's own clock. */
  readonly wall: number;
}
