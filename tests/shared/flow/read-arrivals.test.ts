import { describe, expect, it } from 'vitest';
import type { Sheet, SheetCell } from '../../../shared/base/sheet.ts';
import { readArrivals, readArrivalText } from '../../../shared/flow/read-arrivals.ts';
import { FLOW_DAY, onDay, SHIPPED_GROUND } from '../../support/flow.ts';

const ground = { day: FLOW_DAY, stations: SHIPPED_GROUND.stations };
const read = (text: string, station?: string) =>
  readArrivalText(text, { ...ground, ...(station === undefined ? {} : { station }) });
/** Rules and cells of what was found, errors and doubts alike. */
const found = (text: string, station?: string) => {
  const { findings, tables } = read(text, station);
  const isWrong = findings.some(({ severity }) => severity === 'error');
  expect(isWrong).toBe(tables.length === 0);
  return findings.map(({ rule, cell }) => `${rule}${cell === undefined ? '' : ` ${cell}`}`);
};
const HOURS = '车站\t时段\t人数\n';
const TRAINS = '车次\t到站\t图定到达\t预计到达\t人数\n';

describe('a table by hours', () => {
  it('reads the ways in which hours are written', () => {
    const text = `${HOURS}北京南站\t22点-23点\t1,200\n南站\t23:00-24:00\t900人\nBJS\t0点-1点\t640\n北京南\t1时至2时\t80`;
    const { tables } = read(text);
    const times = tables[0]?.shape === 'hourly' ? tables[0].rows.map((row) => [row.from, row.until, row.people]) : [];
    expect(tables).toHaveLength(1);
    expect(times).toEqual([
      [onDay('22:00'), onDay('23:00'), 1200],
      [onDay('23:00'), onDay('00:00'), 900],
      [onDay('00:00'), onDay('01:00'), 640],
      [onDay('01:00'), onDay('02:00'), 80],
    ]);
  });

  it('reads a table with one column for each station', () => {
    const { tables } = read('时段,北京站,丰台站\n22:00,100,200\n23:00,300,400');
    expect(tables.map(({ station, rows }) => [station, rows.length])).toEqual([
      ['beijing', 2],
      ['beijing-fengtai', 2],
    ]);
  });

  it('takes the night after both with and without its mark and its date', () => {
    const rows = ['00:00-01:00(次日)', '2026-05-06 00:00-01:00', '0点'].map((span) => {
      const table = read(`${HOURS}北京站\t${span}\t5`).tables[0];
      return table?.shape === 'hourly' ? table.rows[0]?.from : undefined;
    });
    expect(rows).toEqual([onDay('00:00'), onDay('00:00'), onDay('00:00')]);
  });

  it('leaves totals out and says so', () => {
    const text = `${HOURS}北京站\t22:00\t5\n北京站\t23:00\t6\n合 计\t\t11`;
    expect(found(text)).toEqual(['total-line A4']);
    expect(read(text).tables[0]?.rows).toHaveLength(2);
  });

  it.each([
    ['missing hours', `${HOURS}北京站\t20:00\t5\n北京站\t22:00\t6`, ['missing-hours A3']],
    ['an hour twice', `${HOURS}北京站\t20:00\t5\n北京站\t20:00-21:00\t6`, ['span-twice A3']],
    ['negative people', `${HOURS}北京站\t20:00\t-5`, ['negative-people C2']],
    ['people in words', `${HOURS}北京站\t20:00\t约五百`, ['people-not-number C2']],
    ['half people', `${HOURS}北京站\t20:00\t12.5`, ['people-not-number C2']],
    ['no people', `${HOURS}北京站\t20:00\t`, ['no-people C2']],
    ['a digit too many', `${HOURS}北京站\t20:00\t2000000`, ['too-many-people C2']],
    ['half past twenty-four', `${HOURS}北京站\t24:30\t5`, ['past-midnight B2']],
    ['an unknown station', `${HOURS}天津站\t20:00\t5`, ['unknown-station A2']],
    ['no station', '时段\t人数\n20:00\t5', ['no-station A2']],
    ['another day', `${HOURS}北京站\t2026-05-07 20:00-21:00\t5`, ['outside-day B2']],
    ['words for a time', `${HOURS}北京站\t晚高峰\t5`, ['no-time B2']],
    ['an unknown column', '车站\t时段\t人数\t备注\n北京站\t20:00\t5\t雨', ['unread-column D1']],
    ['headings alone', HOURS, ['no-rows']],
    ['no headings', '北京站\t20:00\t5', ['no-head']],
    ['nothing', '', ['empty']],
    ['an open quotation mark', `${HOURS}"北京站\t20:00\t5`, ['open-quote A2']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes a chosen station where the table names none', () => {
    expect(read('时段\t人数\n20:00\t5', 'qinghe').tables[0]?.station).toBe('qinghe');
  });

  it('reads twenty thousand rows and no more', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `G${index % 99_999}\t北京站\t20:00\t\t5`).join('\n');
    expect(found(TRAINS + rows(20_000))).toEqual([]);
    expect(found(TRAINS + rows(20_001))).toEqual(['too-many-rows']);
  });
});

