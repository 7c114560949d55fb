import { fromBeijing, type Instant } from '../base/instant.ts';
import type { AssumedPart, Inject, Moment } from './scenario-schema.ts';

/** The instant of a moment that the schema has admitted. */
export function instantOf({ date, time }: Moment): Instant {
  const at = fromBeijing(date, time);
  if (at === undefined) throw new Error(`Not a moment: ${date} ${time}`);
  return at;
}

/** When it happened; undefined where no source names the time of day. */
export function happenedAt({ at: { date, time } }: Inject): Instant | undefined {
  return time === undefined ? undefined : instantOf({ date, time });
}

/** When the desk hears of it: what a drill plays by. Undefined only in a scenario with findings. */
export function heardAt(inject: Inject): Instant | undefined {
  return inject.heard ? instantOf(inject.heard) : happenedAt(inject);
}

/** Whether a part of an inject, or (without `part`) the inject as a whole, is 演练假定. */
export function isAssumed({ assumed }: Inject, part?: AssumedPart): boolean {
  if (assumed === true) return true;
  return part !== undefined && (assumed?.includes(part) ?? false);
}
