import { HOUR, type Instant } from '../base/instant.ts';
import { isAlarming } from '../response/alarms.ts';
import type { ResponseEvent } from '../response/events.ts';
import type { Response } from '../response/state.ts';

/** One hour by the clock on the wall, and how often people were interrupted in it. */
export interface InterruptedHour {
  /** When the hour begins. */
  readonly from: Instant;
  readonly count: number;
}

/**
 * How often people were interrupted, hour by hour: every line that raises an alarm counts once, when it was entered; a clock that moved under several
 * responses interrupts once. Hours without one are left out. The console interrupts sparingly, and this is how anybody can see whether it does.
 */
export function interruptions(
  records: readonly { readonly response: Response; readonly events: readonly ResponseEvent[] }[],
): readonly InterruptedHour[] {
  const hours = new Map<Instant, number>();
  const jumps = new Set<string>();
  for (const { response, events } of records) {
    for (const event of events) {
      if (!interrupts(response, event)) continue;
      const from = hourOf(event.recordedAt);
      if (event.type === 'ClockJumped') {
        const jump = `${from} ${event.data.by}`;
        if (jumps.has(jump)) continue;
        jumps.add(jump);
      }
      hours.set(from, (hours.get(from) ?? 0) + 1);
    }
  }
  return [...hours].sort(([a], [b]) => a - b).map(([from, count]) => ({ from, count }));
}

/** When the hour of a moment begins. Beijing is whole hours from UTC, so no zone is needed. */
export const hourOf = (at: Instant): Instant => at - (at % HOUR);

/** Whether a line raises an alarm. */
export function interrupts(response: Response, event: ResponseEvent): boolean {
  if (event.type === 'ThresholdPassed' || event.type === 'ClockJumped') return true;
  return event.type === 'DueMissed' && isAlarming(response, event.data.due);
}
