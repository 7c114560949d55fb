import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import { OFFICER, refusalOf } from '../support/desk-backend.ts';
import { drillAt, newRun, openDrillDesk, runOf, runRows } from '../support/drill-desk.ts';

/** The store's own rehearsal of a full disk, for the databases of runs: none may grow beyond so many pages. */
const disk: { pages?: number } = {};

vi.mock('../../electron/backend/store/index.ts', async (original) => {
  const store = await original<typeof import('../../electron/backend/store/index.ts')>();
  return {
    ...store,
    openStore: (options: Parameters<typeof store.openStore>[0]) =>
      store.openStore({ ...options, maxPages: options.name === 'drill' ? disk.pages : undefined }),
  };
});

afterEach(() => {
  delete disk.pages;
});

type Desk = ReturnType<typeof openDrillDesk>;

const drillFolders = (desk: Desk) => readdirSync(join(desk.folder, 'drills'));
const asked = (desk: Desk) =>
  desk.backend.handle('createRun', {
    commandId: desk.newId(),
    as: OFFICER,
    from: { scenario: 'small-drill.yaml' },
    team: '甲班',
  });

/** A run that goes on with a response, whose disk takes nothing more. */
async function fullRun(desk: Desk) {
  disk.pages = 70;
  const one = runOf(desk, await newRun(desk));
  delete disk.pages;
  await one.signOn();
  await one.control({ type: 'Start' });
  const response = await one.takeCall();
  // Long lines first, then short ones: a disk that is nearly full still takes a word.
  for (const length of [1000, 1]) {
    const write = () => one.act(response, { type: 'WriteLog', text: '况'.repeat(length), tags: [] });
    let reply = await write();
    while (reply.kind === 'done') reply = await write();
    expect(reply).toMatchObject({ kind: 'trouble', trouble: { code: 'disk-full' } });
  }
  return one;
}

describe('a disk that is full', () => {
  it('while a run is made leaves nothing of it', async () => {
    const desk = openDrillDesk();
    disk.pages = 10;
    expect(await asked(desk)).toMatchObject({ kind: 'trouble', trouble: { code: 'disk-full' } });
    expect(drillFolders(desk)).toEqual([]);
    expect(await desk.ask('listRuns', {})).toEqual({ runs: [], unreadable: [] });
  });

  it('keeps no run going past STOP', async () => {
    const desk = openDrillDesk();
    const full = await fullRun(desk);
    const other = runOf(desk, await newRun(desk));
    await other.control({ type: 'Start' });
    await full.hello();
    const { stopped } = await desk.ask('stopForRealEvent', { as: OFFICER }, full.run);
    expect(new Set(stopped)).toEqual(new Set([full.run, other.run]));
    const stood = (await full.hello()).now;
    desk.clock.advance(10 * MINUTE);
    expect(await full.hello()).toMatchObject({ now: stood, speed: 0 });
    expect(await full.tryControl({ type: 'SetSpeed', speed: 60 })).toMatchObject({ kind: 'trouble' });
    desk.clock.advance(10 * MINUTE);
    expect((await full.hello()).now).toBe(stood);
    expect(await other.summary()).toMatchObject({ phase: 'paused', stopped: 'real-event', speed: 0 });
  });

  it('loses no due and no inject, and notes none twice, when there is room again', async () => {
    const desk = openDrillDesk();
    const one = await fullRun(desk);
    desk.clock.advance(45 * MINUTE);
    desk.close();
    const again = openDrillDesk({ folder: desk.folder, clock: desk.clock });
    const same = runOf(again, one.run);
    await same.control({ type: 'Start' });
    again.clock.advance(45 * MINUTE);
    expect((await same.news()).map(({ data }) => data.inject)).toEqual(['call', 'late', 'more']);
    const missed = runRows(one.folder).filter(({ type }) => type === 'DueMissed');
    const dues = missed.map(({ stream, data }) => `${stream} ${(JSON.parse(data) as { due: string }).due}`);
    expect(dues.length).toBeGreaterThan(0);
    expect(dues).toEqual([...new Set(dues)]);
  });
});

describe('a run folder that is not whole', () => {
  it('without its database is named, and nothing is made in it', async () => {
    const desk = openDrillDesk();
    const run = desk.newId();
    const folder = join(desk.folder, 'drills', run);
    mkdirSync(folder, { recursive: true });
    expect((await desk.ask('listRuns', {})).unreadable).toMatchObject([{ run, path: folder }]);
    for (const reply of [await desk.backend.handle('hello', {}, run), await desk.backend.handle('readRun', { run })]) {
      expect(reply).toMatchObject({ kind: 'trouble', trouble: { code: 'store-missing' } });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('without the text of its scenario is trouble with that file, not a fault of the console', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    desk.close();
    const path = join(one.folder, 'drill.db');
    const db = new Database(path);
    db.exec('DROP TRIGGER editions_refuse_update');
    db.exec("UPDATE editions SET text = 'gone' WHERE text LIKE '%small-drill%'");
    db.close();
    const again = openDrillDesk({ folder: desk.folder, clock: desk.clock });
    expect(await again.backend.handle('readRun', { run: one.run })).toMatchObject({
      kind: 'trouble',
      trouble: { code: 'store-damaged', path },
    });
    await again.signOn();
  });
});

describe('scenario files of one’s own', () => {
  it('that stand in the way of each other leave the list whole', async () => {
    const desk = openDrillDesk();
    const own = join(desk.folder, 'scenarios');
    mkdirSync(join(own, 'folder.yaml'), { recursive: true });
    writeFileSync(join(own, 'five-minutes'), 'a file in the place of the folder');
    for (const name of ['演练 一.yaml', 'UPPER.yaml', 'small-drill.yaml']) writeFileSync(join(own, name), 'id: x');
    const { scenarios } = await desk.ask('listScenarios', {});
    expect(scenarios.map(({ file, own: isOwn }) => [file, isOwn])).toEqual([
      ['folder.yaml', true],
      ['small-drill.yaml', true],
      ['small-drill.yaml', false],
    ]);
  });
});

describe('a jump', () => {
  it('is refused where only a slip in the year can be meant', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.control({ type: 'Start' });
    const far = Date.UTC(2035, 6, 1);
    expect(refusalOf(await one.tryControl({ type: 'Jump', target: { kind: 'time', at: far } }))).toBe('too-far');
    expect((await one.hello()).now).toBe(drillAt('12:00'));
  });
});
