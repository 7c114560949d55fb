import { percent } from '../../base/percent.ts';
import { spanWords } from '../../base/span-words.ts';
import { text, type Text } from '../../base/text.ts';
import { MEASURE_DEFINITIONS } from './definitions.ts';
import type { MeasureUnit, ResponseMeasure } from './definition.ts';
import type { Distribution } from './distribution.ts';
import type { MeasureGroup, MeasureValue } from './shape.ts';

/** A bare value in the words of its unit: `8 分钟`, `85.7%`, `每小时 1.5 次`, `3 条`. */
export function inUnit(unit: MeasureUnit, value: number): Text {
  switch (unit) {
    case 'span':
      return value === 0 ? text('0 秒', '0 s') : spanWords(value);
    case 'share':
      return text(percent(value), percent(value));
    case 'per-hour':
      return text(`每小时 ${value.toFixed(1)} 次`, `${value.toFixed(1)} an hour`);
    case 'count':
      return text(`${value} 条`, String(value));
  }
}

/** A value as it is said, a share with what it was counted from; 没有 where there was nothing to measure. */
export function valueWords(
  measure: ResponseMeasure,
  { value, numerator, denominator }: Pick<MeasureValue | MeasureGroup, 'value' | 'numerator' | 'denominator'>,
): Text {
  if (value === undefined) return text('没有', 'none');
  const { unit } = MEASURE_DEFINITIONS[measure];
  const said = inUnit(unit, value);
  if (unit !== 'share' || numerator === undefined || denominator === undefined) return said;
  return text(`${said.zh}（${numerator}/${denominator}）`, `${said.en} (${numerator}/${denominator})`);
}

/** The middle of several values and where most of them lie; of few, only how many there are and their ends. */
export function distributionWords(measure: ResponseMeasure, distribution: Distribution): Text {
  const { n, min, p25, median, p75, p90, max, small } = distribution;
  const say = (value: number) => inUnit(MEASURE_DEFINITIONS[measure].unit, value);
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

/** A measure as it is read: the value, and what it was counted from. Without a value it says what there is instead. */
export function measureWords(value: MeasureValue): Text {
  const { measure, cases, spread } = value;
  if (value.value === undefined)
    return cases.length === 0
      ? text('无', 'none')
      : text(`没有用时（${cases.length} 例）`, `no time (${cases.length} cases)`);
  const said = valueWords(measure, value);
  return spread && spread.n > 1
    ? text(`${said.zh}（${spread.n} 例中位数）`, `${said.en} (middle of ${spread.n})`)
    : said;
}
