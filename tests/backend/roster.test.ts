import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beijingDate } from '../../shared/base/instant.ts';
import type { RosterCommand } from '../../shared/roster/commands.ts';
import { dayAfter } from '../../shared/roster/slots.ts';
import {
  openDesk,
  OFFICER,
  refusalOf,
  smallResources,
  type DeskBackend,
  type DeskOptions,
} from '../support/desk-backend.ts';
import { assign, FRAME, slotAt } from '../support/roster.ts';
import { sheetData, xlsx } from '../support/xlsx.ts';

const open = (options: DeskOptions = {}) =>
  openDesk({
    resourcesFolder: smallResources(({ general }) => {
      general.shifts = { ...structuredClone(FRAME.shifts), basis: ['a-times'] };
    }),
    ...options,
  });
const DAY = '2030-11-04';
const rosterAct = (desk: DeskBackend, command: RosterCommand, as = OFFICER, commandId = desk.newId()) =>
  desk.backend.handle('rosterAct', { commandId, as, command });
const seatsOf = async (desk: DeskBackend) => (await desk.ask('readRoster', { from: DAY, to: DAY })).seats;
const setLeader: RosterCommand = { type: 'SetSlot', slot: slotAt(DAY, 'day', 'leader'), person: '甲' };
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const HEAD = ['日期', '班次', '岗位', '席位', '姓名'];

