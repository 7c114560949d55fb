import { durationOf, type Instant } from '../base/instant.ts';
import type { WarningRef } from './events.ts';
import { isMeant, type Cancel, type Warning, type Weather } from './state.ts';
import type { WeatherTables } from './tables.ts';
import { COLOURS } from './vocabulary.ts';

/**
 * Where a warning stands. `coming`: issued, and in force from later on. `lapsed`: it named no end, and nobody has checked it for so long that it
 * cannot be counted on any more (`openEnd` of the tables).
 */
export type Standing = 'coming' | 'in-force' | 'expired' | 'lapsed' | 'replaced' | 'cancelled' | 'lifted';

/** What ended a warning, and when: the id of a later message. */
export interface Ended {
  readonly how: 'replaced' | 'cancelled';
  readonly by: string;
  readonly at: Instant;
}

const endings = new WeakMap<Weather, ReadonlyMap<string, Ended>>();

/** Which warnings a later message has ended; worked out once for each state. */
export function endingsOf(weather: Weather): ReadonlyMap<string, Ended> {
  const held = endings.get(weather);
  if (held) return held;
  const made = new Map<string, Ended>();
  // An update gives a warning its successor even where a cancel names it too; of several, the earliest message counts.
  const note = (by: Warning | Cancel, refs: readonly WarningRef[], how: Ended['how']) => {
    for (const ref of refs) {
      const target = weather.warnings.get(ref.id);
      if (!target || !means(by, ref, target)) continue;
      const before = made.get(target.id);
      if (before && isFirst(before, by.issuedAt, by.id)) continue;
      made.set(target.id, { how, by: by.id, at: by.issuedAt });
    }
  };
  for (const cancel of weather.cancels.values()) note(cancel, cancel.cancels, 'cancelled');
  for (const warning of weather.warnings.values()) note(warning, warning.replaces, 'replaced');
  endings.set(weather, made);
  return made;
}

const isFirst = (before: Ended, at: Instant, id: string) => before.at < at || (before.at === at && before.by <= id);

/**
 * Whether a message speaks of this warning: of the same sender, both meant or both for practice, and not of one that was sent after it. Two
 * that name each other in the same second can so not end each other.
 */
function means(by: Warning | Cancel, ref: WarningRef, target: Warning): boolean {
  if (ref.sender !== undefined && ref.sender !== target.sender) return false;
  if (by.status !== target.status || by.id === target.id) return false;
  return target.issuedAt < by.issuedAt || (target.issuedAt === by.issuedAt && target.id < by.id);
}

/** Where a warning stands at a time. */
export function standingOf(weather: Weather, warning: Warning, tables: WeatherTables, now: Instant): Standing {
  if (weather.lifted.has(warning.id)) return 'lifted';
  const ended = endingsOf(weather).get(warning.id);
  if (ended) return ended.how;
  if (now < (warning.effective ?? warning.issuedAt)) return 'coming';
  if (warning.expires !== undefined) return now < warning.expires ? 'in-force' : 'expired';
  return now < lapsesAt(weather, warning, tables) ? 'in-force' : 'lapsed';
}

/** When a warning without an end cannot be counted on any more unless somebody checks it. */
export function lapsesAt(weather: Weather, warning: Warning, { openEnd }: WeatherTables): Instant {
  const lastHeard = Math.max(warning.issuedAt, weather.checked.get(warning.id)?.at ?? 0);
  return lastHeard + durationOf(openEnd.within);
}

/** Warnings in force that are meant, the gravest first, then the newest. */
export function warningsInForce(weather: Weather, tables: WeatherTables, now: Instant): readonly Warning[] {
  return [...weather.warnings.values()]
    .filter((one) => isMeant(one) && standingOf(weather, one, tables, now) === 'in-force')
    .sort(
      (a, b) =>
        COLOURS.indexOf(b.colour) - COLOURS.indexOf(a.colour) || b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1),
    );
}

/** Other warnings of the same hazard that stood when this one was issued, whether or not it names them. */
export function warningsBefore(weather: Weather, warning: Warning): readonly Warning[] {
  const { issuedAt, hazard, status, id } = warning;
  return [...weather.warnings.values()].filter((one) => {
    if (one.id === id || one.hazard !== hazard || one.status !== status || one.issuedAt > issuedAt) return false;
    const over = [one.expires, endingsOf(weather).get(one.id)?.at, weather.lifted.get(one.id)?.at];
    return over.every((at) => at === undefined || at >= issuedAt);
  });
}

/** The warnings that this one took the place of, directly or through others. */
export function predecessorsOf(weather: Weather, warning: Warning): readonly Warning[] {
  const found = new Map<string, Warning>();
  const look = (one: Warning) => {
    for (const ref of one.replaces) {
      const target = weather.warnings.get(ref.id);
      if (!target || found.has(target.id) || !means(one, ref, target)) continue;
      found.set(target.id, target);
      look(target);
    }
  };
  look(warning);
  return [...found.values()];
}
