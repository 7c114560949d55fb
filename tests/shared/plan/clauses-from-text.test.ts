import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseHead, numberOf } from '../../../shared/plan/clause-heads.ts';
import type { Paragraph } from '../../../shared/plan/clause-marks.ts';
import { clausesFromText } from '../../../shared/plan/clauses-from-text.ts';

const read = (...lines: readonly (string | Paragraph)[]) =>
  clausesFromText(lines.map((line) => (typeof line === 'string' ? { text: line } : line)));
const titles = (...lines: readonly (string | Paragraph)[]) =>
  read(...lines).clauses.map(({ id, title }) => `${id} ${title}`);
const rules = (...lines: readonly (string | Paragraph)[]) => read(...lines).remarks.map(({ rule }) => rule);

describe('the number at the head of a paragraph', () => {
  it.each([
    ['4.3.1 信息报送', 'decimal', [4, 3, 1], '信息报送'],
    ['4.3.1信息报送', 'decimal', [4, 3, 1], '信息报送'],
    ['４．３　信息报送', 'decimal', [4, 3], '信息报送'],
    ['1　总则', 'digit', [1], '总则'],
    ['第十二章 附则', 'chapter', [12], '附则'],
    ['第2章　职责', 'chapter', [2], '职责'],
    ['第一百零二条 本预案由…', 'article', [102], '本预案由…'],
    ['一、总则', 'han', [1], '总则'],
    ['（十一） 通信', 'han-bracket', [11], '通信'],
    ['3．值班', 'digit', [3], '值班'],
    ['（2）疏导', 'digit-bracket', [2], '疏导'],
  ])('%s', (text, form, parts, rest) => {
    expect(clauseHead(text)).toEqual({ form, parts, rest });
  });

  it.each([
    '1.67 人/㎡以上',
    '5 分钟内到场',
    '24 小时值守',
    '第一条线路停运',
    '2023年12月降雪',
    '3.5米以下车辆',
    '一般情况',
    '十百、',
  ])('%s has none', (text) => expect(clauseHead(text)).toBeUndefined());

  it('reads Chinese numbers', () => {
    expect(['一', '十', '十九', '二十', '九十九', '一百', '一百一十', '两百零三'].map(numberOf)).toEqual([
      1, 10, 19, 20, 99, 100, 110, 203,
    ]);
  });
});

