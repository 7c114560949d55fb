import { percent } from '../../base/percent.ts';
import { spanWords } from '../../base/span-words.ts';
import { text, type Text } from '../../base/text.ts';
import { FEW } from '../../review/measures/distribution.ts';
import type { ComparedMeasure, RunValue } from './compare.ts';
import { MEASURE_KINDS, type Measure } from './figure.ts';

/** Said wherever fewer runs than FEW are compared. */
export const SMALL_WORDS = text(
  `样本小（少于 ${FEW} 场），只看个例，不算比例和中位数`,
  `Small sample (fewer than ${FEW} runs): read the cases; no shares and no middles are given`,
);

/** What one run has of a measure: `8 分钟`, or `3/5`; never a percentage, since it is one case. */
export function valueWords(measure: Measure, { numerator, denominator, median }: RunValue): Text {
  if (MEASURE_KINDS[measure] === 'span' && median !== undefined) return spanWords(median);
  return text(`${numerator}/${denominator}`, `${numerator}/${denominator}`);
}

/** The middle of several runs and its ends, with how many they were: `中位数 8 分钟（5 分钟 至 12 分钟，5 场）`. */
export function spreadWords({ measure, spread, n }: ComparedMeasure): Text {
  if (!spread) return text(`${n} 场，样本小，只看个例`, `${n} runs: a small sample, read the cases`);
  const isSpan = MEASURE_KINDS[measure] === 'span';
  const say = (value: number): Text => (isSpan ? spanWords(value) : text(percent(value), percent(value)));
  const [median, low, high] = [say(spread.median), say(spread.low), say(spread.high)];
  return text(
    `中位数 ${median.zh}（${low.zh} 至 ${high.zh}，${n} 场）`,
    `median ${median.en} (${low.en} to ${high.en}, ${n} runs)`,
  );
}
