import { MINUTE, type Instant } from '../../base/instant.ts';
import type { JournalEvent } from '../../base/journal-event.ts';
import type { ClockQuality } from './row.ts';

/** Jumps that add up to less than this have taken each other back. */
const TAKEN_BACK = MINUTE;

/**
 * Judges the entry times of one stream, line by line.
 *
 * `jumped`: the console has noted that the machine's clock was moved, and since then it was neither moved back, nor has anybody confirmed the alarm that asks
 * to check the time, nor was the console started anew. Which of the two times was the right one, the record cannot say. `backwards`: the line was entered
 * before the line before it.
 */
export function clockJudge(): (event: JournalEvent) => ClockQuality {
  let before: Instant = -Infinity;
  let moved = 0;
  let openJumps = new Set<string>();
  return (event) => {
    const isBackwards = event.recordedAt < before;
    before = event.recordedAt;
    const data = event.data as Readonly<Record<string, unknown>>;
    if (event.type === 'ClockJumped') {
      moved += Number(data['by']);
      openJumps.add(`clock@${event.version}`);
      if (Math.abs(moved) < TAKEN_BACK) settle();
    } else if (event.type === 'ConsoleStarted') settle();
    else if (event.type === 'AlarmAcknowledged') {
      openJumps.delete(String(data['alarm']));
      if (openJumps.size === 0) settle();
    }
    if (isBackwards) return 'backwards';
    return openJumps.size > 0 ? 'jumped' : 'sound';
  };

  function settle(): void {
    moved = 0;
    openJumps = new Set();
  }
}
