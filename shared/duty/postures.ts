import type { Instant } from '../base/instant.ts';
import { POSTURES, type Posture } from '../plan/vocabulary.ts';

/** A posture set for a station area: from when, on whose word, on what ground. */
export interface PostureSetting {
  readonly station: string;
  readonly posture: Posture;
  /** It counts from here on; may lie ahead. */
  readonly from: Instant;
  readonly basis: string;
  /** The post that decided. */
  readonly authority: string;
  readonly setAt: Instant;
  readonly by: string;
}

/** What holds at a moment: of the settings that have begun by then, the one that was made last. None means normal. */
export function settingAt(
  settings: readonly PostureSetting[],
  station: string,
  at: Instant,
): PostureSetting | undefined {
  return settings.findLast((one) => one.station === station && one.from <= at);
}

export function postureAt(settings: readonly PostureSetting[], station: string, at: Instant): Posture {
  return settingAt(settings, station, at)?.posture ?? 'normal';
}

/** A setting that still lies ahead and that nothing made later has overtaken. */
export function nextSetting(
  settings: readonly PostureSetting[],
  station: string,
  at: Instant,
): PostureSetting | undefined {
  return settings
    .filter((one, index) => one.station === station && one.from > at && !isOvertaken(settings, index, one.from))
    .sort((a, b) => a.from - b.from)[0];
}

/** Settings that can still matter from a moment on, in the order they were made: what a new day takes over. */
export function settingsFrom(settings: readonly PostureSetting[], start: Instant): readonly PostureSetting[] {
  return settings.filter((one, index) => !isOvertaken(settings, index, Math.max(one.from, start)));
}

function isOvertaken(settings: readonly PostureSetting[], index: number, at: Instant): boolean {
  const { station } = settings[index] ?? {};
  return settings.slice(index + 1).some((later) => later.station === station && later.from <= at);
}

/** Whether a task of posture `wanted` counts while `held` is in force: postures add up. */
export function includes(held: Posture, wanted: Posture): boolean {
  return POSTURES.indexOf(held) >= POSTURES.indexOf(wanted);
}

export function highestPosture(postures: readonly Posture[]): Posture {
  return POSTURES.findLast((one) => postures.includes(one)) ?? 'normal';
}