describe('the roster of a desk', () => {
  it('is kept in the journal, told to every screen, and there again after a restart', async () => {
    const desk = open();
    await desk.signOn();
    expect((await rosterAct(desk, setLeader)).kind).toBe('done');
    expect(desk.pushes).toContainEqual(expect.objectContaining({ kind: 'events', stream: 'roster' }));
    desk.close();
    const again = open({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect(await again.ask('readRoster', { from: DAY, to: DAY })).toMatchObject({
      version: 1,
      seats: [{ day: DAY, shift: 'day', post: 'leader', seat: 1, person: '甲', source: 'hand' }],
    });
    expect((await again.ask('readRoster', { from: dayAfter(DAY, 1), to: dayAfter(DAY, 9) })).seats).toEqual([]);
  });

  it('is changed by whoever is signed on, and by one command once', async () => {
    const desk = open();
    expect(refusalOf(await rosterAct(desk, setLeader))).toBe('not-signed-on');
    await desk.signOn();
    const id = desk.newId();
    const first = await rosterAct(desk, setLeader, OFFICER, id);
    expect(await rosterAct(desk, setLeader, OFFICER, id)).toEqual(first);
    expect(refusalOf(await rosterAct(desk, setLeader))).toBe('unchanged');
    expect((await desk.ask('readRoster', { from: DAY, to: DAY })).version).toBe(1);
  });

  it('swaps two seats in one act', async () => {
    const desk = open();
    await desk.signOn();
    const slots = [assign(`${DAY} day leader 1 甲`), assign(`${DAY} night leader 1 乙`)];
    await rosterAct(desk, { type: 'SetRoster', days: [DAY], slots, source: 'hand' });
    const swap = { reason: '家中有事', approvedBy: 'leader' } as const;
    const reply = await rosterAct(desk, {
      type: 'Swap',
      slot: slotAt(DAY, 'day', 'leader'),
      other: slotAt(DAY, 'night', 'leader'),
      ...swap,
    });
    expect(reply.kind).toBe('done');
    expect((await seatsOf(desk)).map(({ person }) => person).sort()).toEqual(['乙', '甲'].sort());
    expect((await seatsOf(desk)).every((seat) => seat.substitutions?.[0]?.swappedWith !== undefined)).toBe(true);
  });

  it('waits for a general plan that names shifts', async () => {
    const desk = openDesk();
    await desk.signOn();
    expect(refusalOf(await rosterAct(desk, setLeader))).toBe('no-shifts');
  });
});

describe('a file', () => {
  const read = (desk: DeskBackend, content: string, job = desk.newId()) =>
    desk.backend.handle('readRosterSheet', { job, name: '排班.xlsx', content });

  it('is read for a look, taken over in one act, and gives itself back on export', async () => {
    const desk = open();
    await desk.signOn();
    const bytes = xlsx(sheetData([HEAD, [DAY, '白班', 'leader', 1, '甲'], [DAY, '夜班', 'leader', 1, '乙']]));
    const file = await desk.ask('readRosterSheet', { job: desk.newId(), name: '排班.xlsx', content: base64(bytes) });
    expect(file).toMatchObject({ sheet: '排班', days: [DAY], errors: 0, doubts: 4, cancelled: false });
    expect(await seatsOf(desk)).toEqual([]);
    const { days, slots } = file;
    await rosterAct(desk, { type: 'SetRoster', days, slots, source: 'import', file: '排班.xlsx' });
    const written = await desk.ask('exportRoster', { from: DAY, to: DAY });
    expect(written.name).toMatch(/^值班表-roster-2030-11-04-2030-11-04-.*\.xlsx$/);
    const again = await desk.ask('readRosterSheet', {
      job: desk.newId(),
      name: written.name,
      content: base64(readFileSync(written.path)),
    });
    expect(again.slots).toEqual(slots);
    const ages = await desk.backend.handle('exportRoster', { from: '0001-01-01', to: '9999-12-31' });
    expect(refusalOf(ages)).toBe('too-many-days');
  });

  it('names whoever is not on the list of people, once there is one', async () => {
    const desk = open();
    await desk.signOn();
    const content = base64(xlsx(sheetData([HEAD, [DAY, '白班', 'leader', 1, '甲'], [DAY, '夜班', 'leader', 1, '已']])));
    const strangers = async () =>
      (await desk.ask('readRosterSheet', { job: desk.newId(), name: '排班.xlsx', content })).findings
        .filter(({ rule }) => rule === 'not-listed')
        .map(({ message }) => message.zh);
    expect(await strangers()).toEqual([]);
    const command = { type: 'ListPerson', name: '甲', posts: [] } as const;
    await desk.ask('directoryAct', { commandId: desk.newId(), as: OFFICER, command });
    expect(await strangers()).toEqual([expect.stringContaining('人员名册里没有“已”（首次出现在 2030-11-04 夜班')]);
  });

  it('with ten thousand rows is read while the desk goes on answering', async () => {
    const desk = open();
    await desk.signOn();
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const [post, seat] = index % 3 === 0 ? ['leader', 1] : ['duty-officer', index % 3];
      return [
        dayAfter('2030-01-01', Math.floor(index / 6)),
        index % 6 < 3 ? '白班' : '夜班',
        post,
        seat,
        `值班员${index % 97}号`,
      ];
    });
    const order: string[] = [];
    const reading = read(desk, base64(xlsx(sheetData([HEAD, ...(rows as (string | number)[][])])))).then((reply) => {
      order.push('file');
      return reply;
    });
    await rosterAct(desk, setLeader);
    order.push('act');
    const reply = await reading;
    expect(order).toEqual(['act', 'file']);
    expect(reply).toMatchObject({ kind: 'done', value: { errors: 0, cancelled: false } });
    expect((reply as { value: { slots: unknown[] } }).value.slots).toHaveLength(10_000);
    expect(desk.pushes.some(({ kind }) => kind === 'progress')).toBe(true);
  });

  it('that is being read can be left', async () => {
    const desk = open();
    const job = desk.newId();
    const rows = Array.from({ length: 3000 }, (_, index) => [dayAfter('2030-01-01', index), '白班', 'leader', 1, '甲']);
    const reading = read(desk, base64(xlsx(sheetData([HEAD, ...rows]))), job);
    await desk.ask('cancelJob', { job });
    expect(await reading).toMatchObject({ kind: 'done', value: { cancelled: true, slots: [], days: [] } });
  });

  it.each([
    ['too-many-rows', xlsx('<sheetData><row r="30000"><c r="A30000"><v>1</v></c></row></sheetData>')],
    ['not-a-sheet', Buffer.from('<html>')],
  ])('that is none is refused: %s', async (code, bytes) => {
    expect(refusalOf(await read(open(), base64(bytes)))).toBe(code);
  });

  it('is not written for days the wrong way round, or for years', async () => {
    const desk = open();
    const refusal = async (from: string, to: string) =>
      refusalOf(await desk.backend.handle('exportRoster', { from, to }));
    expect(await refusal('2030-02-01', '2030-01-01')).toBe('days-crossed');
    expect(await refusal('2030-01-01', '2032-01-01')).toBe('too-many-days');
  });
});

it('a shift that has begun is changed with a reason only', async () => {
  const desk = open();
  await desk.signOn();
  const slot = slotAt(beijingDate(desk.clock.now() - 86_400_000), 'day', 'leader');
  expect(refusalOf(await rosterAct(desk, { type: 'SetSlot', slot, person: '甲' }))).toBe('begun');
  expect((await rosterAct(desk, { type: 'SetSlot', slot, person: '甲', reason: '补记' })).kind).toBe('done');
});
