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
 * How often this response has interrupted people, hour by hour: every line that raises an alarm counts once, when it was entered. Hours without one are left
 * out. The console interrupts sparingly, and this is how anybody can see whether it does.
 */
export function interruptions(response: Response, events: readonly ResponseEvent[]): readonly InterruptedHour[] {
  const hours = new Map<Instant, number>();
  for (const event of events) {
    if (!interrupts(response, event)) continue;
    const from = event.recordedAt - (event.recordedAt % HOUR);
    hours.set(from, (hours.get(from) ?? 0) + 1);
  }
  return [...hours].sort(([a], [b]) => a - b).map(([from, count]) => ({ from, count }));
}

function interrupts(response: Response, event: ResponseEvent): boolean {
  if (event.type === 'ThresholdPassed' || event.type === 'ClockJumped') return true;
  return event.type === 'DueMissed' && isAlarming(response, event.data.due);
}