describe('a table by trains', () => {
  it('reads number, times and people, and makes the expected time from minutes late', () => {
    const text =
      '车次,到站,图定到达,晚点(分),人数\ng 101次,北京南站,22:10,,800\nG103,北京南站,23:50,40分,760\nG105,南站,00:20(次日),正点,';
    const { tables, findings } = read(text);
    expect(tables[0]).toEqual({
      station: 'beijing-south',
      shape: 'trains',
      rows: [
        { train: 'G101', due: onDay('22:10'), people: 800 },
        { train: 'G103', due: onDay('23:50'), expected: onDay('00:30'), people: 760 },
        { train: 'G105', due: onDay('00:20'), expected: onDay('00:20') },
      ],
    });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['people-unknown', 'doubt']]);
  });

  it.each([
    ['two trains with one number', 'G1\t北京站\t20:00\t\t5\ng1次\t北京站\t21:00\t\t6', ['train-twice A3']],
    ['what is no train number', '临客\t北京站\t20:00\t\t5', ['no-train-number A2']],
    ['no train', '\t北京站\t20:00\t\t5', ['no-train A2']],
    ['no time', 'G1\t北京站\t\t\t5', ['no-time A2']],
    ['a time past midnight', 'G1\t北京站\t23:50\t24:30\t5', ['past-midnight D2']],
    ['a day that no calendar has', 'G1\t北京站\t2026-02-30 20:00\t\t5', ['no-date C2']],
  ])('finds %s', (_, row, expected) => {
    expect(found(TRAINS + row)).toEqual(expected);
  });

  it('takes one number at two stations', () => {
    expect(found(`${TRAINS}G1\t北京站\t20:00\t\t5\nG1\t北京南站\t20:20\t\t6`)).toEqual([]);
  });

  it('says where it stands and what to do, in both languages', () => {
    const [finding] = read(`${TRAINS}G1\t北京站\t24:30\t\t5`).findings;
    expect(finding).toMatchObject({
      message: {
        zh: '第 2 行“图定到达”：“24:30”超过24点；请写次日的时刻，如 00:30(次日)',
        en: 'Row 2 “图定到达”: “24:30” is past 24:00: write the time of the next day, such as 00:30(次日)',
      },
    });
  });
});

describe('a spreadsheet', () => {
  const cell = (value: string | Partial<SheetCell> | undefined): SheetCell | undefined =>
    value === undefined ? undefined : { address: 'A1', ...(typeof value === 'string' ? { text: value } : value) };
  const sheet = (
    name: string,
    rows: readonly (readonly (string | Partial<SheetCell> | undefined)[])[],
    isHidden = false,
  ): Sheet => ({
    name,
    rows: rows.map((row) => row.map(cell)),
    merged: [],
    hiddenColumns: [],
    hiddenRows: [],
    isHidden,
  });

  it('reads dates, bare times and numbers below a title, and names the sheets it did not read', () => {
    const table = sheet('到达', [
      ['5月5日到达推送'],
      ['车次', '到站', '图定到达', '预计到达', '实际到达', '人数'],
      [
        'G1',
        '北京站',
        { date: '1899-12-30', clock: '22:10' },
        { date: '2026-05-06', clock: '00:30' },
        undefined,
        { number: 800 },
      ],
      ['G3', '北京站', { number: 0.5 }, undefined, { date: '1899-12-30' }, { number: 10 }],
    ]);
    const { tables, findings } = readArrivals([sheet('说明', [['口径']]), table, sheet('旧表', [['x']], true)], ground);
    expect(tables[0]?.rows).toEqual([
      { train: 'G1', due: onDay('22:10'), expected: onDay('00:30'), people: 800 },
      { train: 'G3', due: onDay('12:00'), actual: onDay('00:00'), people: 10 },
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['other-sheets']);
  });

  it('does not read formulas, nor a time past midnight that a spreadsheet made a day of', () => {
    const { findings } = readArrivals(
      [
        sheet('到达', [
          ['车站', '时段', '人数'],
          ['北京站', { date: '1899-12-31', clock: '00:30' }, { number: 5 }],
          ['北京站', '22:00', { number: 800, hasFormula: true }],
        ]),
      ],
      ground,
    );
    expect(findings.map(({ rule, cell: at }) => `${rule} ${at}`)).toEqual(['past-midnight 到达 B2', 'formula 到达 C3']);
  });
});
