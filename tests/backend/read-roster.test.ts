import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../electron/backend/work/read-sheet.ts';
import { writeSheets } from '../../electron/backend/work/write-sheet.ts';
import type { CellDraft } from '../../shared/base/sheet.ts';
import { readRosterSheets } from '../../shared/roster/read-roster.ts';
import { rosterSheets } from '../../shared/roster/roster-sheets.ts';
import { dayAfter, daysBetween, slotsOfDay } from '../../shared/roster/slots.ts';
import { EMPTY_ROSTER, rosterOf, type Roster, type Seat } from '../../shared/roster/state.ts';
import { FRAME, rosterAfter, slotAt } from '../support/roster.ts';
import { sheetData, xlsx, type XmlCell } from '../support/xlsx.ts';

interface Given {
  readonly year?: number;
  readonly roster?: Roster;
}

async function read(bytes: Uint8Array, given: Given = {}) {
  const sheets = await readSheets('排班.xlsx', bytes);
  if (!sheets.ok) throw new Error(sheets.refusal.message.zh);
  return readRosterSheets(sheets.value, { frame: FRAME, roster: EMPTY_ROSTER, ...given });
}
const HEAD = ['日期', '班次', '岗位', '席位', '姓名', '备注'];
const list = (rows: readonly (readonly XmlCell[])[], after = '') => xlsx(sheetData([HEAD, ...rows], after));
/** What is found beside the gaps, which nearly every short list has. */
async function found(bytes: Uint8Array, given?: Given) {
  const { findings } = await read(bytes, given);
  return findings.filter(({ rule }) => rule !== 'gap').map(({ severity, rule, cell }) => [severity, rule, cell]);
}
async function persons(bytes: Uint8Array, given?: Given) {
  return (await read(bytes, given)).slots.map(({ day, shift, post, seat, person }) =>
    [day, shift, post, seat, person].join(' '),
  );
}

