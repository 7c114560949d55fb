import { fromBeijing, type Instant } from '../base/instant.ts';
import type { When } from './schema-conditions.ts';
import type { Moment } from './schema-forms.ts';
import type { AssumedPart, Inject } from './schema-injects.ts';

/** The instant of a moment that the schema has admitted. */
export function instantOf({ date, time }: Moment): Instant {
  const at = fromBeijing(date, time);
  if (at === undefined) throw new Error(`Not a moment: ${date} ${time}`);
  return at;
}

/** When it happened; undefined where no source names the time of day, or the inject has no time at all. */
export function happenedAt({ at }: Pick<Inject, 'at'>): Instant | undefined {
  return at?.time === undefined ? undefined : instantOf({ date: at.date, time: at.time });
}

/** When the desk hears of it by the clock. Undefined for what waits for the controller or a condition, and in a scenario with findings. */
export function heardAt(inject: Pick<Inject, 'at' | 'heard' | 'manual' | 'when'>): Instant | undefined {
  if (triggerOf(inject) !== 'time') return undefined;
  return inject.heard ? instantOf(inject.heard) : happenedAt(inject);
}

/** What plays it: the clock, something the players did or did not do, or the controller. */
export function triggerOf({ manual, when }: Pick<Inject, 'manual' | 'when'>): 'time' | 'condition' | 'controller' {
  if (manual) return 'controller';
  return when ? 'condition' : 'time';
}

/** Whether a part of an inject, or (without `part`) the inject as a whole, is 演练假定. */
export function isAssumed({ assumed }: Pick<Inject, 'assumed'>, part?: AssumedPart): boolean {
  if (assumed === true) return true;
  return part !== undefined && (assumed?.includes(part) ?? false);
}

/** The inject that a condition waits for, when it waits for one. */
export function awaitedInject(when: When): string | undefined {
  if ('inject' in when) return when.inject;
  return 'not' in when && when.since !== 'start' && when.since !== 'awareness' ? when.since : undefined;
}
