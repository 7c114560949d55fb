import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../../shared/review/measures/distribution.ts';
import { overResponses } from '../../../../shared/review/measures/over-responses.ts';
import type { ResponseMeasures } from '../../../../shared/review/measures/shape.ts';
import { distributionWords } from '../../../../shared/review/measures/distribution-words.ts';
import { measureWords } from '../../../../shared/review/measures/value-words.ts';
import { MINUTE } from '../../../../shared/base/instant.ts';
import type { ResponseMeasure } from '../../../../shared/review/measures/definition.ts';

const response = (id: string, value: number, more: Partial<ResponseMeasures> = {}): ResponseMeasures => ({
  response: id,
  mode: 'live',
  station: { id: 'east', title: { zh: '东站', en: 'East' } },
  what: '候车室人数快速上升',
  awareAt: 0,
  until: 1,
  isOver: true,
  measures: [
    { measure: 'first-phone', value, cases: [] },
    { measure: 'dues', value: 0.5, numerator: 1, denominator: 2, cases: [] },
  ],
  ...more,
});

describe('how values lie', () => {
  it('is said with quantiles between neighbours, and small below five', () => {
    expect(distributionOf([])).toBeUndefined();
    expect(distributionOf([7])).toMatchObject({ n: 1, min: 7, median: 7, p90: 7, small: true });
    expect(distributionOf([4, 1, 3, 2, 5])).toEqual({
      n: 5,
      min: 1,
      p25: 2,
      median: 3,
      p75: 4,
      p90: 4.6,
      max: 5,
      small: false,
    });
  });

  it('counts each response once, without false alarms and forks, and adds up shares case by case', () => {
    const all = [
      response('a', 5 * MINUTE),
      response('b', 9 * MINUTE),
      response('c', 60 * MINUTE, { voided: '误报' }),
      response('d', 70 * MINUTE, { isFork: true }),
    ];
    const over = overResponses(all);
    const phone = over.find(({ measure }) => measure === 'first-phone');
    expect(phone?.values.map((one) => one.response)).toEqual(['a', 'b']);
    expect(phone?.distribution).toMatchObject({ n: 2, median: 7 * MINUTE, small: true });
    expect(over.find(({ measure }) => measure === 'dues')).toMatchObject({ numerator: 2, denominator: 4 });
  });

  it('is said as single cases while there are few, and as a middle from five on', () => {
    const few = distributionOf([5 * MINUTE, 9 * MINUTE]);
    const many = distributionOf([1, 2, 3, 4, 5].map((one) => one * MINUTE));
    if (!few || !many) throw new Error('There are values');
    expect(distributionWords('first-phone', few).zh).toBe('2 次，样本小：5 分钟 至 9 分钟');
    expect(distributionWords('first-phone', many).en).toContain('median 3 min, half between 2 min and 4 min');
    expect(measureWords({ measure: 'dues', value: 0.5, numerator: 1, denominator: 2, cases: [] })).toEqual({
      zh: '50.0%（1/2）',
      en: '50.0% (1/2)',
    });
    expect(measureWords({ measure: 'first-phone', cases: [] })).toEqual({ zh: '无', en: 'none' });
    const spread = distributionOf([MINUTE, 3 * MINUTE, 8 * MINUTE]);
    const said = (measure: ResponseMeasure) => measureWords({ measure, value: 8 * MINUTE, spread, cases: [] }).zh;
    expect(said('level-set')).toBe('8 分钟（3 个级别中的最高级）');
    expect(said('contact-lost')).toBe('8 分钟（3 列中最长）');
    expect(said('step-times')).toBe('8 分钟（3 例中位数）');
  });
});
