import { percent } from '../../base/percent.ts';
import { spanWords } from '../../base/span-words.ts';
import { text, type Text } from '../../base/text.ts';
import type { MeasureUnit, ResponseMeasure } from './definition.ts';
import { MEASURE_DEFINITIONS } from './definitions.ts';
import type { MeasureValue } from './shape.ts';

/** A value in its unit: `8 分钟`, `85.7%`, `1.5 次/小时`, `3`. */
export function valueWords(value: number, unit: MeasureUnit): Text {
  switch (unit) {
    case 'span':
      return value === 0 ? text('0 秒', '0 s') : spanWords(value);
    case 'share':
      return text(percent(value), percent(value));
    case 'per-hour': {
      const rate = String(Math.round(value * 10) / 10);
      return text(`${rate} 次/小时`, `${rate} per hour`);
    }
    case 'count':
      return text(String(value), String(value));
  }
}

/** A measure as it is read: the value, and what it was counted from. Without a value it says what there is instead. */
export function measureWords({ measure, value, numerator, denominator, cases, spread }: MeasureValue): Text {
  const { unit } = MEASURE_DEFINITIONS[measure];
  if (value === undefined)
    return cases.length === 0
      ? text('无', 'none')
      : text(`没有用时（${cases.length} 例）`, `no time (${cases.length} cases)`);
  const said = valueWords(value, unit);
  if (unit === 'share' && numerator !== undefined && denominator !== undefined)
    return text(`${said.zh}（${numerator}/${denominator}）`, `${said.en} (${numerator}/${denominator})`);
  if (!spread || spread.n < 2) return said;
  const which = whichOf(measure, spread.n);
  return text(`${said.zh}（${which.zh}）`, `${said.en} (${which.en})`);
}

/** Which of several cases the value is; see the definitions. */
function whichOf(measure: ResponseMeasure, n: number): Text {
  switch (measure) {
    case 'level-set':
      return text(`${n} 个级别中的最高级`, `the highest of ${n} levels`);
    case 'contact-lost':
    case 'contact-gap':
      return text(`${n} 列中最长`, `the longest of ${n} trains`);
    default:
      return text(`${n} 例中位数`, `middle of ${n}`);
  }
}
