import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import type { Fact } from '../../../shared/plan/schema.ts';
import { readTable } from '../../../shared/base/delimited.ts';
import { MOST_READINGS, readReadings } from '../../../shared/reporting/readings.ts';

const at = (clock: string, date = '2023-07-30') => fromBeijing(date, clock) ?? Number.NaN;
const NOW = at('14:00');

const people: Fact = {
  id: 'people',
  title: { zh: '候车人数', en: 'People waiting' },
  type: 'number',
  unit: { zh: '人', en: 'people' },
  per: 'response',
  sources: ['count'],
  basis: 'a',
};
const aboard: Fact = { ...people, id: 'aboard', per: 'train' };
const signal: Fact = {
  ...people,
  id: 'signal',
  type: 'choice',
  choices: [
    { id: 'blue', title: { zh: '蓝色', en: 'Blue' } },
    { id: 'red', title: { zh: '红色', en: 'Red' } },
  ],
};

const read = (table: string, fact = people, about?: string) => readReadings(table, { fact, now: NOW, about });
const values = (table: string, fact = people) => read(table, fact).readings.map(({ value }) => value);
const found = (table: string, fact = people) =>
  read(table, fact).findings.map(({ line, message }) => `${line}：${message.zh}`);

describe('a table of readings', () => {
  it('is read as pasted from a spreadsheet', () => {
    expect(read('时间\t人数\n13:05\t1,200\n7-30 13:20\t1350人\n2023/7/30 13:35:30\t约 1500\n')).toEqual({
      readings: [
        { line: 2, at: at('13:05'), value: 1200, certainty: 'known' },
        { line: 3, at: at('13:20'), value: 1350, certainty: 'known' },
        { line: 4, at: at('13:35:30'), value: 1500, certainty: 'estimated' },
      ],
      findings: [],
    });
  });

  it('is read from CSV, with columns in any order by their names', () => {
    const csv = '\uFEFF车次,数值,日期,时间\r\nK396,"1,002",2023-07-30,13:05\r\n\r\nK1178,800,2023-07-30,13:06\r\n';
    expect(read(csv, aboard)).toEqual({
      readings: [
        { line: 2, at: at('13:05'), value: 1002, certainty: 'known', about: 'K396' },
        { line: 4, at: at('13:06'), value: 800, certainty: 'known', about: 'K1178' },
      ],
      findings: [],
    });
  });

  it('may name its one train outside the table', () => {
    expect(read('13:05\t800', aboard, 'K396').readings).toEqual([
      { line: 1, at: at('13:05'), value: 800, certainty: 'known', about: 'K396' },
    ]);
  });

  it('takes full-width digits, ranges and words of estimation as they are meant', () => {
    expect(values('13:01\t１２００\n13:02\t1000-1200\n13:03\t1000～1200人\n13:04\t1200左右')).toEqual([
      1200,
      { low: 1000, high: 1200 },
      { low: 1000, high: 1200 },
      1200,
    ]);
    expect(values('13:01,红色\n13:02,blue', signal)).toEqual(['red', 'blue']);
  });

  it('takes a time of last night and a day of last year as behind, never as ahead', () => {
    const now = at('00:20', '2024-01-01');
    const times = readReadings('23:50\t1\n12-31 22:00\t2\n0:10\t3', { fact: people, now }).readings.map(
      (one) => one.at,
    );
    expect(times).toEqual([at('23:50', '2023-12-31'), at('22:00', '2023-12-31'), at('00:10', '2024-01-01')]);
  });

  it('names every line that cannot be taken, what is wrong with it and what to do', () => {
    expect(
      found(
        '时间\t数值\n下午一点\t1\n25:00\t1\n14:01\t1\n13:00\t\n13:00\t很多\n13:00\t12,00\n13:00\t200-100\n13:00\t7',
      ),
    ).toEqual([
      '2：“下午一点”不是时间；请写成 13:05、7-30 13:05 或 2023-07-30 13:05',
      '3：“25:00”不是时间；请写成 13:05、7-30 13:05 或 2023-07-30 13:05',
      '4：14:01 晚于现在；请核对时间',
      '5：没有数值；请补上，或删去这一行',
      '6：“很多”不是数；请只填数字（单位：人）',
      '7：“12,00”不是数；请只填数字（单位：人）',
      '8：“200-100”不是数；请只填数字（单位：人）',
    ]);
    expect(found('13:00\t1\n13:00\t2')).toEqual(['2：与第 1 行是同一时间、同一对象；请只留一行']);
    expect(found('13:00\t5\t东广场')).toEqual([
      '1：这一项全处置只有一个值，不分“东广场”；请删去这一列，或另选一项情况',
    ]);
    expect(found('13:00\t5', aboard)).toEqual(['1：没有车次；请补上第三列，或在上面统一填写']);
    expect(found('时间,数值\n13:00,1,200')).toEqual([
      '2：这一行多出一格；数字里的千分位逗号请去掉，或把这一格放进引号',
    ]);
    expect(found('13:00,1,200', aboard)).toEqual([
      '1：“1,200”像是带千分位逗号的数；是数请去掉逗号，“200”确是车次或地点请加一行表头',
    ]);
    expect(found('13:00\t紫色', signal)).toEqual(['1：“紫色”不是这一项的取值；请改为 蓝色、红色 之一']);
    expect(found('时间\t备注\n13:00\t5')).toEqual([
      '1：表头里没有“数值”一列；请补上列名，或删去表头、按“时间、数值、对象”排列',
    ]);
    expect(found('13:00,5\n13:01,"6\n13:02,7')).toEqual(['2：引号只有一半，后面的内容分不开；请补上或删去这个引号']);
    expect(found('丰台站候车人数\n13:00\t5')).toEqual([
      '1：“丰台站候车人数”不是时间；请写成 13:05、7-30 13:05 或 2023-07-30 13:05',
    ]);
  });

  it('holds as many readings as one import takes, and says where to go on', () => {
    const stamp = (n: number) => `7-${20 + Math.floor(n / 60)} 10:${String(n % 60).padStart(2, '0')}`;
    const lines = Array.from({ length: MOST_READINGS + 3 }, (_, n) => `${stamp(n)}\t${n}`);
    const { readings, findings } = read(lines.join('\n'));
    expect(readings).toHaveLength(MOST_READINGS);
    expect(findings.map((one) => one.line)).toEqual([MOST_READINGS + 1]);
  });

  it('comes apart into the cells it was put together from, whatever stands in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', ' ', '，') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const kept = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
        const csv = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        // The separator is the first that stands in a line: a header without full-width commas, as spreadsheets write it.
        expect(readTable(`"h",h\n${csv}\n`).rows.map(({ cells }) => cells)).toEqual([['h', 'h'], ...kept]);
      }),
    );
  });
});
