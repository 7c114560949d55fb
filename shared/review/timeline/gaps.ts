import { MINUTE, type Duration, type Instant } from '../../base/instant.ts';
import { RUN_STREAM } from '../../drill/run/events.ts';
import type { TimelineRow } from './row.ts';

/** So long may nobody write while a response runs before it shows as a gap; an assumption of this console, from no document of the committee. */
export const GAP_AFTER: Duration = 20 * MINUTE;

/** A time in which nobody wrote while a response ran, by entry times. `after` is the line before it. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
  readonly after: string;
}

interface Entry {
  readonly at: Instant;
  readonly key: string;
}

/**
 * The gaps in a whole timeline; of a filtered one every line that is left out would be a gap. What the console wrote by itself, and what the controller of a
 * drill wrote, is nobody at the desk.
 */
export function gapsIn(rows: readonly TimelineRow[], minMs: Duration = GAP_AFTER): readonly Gap[] {
  const entries = rows
    .filter(({ post, stream }) => post !== 'console' && stream !== RUN_STREAM)
    .map(({ recordedAt, key }): Entry => ({ at: recordedAt, key }))
    .sort((a, b) => a.at - b.at);
  const gaps: Gap[] = [];
  let next = 0;
  for (const { from, to, key } of runningTimes(rows)) {
    while ((entries[next]?.at ?? Infinity) < from) next += 1;
    let last: Entry = { at: from, key };
    const note = (until: Instant) => {
      if (until - last.at >= minMs) gaps.push({ from: last.at, to: until, after: last.key });
    };
    for (let entry = entries[next]; entry && entry.at <= to; entry = entries[next]) {
      note(entry.at);
      last = entry;
      next += 1;
    }
    note(to);
  }
  return gaps;
}

interface RunningTime {
  readonly from: Instant;
  readonly to: Instant;
  /** The line it began with. */
  readonly key: string;
}

/** The times in which at least one response ran, by entry times; one that was never closed ran to the newest line. */
function runningTimes(rows: readonly TimelineRow[]): readonly RunningTime[] {
  const begun = new Map<string, TimelineRow>();
  const closed = new Map<string, Instant>();
  let newest = -Infinity;
  for (const row of rows) {
    newest = Math.max(newest, row.recordedAt);
    if (row.type === 'AwarenessRecorded') begun.set(row.stream, row);
    else if (row.type === 'ResponseClosed') closed.set(row.stream, row.recordedAt);
  }
  const times = [...begun]
    .map(([stream, { recordedAt: from, key }]): RunningTime => ({ from, to: closed.get(stream) ?? newest, key }))
    .sort((a, b) => a.from - b.from);
  const merged: RunningTime[] = [];
  for (const time of times) {
    const last = merged.at(-1);
    if (last && time.from <= last.to) merged[merged.length - 1] = { ...last, to: Math.max(last.to, time.to) };
    else merged.push(time);
  }
  return merged;
}
