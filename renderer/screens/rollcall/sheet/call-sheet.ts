import type { Duration, Instant } from '../../../../shared/base/instant.ts';
import type { RollCall, RollCallChannel, RollCallTarget } from '../../../../shared/duty/roll-call.ts';
import type { PlannedCall } from '../../../../shared/duty/planned-calls.ts';

/** What a printed roll-call sheet says of its call; the rest of it is for the pen. */
export interface CallSheet {
  readonly channel: RollCallChannel;
  readonly window: Duration;
  readonly content: string;
  readonly targets: readonly RollCallTarget[];
  /** When the call began; undefined while it has not. */
  readonly openedAt?: Instant;
  readonly plannedAt?: Instant;
}

export function sheetOfCall({ opened }: RollCall): CallSheet {
  const { channel, window, content, targets, at } = opened;
  return { channel, window, content, targets, openedAt: at };
}

export function sheetOfPlan({ channel, window, content, targets, moment }: PlannedCall): CallSheet {
  return { channel, window, content, targets, plannedAt: moment.at };
}