describe('a list with one row a seat', () => {
  it('is read by titles in both languages, ids, full-width digits and wide names', async () => {
    const bytes = list(
      [
        ['2026-11-03', '白班', '值班员', 1, '张　三', '带教'],
        ['２０２６／１１／３', ' 白 班', '值班员２', undefined, '李四'],
        ['2026年11月4日', 'Night shift', 'Duty leader', undefined, '王五'],
        ['2026.11.4(周三)', 'night', 'duty-officer', '2号', '赵六'],
        [],
        ['制表：值班室'],
      ].map((row) => (row.length === 1 ? [undefined, undefined, undefined, undefined, row[0]] : row)) as XmlCell[][],
    );
    expect(await persons(bytes)).toEqual([
      '2026-11-03 day duty-officer 1 张三',
      '2026-11-03 day duty-officer 2 李四',
      '2026-11-04 night leader 1 王五',
      '2026-11-04 night duty-officer 2 赵六',
    ]);
    expect((await read(bytes)).slots[0]?.note).toBe('带教');
    expect(await found(bytes)).toEqual([]);
  });

  it('names every cell that cannot stand', async () => {
    const bytes = list([
      ['2026-02-30', '白班', '值班员', 1, '甲'],
      ['下周一', '白班', '值班员', 1, '甲'],
      [4_000_000, '白班', '值班员', 1, '甲'],
      ['1999-11-03', '白班', '值班员', 1, '甲'],
      ['11月3日', '白班', '值班员', 1, '甲'],
      ['2026-11-03', '中班', '值班员', 1, '甲'],
      ['2026-11-03', '白班', '站长', 1, '甲'],
      ['2026-11-03', '白班', '值班员', 3, '甲'],
      ['2026-11-03', '白班', '值班员', undefined, '甲'],
      ['2026-11-03', undefined, '值班员', 1, '甲'],
      ['2026-11-03', '白班', '值班员', 1, '12号'],
    ]);
    expect(await found(bytes)).toEqual([
      ['error', 'bad-date', '排班 A2'],
      ['error', 'bad-date', '排班 A3'],
      ['error', 'bad-date', '排班 A4'],
      ['error', 'bad-date', '排班 A5'],
      ['error', 'bad-date', '排班 A6'],
      ['error', 'unknown-shift', '排班 B7'],
      ['error', 'unknown-post', '排班 C8'],
      ['error', 'unknown-seat', '排班 D9'],
      ['error', 'unknown-seat', '排班 D10'],
      ['error', 'missing', '排班 B11'],
      ['error', 'no-name', '排班 E12'],
    ]);
    const [first] = (await read(bytes)).findings;
    expect(first?.message.zh).toBe('排班 A2：日历里没有“2026-02-30”这一天，请改正');
  });

  it('takes the year that was asked for, and says how it reads a bare number', async () => {
    const bytes = list([
      ['11月3日', '白班', '带班领导', 1, '甲'],
      [46_330, '白班', '带班领导', 1, '乙'],
    ]);
    expect(await persons(bytes, { year: 2026 })).toEqual(['2026-11-03 day leader 1 甲', '2026-11-04 day leader 1 乙']);
    expect(await found(bytes, { year: 2026 })).toEqual([['doubt', 'date-number', '排班 A3']]);
    expect(await found(list([['2月29日', '白班', '带班领导', 1, '甲']]), { year: 2026 })).toEqual([
      ['error', 'bad-date', '排班 A2'],
    ]);
  });

  it('finds two people on one seat, doubled rows, one person twice, and no rest', async () => {
    const bytes = list([
      ['2026-11-03', '白班', '值班员', 1, '甲'],
      ['2026-11-03', '白班', '值班员', 1, '乙'],
      ['2026-11-03', '白班', '值班员', 1, '甲'],
      ['2026-11-03', '白班', '值班员', 2, '甲'],
      ['2026-11-03', '夜班', '值班员', 1, '甲'],
    ]);
    expect(await found(bytes)).toEqual([
      ['error', 'two-people', '排班 E3'],
      ['doubt', 'duplicate', '排班 E4'],
      ['doubt', 'twice', undefined],
      ['doubt', 'no-rest', undefined],
    ]);
  });

  it('never works out a formula, wherever it stands', async () => {
    const formula = (value: string): XmlCell => ({ xml: `<f>A1</f><v>${value}</v>`, type: 'str' });
    const bytes = list([
      [formula('2026-11-03'), '白班', '值班员', 1, '甲'],
      ['2026-11-03', '白班', '值班员', 1, formula('甲')],
      ['2026-11-03', '白班', '值班员', { xml: '<f>1+1</f>' }, '甲'],
    ]);
    expect((await found(bytes)).filter(([, rule]) => rule === 'formula')).toEqual([
      ['error', 'formula', '排班 A2'],
      ['error', 'formula', '排班 E3'],
      ['error', 'formula', '排班 D4'],
    ]);
    expect((await read(bytes)).slots).toEqual([]);
  });

  it('finds merged cells among the data, hidden columns, an empty table and an empty file', async () => {
    const merged = list(
      [['2026-11-03', '白班', '带班领导', 1, '甲']],
      '<mergeCells><mergeCell ref="E2:E4"/></mergeCells>',
    );
    expect(await found(merged)).toEqual([['error', 'merged', '排班 E2:E4']]);
    const rows = sheetData([HEAD, ['2026-11-03', '白班', '带班领导', 1, '甲']]);
    expect(await found(xlsx(`<cols><col min="6" max="6" hidden="1"/></cols>${rows}`))).toEqual([
      ['doubt', 'hidden', undefined],
    ]);
    expect(await found(list([]))).toEqual([['error', 'no-days', undefined]]);
    expect(await found(xlsx('<sheetData/>'))).toEqual([['error', 'empty', undefined]]);
    expect(
      await found(
        xlsx(
          sheetData([
            ['车次', '到达'],
            ['G1', '12:00'],
          ]),
        ),
      ),
    ).toEqual([['error', 'no-table', undefined]]);
  });

  it('names what was set by hand and would be lost', async () => {
    const slot = slotAt('2026-11-03', 'day', 'leader');
    const roster = rosterAfter([{ type: 'SlotSet', at: 0, data: { slot, person: '手' } }]);
    const { findings } = await read(list([['2026-11-03', '白班', '带班领导', 1, '甲']]), { roster });
    expect(findings.find(({ rule }) => rule === 'overwrites')?.message.zh).toBe(
      '2026-11-03 白班 带班领导现由手工排定为手，导入后改为甲',
    );
    expect(await found(list([['2026-11-03', '白班', '带班领导', 1, '手']]), { roster })).toEqual([]);
  });
});