describe('clauses from the paragraphs of a written plan', () => {
  it('puts every paragraph under the number before it, and keeps lists in their clause', () => {
    const { clauses, remarks } = read(
      '1 总则',
      '1.1 目的',
      '为做好处置，制定本预案。',
      '（1）先期处置',
      '2. 疏导',
      '2 职责',
      '2.1 值班员',
      '接报。',
    );
    expect(clauses).toEqual([
      { id: '1', title: '总则', text: '总则', paragraphs: [0] },
      { id: '1.1', title: '目的', text: '为做好处置，制定本预案。\n（1）先期处置\n2. 疏导', paragraphs: [1, 2, 3, 4] },
      { id: '2', title: '职责', text: '职责', paragraphs: [5] },
      { id: '2.1', title: '值班员', text: '接报。', paragraphs: [6, 7] },
    ]);
    expect(remarks).toEqual([]);
  });

  it('reads chapters, sections and articles; articles run on through the chapters', () => {
    expect(
      titles(
        '第一章 总则',
        '第一条 为做好处置，制定本预案。',
        '第二条 适用范围',
        '第二章 职责',
        '第一节 领导',
        '第三条 组长',
      ),
    ).toEqual(['1 总则', '1.1 为做好处置', '1.2 适用范围', '2 职责', '2.1 领导', '2.1.3 组长']);
    expect(rules('第一章 总则', '第一条 甲', '第二章 职责', '第二条 乙')).toEqual([]);
  });

  it('reads the four levels of official letters', () => {
    expect(titles('一、总则', '（一）目的', '1. 依据', '（1）法律', '（2）规章', '（二）范围', '二、职责')).toEqual([
      '1 总则',
      '1.1 目的',
      '1.1.1 依据',
      '1.1.1.1 法律',
      '1.1.1.2 规章',
      '1.2 范围',
      '2 职责',
    ]);
  });

  it('takes chapters in any form before decimals, and the one at the end that has no parts', () => {
    expect(
      titles('一、总则', '1.1 目的', '二、处置', '2.1 接报', '1. 核实', '2. 报告', '三、附则', '解释权。'),
    ).toEqual(['1 总则', '1.1 目的', '2 处置', '2.1 接报', '3 附则']);
  });

  it('counts headings whose numbers the word processor makes, and says so', () => {
    const heading = (level: number, text: string): Paragraph => ({ text, heading: level, isListed: true });
    expect(titles(heading(1, '总则'), heading(2, '目的'), '正文。', heading(2, '范围'), heading(1, '职责'))).toEqual([
      '1 总则',
      '1.1 目的',
      '1.2 范围',
      '2 职责',
    ]);
    expect(rules(heading(1, '总则'))).toEqual(['counted']);
  });

  it('leaves out contents and annexes, and names what stands before the first number', () => {
    const { clauses, leftOver } = read(
      '附件',
      '站区预案',
      '目  录',
      '1 总则\t3',
      '1.1 目的……………4',
      '1 总则',
      '1.1 目的',
      '正文。',
      '附件1 通讯录',
      '1 值班电话',
    );
    expect(clauses.map(({ id }) => id)).toEqual(['1', '1.1']);
    expect(leftOver.map(({ paragraph, why }) => [paragraph, why])).toEqual([
      [0, 'before-first'],
      [1, 'before-first'],
      [2, 'contents'],
      [3, 'contents'],
      [4, 'contents'],
      [8, 'annex'],
      [9, 'annex'],
    ]);
  });

  it('names double, missing and backward numbers and missing headings, in both languages', () => {
    const { remarks } = read('4.1 甲', '4.1 乙', '4.3 丙', '4.2 丁');
    expect(remarks.map(({ rule, message }) => [rule, message.zh])).toEqual([
      ['no-heading', '4.1 的上级 4 没有单独成条；需要时在编辑器里补写'],
      ['double', '条款号 4.1 出现不止一次；请在编辑时改成各自的编号'],
      ['jump', '4.3 之前缺 4.2；请核对原文是否漏了编号'],
      ['backwards', '4.2 排在 4.3 之后；请核对它是不是条款号'],
    ]);
    expect(remarks.every(({ message }) => !/\p{Script=Han}/u.test(message.en))).toBe(true);
  });

  it('says when nothing is numbered, and when there is nothing', () => {
    expect(rules('各单位：', '请执行。')).toEqual(['none']);
    expect(read()).toEqual({ clauses: [], leftOver: [], remarks: [] });
  });

  it('takes tables as lines of their clause, whatever they begin with', () => {
    const { clauses } = read('3.1 分级', { text: '1 | 蓝色', isTable: true }, { text: '3.2 | 黄色', isTable: true });
    expect(clauses).toMatchObject([{ id: '3.1', text: '1 | 蓝色\n3.2 | 黄色' }]);
  });

  it('reads long runs of blanks, points and tabs', () => {
    const runs = ['\t', ' ', '.', '…', '1.', '（', '第一'].map((one) => `1${one.repeat(200_000)}x`);
    expect(read('1.1 目的', ...runs).leftOver).toEqual([]);
  });

  const words = fc.oneof(
    fc.constantFrom(
      '总则',
      '接报。',
      '1 总则',
      '1.1 目的',
      '2.',
      '（一）甲',
      '第三章 乙',
      '第四条 丙',
      '一、',
      '附件1',
      '目录',
      '3 附则\t9',
      ' ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const paragraph = fc.record(
    {
      text: words,
      heading: fc.integer({ min: 1, max: 9 }),
      isContents: fc.boolean(),
      isTable: fc.boolean(),
      isListed: fc.boolean(),
    },
    { requiredKeys: ['text'] },
  );

  it('loses no paragraph and keeps their order, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 40 }), (paragraphs) => {
        const { clauses, leftOver } = clausesFromText(paragraphs);
        const placed = [...clauses.flatMap((one) => one.paragraphs), ...leftOver.map((one) => one.paragraph)];
        const written = paragraphs.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
        expect(placed.toSorted((a, b) => a - b)).toEqual(written);
        const inClauses = clauses.flatMap((one) => one.paragraphs);
        expect(inClauses).toEqual(inClauses.toSorted((a, b) => a - b));
      }),
    );
  });

  it('gives every clause a number of the plan format', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 40 }), (paragraphs) => {
        for (const { id } of clausesFromText(paragraphs).clauses) expect(id).toMatch(/^\d+(\.\d+)*$/);
      }),
    );
  });
});
