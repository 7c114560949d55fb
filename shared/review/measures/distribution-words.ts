import { text, type Text } from '../../base/text.ts';
import { MEASURE_DEFINITIONS } from './definitions.ts';
import type { ResponseMeasure } from './definition.ts';
import type { Distribution } from './distribution.ts';
import { valueWords } from './value-words.ts';

/** The middle of several values and where most of them lie; of few, only how many there are and their ends. */
export function distributionWords(measure: ResponseMeasure, distribution: Distribution): Text {
  const { n, min, p25, median, p75, p90, max, small } = distribution;
  const say = (value: number) => valueWords(value, MEASURE_DEFINITIONS[measure].unit);
  const [low, high] = [say(min), say(max)];
  if (small)
    return text(
      n === 1 ? `1 次：${low.zh}` : `${n} 次，样本小：${low.zh} 至 ${high.zh}`,
      n === 1 ? `one: ${low.en}` : `${n}, a small sample: ${low.en} to ${high.en}`,
    );
  const [middle, from, to, most] = [say(median), say(p25), say(p75), say(p90)];
  return text(
    `中位数 ${middle.zh}，半数在 ${from.zh} 至 ${to.zh}，九成不超过 ${most.zh}，全部 ${low.zh} 至 ${high.zh}（${n} 次）`,
    `median ${middle.en}, half between ${from.en} and ${to.en}, nine in ten up to ${most.en}, all ${low.en} to ${high.en} (n = ${n})`,
  );
}