describe('the month table', () => {
  const table = (rows: readonly (readonly XmlCell[])[]) =>
    xlsx(
      sheetData([
        ['2026年11月值班表'],
        ['日期', '星期', '白班', undefined, undefined, '夜班'],
        [undefined, undefined, '带班领导', '值班员', '值班员', '带班领导'],
        ...rows,
      ]),
    );

  it('is read with its two rows of heads, seats counted from the left', async () => {
    const bytes = table([
      ['11月3日', '二', '甲', '乙', '丙（替丁）', '戊'],
      ['11月4日', '三', undefined, '己'],
      ['制表人：值班室'],
    ]);
    expect(await persons(bytes, { year: 2026 })).toEqual([
      '2026-11-03 day leader 1 甲',
      '2026-11-03 day duty-officer 1 乙',
      '2026-11-03 day duty-officer 2 丙',
      '2026-11-03 night leader 1 戊',
      '2026-11-04 day duty-officer 1 己',
    ]);
    expect(await found(bytes, { year: 2026 })).toEqual([]);
  });

  it('names a head that is no post, a seat too many, and names without a date', async () => {
    const bytes = xlsx(
      sheetData([
        ['日期', '白班', undefined, undefined, undefined],
        [undefined, '值班员1', '值班员2', '值班员3', '站长'],
        [undefined, '甲'],
      ]),
    );
    expect(await found(bytes)).toEqual([
      ['error', 'unknown-post', '排班 E2'],
      ['error', 'unknown-seat', '排班 D2'],
      ['error', 'missing', '排班 A3'],
    ]);
  });
});

describe('export and import', () => {
  const from = '2026-02-26';
  const days = daysBetween(from, dayAfter(from, 5));
  const slots = days.flatMap((day) => slotsOfDay(FRAME.shifts, day));
  const name = fc.constantFrom('张三', '李四', '欧阳修文', 'John Smith', '=周', '-吴', '@郑');
  const seats = fc
    .array(
      fc.option(
        fc.record({ person: name, note: fc.option(fc.constantFrom('带教', '=1+1', '1')), stood: fc.option(name) }),
      ),
      {
        minLength: slots.length,
        maxLength: slots.length,
      },
    )
    .map((given) =>
      given.flatMap((one, index): Seat[] => {
        const slot = slots[index];
        if (!one || !slot) return [];
        const note = one.note === null ? {} : { note: one.note };
        const stood =
          one.stood === null || one.stood === one.person
            ? {}
            : {
                substitutions: [{ from: one.stood, to: one.person, reason: '病假', approvedBy: 'leader', at: 0 }],
              };
        return [{ ...slot, ...note, ...stood, person: one.person, source: 'fill' }];
      }),
    );

  it('give the same roster again', async () => {
    await fc.assert(
      fc.asyncProperty(seats, async (given) => {
        const roster = rosterOf(1, given);
        const file = await read(await writeSheets(rosterSheets(FRAME, roster, from, days.at(-1) ?? from)));
        expect(file.days).toEqual(days);
        const plain = given
          .filter(({ person }) => !person.startsWith('='))
          .map(({ source: _, substitutions: __, ...assignment }) => assignment);
        expect(file.slots).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  it('says which of two sheets counts when they differ', async () => {
    const roster = rosterOf(1, [{ ...slotAt(from, 'day', 'leader'), person: '甲', source: 'fill' }]);
    const [month, rows] = rosterSheets(FRAME, roster, from, from);
    if (!month || !rows) throw new Error('Two sheets are expected');
    const changed = month.rows.map((row) =>
      row.map((cell): CellDraft => (cell.value === '甲' ? { ...cell, value: '乙' } : cell)),
    );
    const { slots: got, findings } = await read(await writeSheets([{ ...month, rows: changed }, rows]));
    expect(got.map(({ person }) => person)).toEqual(['乙']);
    expect(findings.find(({ rule }) => rule === 'two-sheets')?.message.zh).toContain('以“月表”为准');
  });
});
