import { HOUR, MINUTE } from '../../../../shared/base/instant.ts';
import { LEVELS, type Level } from '../../../../shared/plan/vocabulary.ts';
import type { DeferredUntil } from '../../../../shared/response/events.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { levelRank } from '../../../../shared/response/thresholds.ts';

const SPANS = { m15: 15 * MINUTE, m30: 30 * MINUTE, h1: HOUR, h2: 2 * HOUR } as const;
type Span = keyof typeof SPANS;

/** A way to put a step off. `step` waits for a step to be named, `time` for a time to be typed. */
export type DeferWay = Span | 'handover' | 'step' | 'time' | Level;

/** What has been chosen so far. `until` is missing while the time or the step is still being named. */
export interface Deferral {
  readonly way: DeferWay;
  readonly until: DeferredUntil | undefined;
}

/** The ways by their keys. A key means the same way whatever level is in force; a level that has been reached is left out. */
const BY_KEY: readonly (readonly [string, DeferWay])[] = [
  ['1', 'm15'],
  ['2', 'm30'],
  ['3', 'h1'],
  ['4', 'h2'],
  ['5', 'handover'],
  ['6', 'step'],
  ['7', 'time'],
  ['8', 'IV'],
  ['9', 'III'],
  ['0', 'II'],
  ['-', 'I'],
];

export const isLevel = (way: DeferWay): way is Level => LEVELS.some((level) => level === way);

export function deferWays(response: Response): readonly (readonly [string, DeferWay])[] {
  return BY_KEY.filter(([, way]) => !isLevel(way) || levelRank(way) > levelRank(response.level));
}

export function deferral(way: DeferWay, now: number): Deferral {
  if (way === 'step' || way === 'time') return { way, until: undefined };
  if (way === 'handover') return { way, until: { handover: true } };
  return { way, until: isLevel(way) ? { level: way } : { at: now + SPANS[way] } };
}
