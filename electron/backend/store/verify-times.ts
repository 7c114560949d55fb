import { HOUR, type Instant, MINUTE } from '../../../shared/base/instant.ts';
import { CHECKPOINT_STREAM } from './checkpoint.ts';
import type { Findings, Spot } from './verify-findings.ts';
import type { CheckedRow } from './verify-rows.ts';

/** A line of the console's about its clock is not always the first to be written after the clock was set. */
const NEAR = 100;
/** The console sets a checkpoint every hour while it runs and anything is written. */
const LATEST = HOUR + 15 * MINUTE;

export interface TimesCheck {
  readonly row: (row: CheckedRow) => void;
  /** Once the whole file has been seen. */
  readonly end: (findings: Findings) => void;
}

/**
 * Holds entry times against what the console writes by itself: a row that was entered before the rows in front of it, with no line about the clock near it,
 * and rows that waited longer for a checkpoint than a running console lets them. Either can have an innocent cause (a full disk, a stopped machine), so these
 * are notes: they name a place to look at.
 */
export function checkTimes(): TimesCheck {
  let newest: Instant = -Infinity;
  let clockAt = -Infinity;
  let waitingSince: Instant | undefined;
  let backwards: Required<Spot>[] = [];
  const late: Required<Spot>[] = [];
  return {
    row({ stream, version, position, type, recordedAt }) {
      const spot = { stream, version, position };
      if (type === 'ClockJumped' || type === 'ConsoleStarted') {
        backwards = backwards.filter((step) => position - step.position > NEAR);
        clockAt = position;
        newest = recordedAt;
        waitingSince = recordedAt;
        return;
      }
      if (recordedAt < newest - MINUTE) {
        if (position - clockAt > NEAR) backwards.push(spot);
        newest = recordedAt;
      } else newest = Math.max(newest, recordedAt);
      if (stream !== CHECKPOINT_STREAM) waitingSince ??= recordedAt;
      else {
        if (waitingSince !== undefined && recordedAt - waitingSince > LATEST) late.push(spot);
        waitingSince = undefined;
      }
    },
    end(findings) {
      if (backwards[0]) findings.note('entered-backwards', backwards[0], backwards.length);
      if (late[0]) findings.note('checkpoint-late', late[0], late.length);
    },
  };
}
