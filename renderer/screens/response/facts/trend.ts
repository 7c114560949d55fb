import { durationOf, HOUR, type Instant } from '../../../../shared/base/instant.ts';
import type { Fact, Plan } from '../../../../shared/plan/schema.ts';
import { LEVELS, type Level } from '../../../../shared/plan/vocabulary.ts';
import { isStale } from '../../../../shared/reporting/stale.ts';
import type { FactEntry, FactLine } from '../../../../shared/reporting/state.ts';
import { isSameValue } from '../../../../shared/review/fact-words.ts';
import { conflictOf } from '../../../../shared/reporting/conflict.ts';

/** One value on the line. A range has two ends; `middle` is where the line goes. */
export interface TrendPoint {
  readonly version: number;
  readonly at: Instant;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly estimated: boolean;
}

/** How the values of a number fact have moved: everything that a drawing of it needs, in the fact's own scale. */
export interface Trend {
  /** Oldest first; values that another source contradicts are not on the line. */
  readonly points: readonly TrendPoint[];
  readonly rivals: readonly TrendPoint[];
  /** When the value was recorded as unknown: the line is broken there. */
  readonly gaps: readonly Instant[];
  /** Between these points nobody measured for longer than a value counts, or an unknown one lies between. */
  readonly isBroken: (from: TrendPoint, to: TrendPoint) => 'no' | 'long' | 'unknown';
  readonly thresholds: readonly { readonly level: Level; readonly at: number }[];
  readonly stale: boolean;
  readonly min: number;
  readonly max: number;
  /** What the drawing covers: the values, and a threshold above them that is near. */
  readonly domain: { readonly low: number; readonly high: number; readonly from: Instant; readonly to: Instant };
}

/** Undefined for a fact that is no number, or has fewer than two values. */
export function trendOf(fact: Fact, plan: Plan, line: FactLine, now: Instant): Trend | undefined {
  if (fact.type !== 'number') return undefined;
  const rivalVersions = rivalsOf(line, fact, now);
  const all = line.entries.flatMap((entry) => pointOf(entry) ?? []);
  const points = all.filter((point) => !rivalVersions.has(point.version));
  const [first, last] = [points[0], points.at(-1)];
  const newest = line.entries.at(-1);
  if (!first || !last || !newest || all.length < 2) return undefined;
  const gaps = line.entries.filter((entry) => entry.certainty === 'unknown').map((entry) => entry.at);
  const thresholds = thresholdsOf(fact, plan);
  const min = Math.min(...all.map((point) => point.low));
  const max = Math.max(...all.map((point) => point.high));
  const stale = isStale(fact, newest, now);
  const counts = fact.staleAfter === undefined ? undefined : durationOf(fact.staleAfter);
  const [begin, end] = [Math.min(...line.entries.map((one) => one.at)), newest.at];
  return {
    points,
    rivals: all.filter((point) => rivalVersions.has(point.version)),
    gaps,
    isBroken: (from, to) => {
      if (gaps.some((gap) => gap >= from.at && gap <= to.at)) return 'unknown';
      return counts !== undefined && to.at - from.at > counts ? 'long' : 'no';
    },
    thresholds,
    stale,
    min,
    max,
    domain: {
      low: min,
      high: nearThreshold(thresholds, min, max) ?? max,
      from: begin,
      // A stale tail has to be seen, but must not press what is known into a corner.
      to: stale ? Math.max(end + 1, Math.min(now, end + Math.max(0.3 * (end - begin), HOUR / 4))) : end,
    },
  };
}

function pointOf({ version, at, value, certainty }: FactEntry): TrendPoint | undefined {
  if (certainty === 'unknown' || value === undefined || typeof value === 'string') return undefined;
  const { low, high } = typeof value === 'object' ? value : { low: value, high: value };
  return { version, at, low, high, middle: (low + high) / 2, estimated: certainty === 'estimated' || low !== high };
}

/** What the newest value of another source contradicts now, and what a later line said otherwise for the same moment. */
function rivalsOf(line: FactLine, fact: Fact, now: Instant): ReadonlySet<number> {
  const newest = line.entries.at(-1)?.version;
  const rivals = new Set(
    conflictOf(line, fact, now)
      .map((entry) => entry.version)
      .filter((version) => version !== newest),
  );
  for (const [index, entry] of line.entries.entries()) {
    const next = line.entries[index + 1];
    if (next?.at === entry.at && !isSameValue(next, entry)) rivals.add(entry.version);
  }
  return rivals;
}

function thresholdsOf(fact: Fact, plan: Plan): Trend['thresholds'] {
  const lowest = new Map<Level, number>();
  for (const rule of plan.levelRules) {
    if (rule.fact !== fact.id) continue;
    for (const level of LEVELS) {
      const at = rule.at[level];
      if (typeof at === 'number') lowest.set(level, Math.min(at, lowest.get(level) ?? at));
    }
  }
  return [...lowest].map(([level, at]) => ({ level, at })).sort((a, b) => a.at - b.at);
}

/** The next threshold above the values, if it is no further off than the values are apart, or half of the highest. */
function nearThreshold(thresholds: Trend['thresholds'], min: number, max: number): number | undefined {
  const next = thresholds.find(({ at }) => at > max)?.at;
  return next !== undefined && next - max <= Math.max(max - min, Math.abs(max) / 2) ? next : undefined;
}
