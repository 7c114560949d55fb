import { describe, expect, it } from 'vitest';
import type { FlowCommand } from '../../shared/flow/commands.ts';
import type { FlowEvent } from '../../shared/flow/events.ts';
import { arrivalsAt, EMPTY_FLOW } from '../../shared/flow/state.ts';
import { evolveFlow } from '../../shared/flow/state.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { OFFICER, openDesk, refusalOf, type DeskBackend } from '../support/desk-backend.ts';
import { FLOW_DAY, hourlyPush, onDay, trainPush } from '../support/flow.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { sheetData, xlsx } from '../support/xlsx.ts';

const SOUTH = 'beijing-south';
const open = () => openDesk({ resourcesFolder, clock: fakeClock(onDay('20:00')) });
const flowAct = (desk: DeskBackend, command: FlowCommand, commandId = desk.newId()) =>
  desk.backend.handle('flowAct', { commandId, as: OFFICER, command });
const flowOf = async (desk: DeskBackend) =>
  ((await desk.ask('readFlow', { day: FLOW_DAY })).events as readonly FlowEvent[]).reduce(evolveFlow, EMPTY_FLOW);

describe('arrivals at a desk', () => {
  it('are kept by operating day, told to every screen, and there again after a restart', async () => {
    const desk = open();
    await desk.signOn();
    expect((await flowAct(desk, hourlyPush(SOUTH, { 22: 900 }))).kind).toBe('done');
    expect((await flowAct(desk, trainPush(SOUTH, { G1: ['22:10', 800] }))).kind).toBe('done');
    expect(desk.pushes).toContainEqual(expect.objectContaining({ kind: 'events', stream: `flow/${FLOW_DAY}` }));
    const before = await flowOf(desk);
    desk.close();
    const again = openDesk({ folder: desk.folder, resourcesFolder, clock: desk.clock });
    expect(await flowOf(again)).toEqual(before);
    expect(arrivalsAt(before, SOUTH).trains.map(({ train }) => train)).toEqual(['G1']);
    expect((await again.ask('readFlow', { day: '2026-05-06' })).events).toEqual([]);
  });

  it('are pushed by whoever is signed on, one command once, and refused in words', async () => {
    const desk = open();
    const push = hourlyPush(SOUTH, { 22: 900 });
    expect(refusalOf(await flowAct(desk, push))).toBe('not-signed-on');
    await desk.signOn();
    const id = desk.newId();
    expect(await flowAct(desk, push, id)).toEqual(await flowAct(desk, push, id));
    expect((await flowOf(desk)).version).toBe(1);
    expect(refusalOf(await flowAct(desk, hourlyPush('nowhere', { 22: 900 })))).toBe('no-station');
    const huge = { ...push, tables: [{ station: SOUTH, shape: 'trains', rows: [{ train: '合计', people: 1 }] }] };
    expect(refusalOf(await flowAct(desk, huge as FlowCommand))).toBe('bad-input');
  });
});

describe('a table that is checked', () => {
  const rows = [
    ['车次', '到站', '图定到达', '人数'],
    ['G1', '北京南站', '22:10', 800],
    ['G3', '北京南站', '00:30(次日)', 640],
  ];
  const file = (data: Parameters<typeof sheetData>[0]) => Buffer.from(xlsx(sheetData(data))).toString('base64');

  it('comes back as what it would push, from a file or pasted, and nothing is written', async () => {
    const desk = open();
    await desk.signOn();
    const job = desk.newId();
    const read = await desk.ask('checkArrivals', {
      job,
      day: FLOW_DAY,
      given: { name: '到达.xlsx', content: file(rows) },
    });
    const pasted = await desk.ask('checkArrivals', {
      job: desk.newId(),
      day: FLOW_DAY,
      given: { text: rows.map((row) => row.join('\t')).join('\n') },
    });
    expect(read).toMatchObject({ cancelled: false, errors: 0, doubts: 0 });
    expect(pasted.tables).toEqual(read.tables);
    expect((await flowOf(desk)).version).toBe(0);
    const source = { way: 'file', from: '国铁北京局', file: '到达.xlsx' } as const;
    const pushed = await flowAct(desk, { type: 'PushArrivals', day: FLOW_DAY, source, tables: read.tables });
    expect(pushed.kind).toBe('done');
    expect((await flowOf(desk)).pushes[0]).toMatchObject({ source, count: 2 });
  });

  it('comes back without a table when one cell is wrong', async () => {
    const desk = open();
    const wrong = [
      ...rows,
      ['G5', '北京南站', '24:30', 10],
      ['G7', '北京南站', '23:00', { xml: '<f>SUM(D2:D3)</f><v>1440</v>' }],
    ];
    const read = await desk.ask('checkArrivals', {
      job: desk.newId(),
      day: FLOW_DAY,
      given: { name: '到达.xlsx', content: file(wrong) },
    });
    expect(read).toMatchObject({ tables: [], errors: 2 });
    expect(read.findings.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['past-midnight', '排班 C4'],
      ['formula', '排班 D5'],
    ]);
  });

  it('is refused with a sentence when it is no spreadsheet', async () => {
    const desk = open();
    const given = { name: '到达.xlsx', content: Buffer.from('PK no zip').toString('base64') };
    const reply = await desk.backend.handle('checkArrivals', { job: desk.newId(), day: FLOW_DAY, given });
    expect(refusalOf(reply)).toBe('damaged');
  });

  it('is read with times as bare serial numbers, a hidden row and a hidden sheet', async () => {
    const desk = open();
    await desk.signOn();
    // 46147 is 2026-05-05; a column that lost its date format has such numbers.
    const sheet = sheetData([
      ['车次', '到站', '日期', '图定到达', '预计到达', '人数'],
      ['G1', '北京南站', 46_147, 0.9375, 46_147 + 23.5 / 24, 800],
      ['G3', '北京南站', 46_147, 46_147.9375, 46_148 + 0.5 / 24, '约640'],
    ]).replace('<row r="3">', '<row r="3" hidden="1">');
    const read = await desk.ask('checkArrivals', {
      job: desk.newId(),
      day: FLOW_DAY,
      given: { name: '到达.xlsx', content: Buffer.from(xlsx(sheet)).toString('base64') },
    });
    expect(read.tables).toMatchObject([
      {
        station: SOUTH,
        rows: [
          { train: 'G1', due: onDay('22:30'), expected: onDay('23:30'), people: 800 },
          { train: 'G3', due: onDay('22:30'), expected: onDay('00:30'), people: 640 },
        ],
      },
    ]);
    expect(read.findings.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['hidden-rows', '排班 A3'],
      ['people-about', '排班 F3'],
    ]);
  });

  it('is refused in words when it is far too long, and nothing of it is read', async () => {
    const desk = open();
    await desk.signOn();
    const row = (index: number) => `G${index}\t北京南站\t22:10\t5`;
    const long = ['车次\t到站\t图定到达\t人数', ...Array.from({ length: 20_001 }, (_, index) => row(index))].join('\n');
    const read = await desk.ask('checkArrivals', { job: desk.newId(), day: FLOW_DAY, given: { text: long } });
    expect(read).toMatchObject({ tables: [], errors: 1, findings: [{ rule: 'too-many-rows' }] });
    const huge = `${long}\n${'备注'.repeat(2_400_000)}`;
    const reply = await desk.backend.handle('checkArrivals', {
      job: desk.newId(),
      day: FLOW_DAY,
      given: { text: huge },
    });
    expect(refusalOf(reply)).toBe('bad-input');
    expect((await flowOf(desk)).version).toBe(0);
  });
});
