import { describe, expect, it } from 'vitest';
import type { StationTable } from '../../../shared/flow/events.ts';
import { readArrivalText } from '../../../shared/flow/read-arrivals.ts';
import { FLOW_DAY, onDay, SHIPPED_GROUND } from '../../support/flow.ts';

/** Tables of a busy night as railway, stations and district send them: copied from Excel, typed in a chat, exported by some system. */

const read = (text: string, day = FLOW_DAY, station?: string) =>
  readArrivalText(text, { day, stations: SHIPPED_GROUND.stations, ...(station === undefined ? {} : { station }) });
const found = (text: string, station?: string) =>
  read(text, FLOW_DAY, station).findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell ?? ''}`.trim());
/** The clock times of a table of trains, and its people. */
const trains = (table: StationTable | undefined) =>
  table?.shape === 'trains' ? table.rows.map(({ train, due, expected, people }) => [train, due, expected, people]) : [];
const hours = (table: StationTable | undefined) =>
  table?.shape === 'hourly' ? table.rows.map(({ from, people }) => [from, people]) : [];

describe('a table copied from Excel', () => {
  it('has a title above, a head of two rows merged over the stations, totals and a signature below', () => {
    const text = [
      '2026年5月5日夜间到达客流推送表',
      '单位：人',
      '时段\t到达人数\t\t\t',
      '\t北京站\t北京西站\t丰台站\t合计',
      '20时-21时\t1,200\t2,300\t８００\t4,300',
      '21-22时\t1,100\t2,000\t700\t3,800',
      '合计\t2,300\t4,300\t1,500\t8,100',
      '制表：客运部',
    ].join('\n');
    expect(read(text).tables.map((table) => [table.station, ...hours(table)])).toEqual([
      ['beijing', [onDay('20:00'), 1200], [onDay('21:00'), 1100]],
      ['beijing-west', [onDay('20:00'), 2300], [onDay('21:00'), 2000]],
      ['beijing-fengtai', [onDay('20:00'), 800], [onDay('21:00'), 700]],
    ]);
    expect(found(text)).toEqual(['doubt unread-column E4', 'doubt total-line A7', 'doubt note-line A8']);
  });

  it('names a station once for a block of hours, also when another one is chosen on screen', () => {
    const text = '车站\t时段\t人数\n北京站\t23时\t5\n\t0-1时\t6\n北京西站\t23时\t7\n\t24:00-1:00\t8';
    expect(read(text, FLOW_DAY, 'beijing-south').tables.map((table) => [table.station, ...hours(table)])).toEqual([
      ['beijing', [onDay('23:00'), 5], [onDay('00:00'), 6]],
      ['beijing-west', [onDay('23:00'), 7], [onDay('00:00'), 8]],
    ]);
    expect(found(text)).toEqual(['doubt station-above A3', 'doubt station-above A5']);
  });

  it('repeats its head on the second page, and must not go on with another table', () => {
    const head = '车次\t到站\t图定\t人数\n';
    expect(found(`${head}G1\t北京站\t21:30\t5\n${head}G3\t北京站\t21:40\t6`)).toEqual([]);
    expect(found(`${head}G1\t北京站\t21:30\t5\n车站\t时段\t人数\n北京站\t20:00\t5`)).toEqual(['error second-head A3']);
  });

  it('numbers its rows and counts in ten thousands', () => {
    expect(hours(read('序号\t车站\t时段\t人数（万人）\n1\t北京站\t20:00\t1.2').tables[0])).toEqual([
      [onDay('20:00'), 12_000],
    ]);
    expect(found('序号\t车站\t时段\t人数（万人）\n1\t北京站\t20:00\t1.2')).toEqual([]);
  });
});

describe('figures that nobody has counted', () => {
  it.each([
    ['约500', 500],
    ['500余人', 500],
    ['近600人', 600],
    ['500人左右', 500],
    ['500+', 500],
    ['约1.2万', 12_000],
  ])('count %s as it stands, with a doubt', (typed, people) => {
    const text = `车站,时段,人数\n北京站,20:00,${typed}`;
    expect([hours(read(text).tables[0]), found(text)]).toEqual([[[onDay('20:00'), people]], ['doubt people-about C2']]);
  });

  it.each(['300-400', '1.200', '五百', '-约5'])('do not count %s', (typed) => {
    expect(found(`车站;时段;人数\n北京站;20:00;${typed}`)).toEqual(['error people-not-number C2']);
  });

  it('leave out a train without people and an hour without people alone is an error', () => {
    expect(found('车次,到站,图定,人数\nG1,北京站,20:00,未知')).toEqual(['doubt people-unknown D2']);
    expect(found('车站,时段,人数\n北京站,20:00,未知')).toEqual(['error no-people C2']);
  });
});

describe('trains as the railway writes them', () => {
  const HEAD = '车次,到站,图定到达,预计到达,晚点,人数\n';
  const due = onDay('23:20');
  it.each([
    ['预计23:58', '', onDay('23:58')],
    ['次日00:30', '', onDay('00:30')],
    ['凌晨0:10', '', onDay('00:10')],
    ['5月6日0时10分', '', onDay('00:10')],
    ['5/6 00:10', '', onDay('00:10')],
    ['2026-05-06 00:10', '', onDay('00:10')],
    ['2358', '', onDay('23:58')],
    ['23点半到', '', onDay('23:30')],
    ['２３：５８', '', onDay('23:58')],
    ['', '40', onDay('00:00')],
    ['', '晚点40分钟', onDay('00:00')],
    ['', '1小时20分', onDay('00:40')],
    ['', '1:20', onDay('00:40')],
    ['', '+15', onDay('23:35')],
    ['', '早点5分', onDay('23:15')],
    ['—', '-', undefined],
  ])('reads expected “%s”, late “%s”', (expected, late, at) => {
    const text = `${HEAD}Ｇ１０１次,北京南站,23:20,${expected},${late},500`;
    expect(trains(read(text).tables[0])).toEqual([['G101', due, at, 500]]);
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['待定', '', 'doubt time-open D2'],
    ['', '未定', 'doubt time-open E2'],
    ['停运', '', 'error cancelled A2'],
    ['24:30', '', 'error past-midnight D2'],
    ['晚高峰', '', 'error no-time D2'],
    ['', '很久', 'error late-not-minutes E2'],
    ['', '300分', 'error late-outside-day E2'],
    ['04:00(次日)', '', 'error outside-day D2'],
  ])('finds one thing in expected “%s”, late “%s”', (expected, late, finding) => {
    expect(found(`${HEAD}G1,北京站,23:20,${expected},${late},5`)).toEqual([finding]);
  });

  it('takes a short date for the year in which the night lies', () => {
    const text = '车次,到站,图定,人数\nG1,北京站,12月31日 23:50,5\nG3,北京站,1月1日 00:10,6';
    const [first, second] = trains(read(text, '2026-12-31').tables[0]);
    expect(Number(second?.[1]) - Number(first?.[1])).toBe(20 * 60_000);
  });
});

describe('one wrong cell', () => {
  it('is one finding, not another one for the hour that now seems to be missing, nor one for each station', () => {
    const rows = ['20:00\t5', '21:00\t未知', '22:00\t7'].map((row) => `北京站\t${row}`).join('\n');
    expect(found(`车站\t时段\t人数\n${rows}`)).toEqual(['error no-people C3']);
    expect(found('时段,北京站,丰台站\n20:00,1,2\n24:30,3,4\n22:00,5,6')).toEqual(['error past-midnight A3']);
    expect(found('车站,时段,人数\n北京站,20:00,5\n北京站,  ,6')).toEqual(['error no-span B3']);
  });

  it('is told of the day of a row, in whatever way that is written', () => {
    const days = ['2026/5/4', '5月4日', '20260504'].map((day) => found(`日期,车站,时段,人数\n${day},北京站,20:00,5`));
    expect(days).toEqual(Array(3).fill(['error outside-day C2']));
    const same = ['2026/5/5', '5月5日', '20260505'].map((day) => found(`日期,车站,时段,人数\n${day},北京站,20:00,5`));
    expect(same).toEqual([[], [], []]);
  });

  it('may be an hour that the operating day cuts', () => {
    const table = read('车站,时段,人数\n北京站,03:30,5').tables[0];
    expect(table?.shape === 'hourly' ? table.rows[0]?.until : undefined).toBe(onDay('03:59') + 60_000);
  });
});
