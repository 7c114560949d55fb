import type { Fact } from '../../../../shared/plan/schema.ts';
import type { Text } from '../../../../shared/base/text.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import type { Translate } from '../../../text/use-text.ts';
import { sentences } from '../parts/join-words.ts';
import type { Trend } from './trend.ts';

/** Which way the newest value went from the one before it. */
export type Way = 'up' | 'down' | 'same';

export interface TrendWords {
  readonly way: Way;
  readonly move: string;
  readonly course: string;
  readonly extent: string;
  readonly span: string;
  /** All of it in a sentence, for those who do not see the drawing. */
  readonly all: string;
  /** How far it is to the next level. */
  readonly next: string;
}

export function trendWords(t: Translate, pick: (text: Text) => string, fact: Fact, trend: Trend): TrendWords {
  const { points, rivals, gaps, thresholds, min, max } = trend;
  const last = points.at(-1);
  const before = points.at(-2) ?? last;
  const unit = fact.unit ? ` ${pick(fact.unit)}` : '';
  const by = tidy((last?.middle ?? 0) - (before?.middle ?? 0));
  const way: Way = by > 0 ? 'up' : by < 0 ? 'down' : 'same';
  const move = way === 'same' ? t('facts.trend.same') : t(`facts.trend.${way}`, { by: `${Math.abs(by)}${unit}` });
  const shown = (point: (typeof points)[number] | undefined) =>
    point === undefined ? '' : point.low === point.high ? String(point.low) : `${point.low}–${point.high}`;
  const course = t('facts.trend.course', { first: shown(points[0]), last: shown(last) });
  const extent = t('facts.trend.extent', { min, max });
  const length = (last?.at ?? 0) - (points[0]?.at ?? 0);
  const span = t('facts.trend.span', { time: lengthWords(t, length), n: points.length + rivals.length });
  const next = nextWords(t, thresholds, last?.high ?? 0);
  const all = sentences(t, [
    `${course}${unit}`,
    move,
    extent,
    span,
    next,
    trend.stale ? t('facts.trend.stale') : '',
    gaps.length === 0 ? '' : t('facts.trend.gaps', { n: gaps.length }),
    rivals.length === 0 ? '' : t('facts.trend.rivals', { n: rivals.length }),
  ]);
  return { way, move, course, extent, span, all, next };
}

function nextWords(t: Translate, thresholds: Trend['thresholds'], reached: number): string {
  const level = (one: (typeof thresholds)[number]) => t(`common.level.${one.level}`);
  const next = thresholds.find(({ at }) => at > reached);
  if (next) return t('facts.trend.next', { level: level(next), at: next.at, left: tidy(next.at - reached) });
  const top = thresholds.at(-1);
  return top ? t('facts.trend.top', { level: level(top) }) : '';
}

/** Without the dust of binary fractions. */
const tidy = (value: number) => Number(value.toPrecision(12));
