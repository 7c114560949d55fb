import { spawnSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openBackend } from '../../electron/backend/backend.ts';
import { anchorsPath, databasePath, StoreTroubleError, verifyJournal } from '../../electron/backend/store/index.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import type { Reply } from '../../shared/contract/replies.ts';
import { countedIds } from '../support/counted-ids.ts';
import { deskServices } from '../support/desk-services.ts';
import { aCall, deskFolder, journalRows, openDesk, refusalOf, smallResources } from '../support/desk-backend.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { done, start } from '../support/small-desk.ts';
import { leafPages, spoilPages } from './store/support/damage.ts';
import type { DeskChild } from './support/desk-child.ts';

/** The store's own rehearsal of a full disk: the file may not grow beyond so many pages. */
const disk: { pages?: number } = {};

vi.mock('../../electron/backend/store/index.ts', async (original) => {
  const store = await original<typeof import('../../electron/backend/store/index.ts')>();
  return {
    ...store,
    openStore: (options: Parameters<typeof store.openStore>[0]) =>
      store.openStore({ ...options, maxPages: disk.pages }),
  };
});

afterEach(() => {
  delete disk.pages;
});

const services = (folder: string) =>
  deskServices({ folder, resourcesFolder: smallResources(), clock: fakeClock(AWARE_AT), newId: countedIds() });

function troubleAtOpening(folder: string): StoreTroubleError['trouble'] {
  try {
    openBackend(services(folder)).close();
  } catch (error) {
    if (error instanceof StoreTroubleError) return error.trouble;
    throw error;
  }
  throw new Error('It opened');
}

/** Trouble is a sentence that names the path and what to do next, in both languages. */
function expectSentence(trouble: StoreTroubleError['trouble'], path: string): void {
  expect(trouble.path).toContain(path);
  expect(trouble.message.zh).toContain(trouble.path);
  expect(trouble.message.en).toContain(trouble.path);
  expect(trouble.next.zh).toMatch(/请/);
  expect(trouble.next.en).toMatch(/\w+ .*\.$/);
}

function troubleOf(reply: Reply): string {
  if (reply.kind !== 'trouble') throw new Error(`No trouble: ${JSON.stringify(reply)}`);
  return reply.trouble.code;
}

describe('a second console on the same folder', () => {
  it('is told so, in this process or in another, and the first goes on', async () => {
    const desk = openDesk();
    await desk.signOn();
    const trouble = troubleAtOpening(desk.folder);
    expect(trouble.code).toBe('store-locked');
    expectSentence(trouble, desk.folder);
    const script = join(import.meta.dirname, 'support', 'desk-child.ts');
    const given: DeskChild = { ...desk, startAt: AWARE_AT, response: desk.newId(), acts: [], waits: 0 };
    const child = spawn(process.execPath, [script, JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGKILL');
    expect(JSON.parse(said.toString('utf8'))).toEqual({ kind: 'trouble', code: 'store-locked' });
    await desk.must(desk.newId(), aCall);
  });
});

describe('a data folder that cannot be written', () => {
  it('is named: its place is taken by a file', () => {
    const path = join(deskFolder(), 'taken');
    writeFileSync(path, 'a file');
    const trouble = troubleAtOpening(join(path, 'data'));
    expect(trouble.code).toBe('folder-not-writable');
    expectSentence(trouble, path);
  });

  it.skipIf(process.getuid?.() === 0)('is named: no right to write', () => {
    const folder = deskFolder();
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o555);
    const trouble = troubleAtOpening(join(folder, 'data'));
    expect(trouble.code).toBe('folder-not-writable');
    expectSentence(trouble, folder);
  });
});

describe('a damaged journal', () => {
  const place = (folder: string) => ({ folder, name: 'journal' }) as const;

  /** A journal of a few hundred rows, closed. */
  async function journal(): Promise<{
    readonly folder: string;
    readonly resourcesFolder: string;
    readonly rows: number;
  }> {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    for (let line = 0; line < 200; line += 1) {
      await desk.must(id, { type: 'WriteLog', text: `第 ${line} 条，${'现场情况'.repeat(20)}`, tags: [] });
    }
    desk.close();
    return { ...desk, rows: journalRows(desk.folder).length };
  }

  it.each([
    [
      'its head overwritten',
      (path: string) => {
        const file = readFileSync(path);
        file.fill(0x5a, 0, 4096);
        writeFileSync(path, file);
      },
      false,
    ],
    ['a page of rows overwritten', (path: string) => spoilPages(path, leafPages(path).slice(2, 4)), true],
  ] as const)('is shown and rescued, and a new one begins beside it: %s', async (_, damage, readable) => {
    const { folder, resourcesFolder, rows } = await journal();
    const path = databasePath(place(folder));
    damage(path);
    const damaged = readFileSync(path);

    const desk = openDesk({ folder, resourcesFolder });
    const hello = await desk.ask('hello', {});
    expect(hello.rescue).toMatchObject({ code: 'store-damaged', path });
    expect([hello.responses, hello.dataFolder]).toEqual([[], folder]);
    expect(refusalOf(await desk.act(desk.newId(), aCall))).toBe('rescue-only');
    for (const name of ['openResponse', 'exportResponse', 'readPlan', 'dismissNotice']) {
      expect([name, refusalOf(await desk.backend.handle(name, { id: 'x', hash: 'x' }))[0]]).toEqual([
        name,
        expect.any(String),
      ]);
    }
    const rescued = await desk.backend.handle('rescueExport', {});
    if (readable) {
      if (rescued.kind !== 'done') throw new Error(JSON.stringify(rescued));
      const value = rescued.value as { path: string; rows: number; lost: readonly unknown[] };
      expect(value.lost.length).toBeGreaterThan(0);
      expect(value.rows).toBeGreaterThan(rows / 2);
      const lines = readFileSync(value.path, 'utf8').trimEnd().split('\n');
      expect(lines.filter((line) => 'row' in (JSON.parse(line) as object))).toHaveLength(value.rows);
    } else {
      expect(troubleOf(rescued)).toBe('store-damaged');
    }
    expect(readFileSync(path).equals(damaged)).toBe(true);

    const { keptAs } = await desk.ask('beginAnew', {});
    desk.close();
    expect(readFileSync(databasePath(place(folder), keptAs)).equals(damaged)).toBe(true);
    expect(existsSync(anchorsPath(place(folder), keptAs))).toBe(true);
    const fresh = openDesk({ folder, resourcesFolder });
    expect((await fresh.ask('hello', {})).rescue).toBeUndefined();
    await fresh.signOn();
    const id = fresh.newId();
    await fresh.must(id, aCall);
    expect(await fresh.events(id)).toHaveLength(1);
  });

  it('that has gone is not replaced in silence', async () => {
    const { folder, resourcesFolder } = await journal();
    rmSync(databasePath(place(folder)));
    const desk = openDesk({ folder, resourcesFolder });
    expect((await desk.ask('hello', {})).rescue).toMatchObject({ code: 'store-missing' });
    await desk.ask('beginAnew', {});
    desk.close();
    const fresh = openDesk({ folder, resourcesFolder });
    expect((await fresh.ask('hello', {})).rescue).toBeUndefined();
  });

  it('of a newer version is left alone', async () => {
    const { folder } = await journal();
    const db = new Database(databasePath(place(folder)));
    db.pragma('user_version = 99');
    db.close();
    expect(troubleAtOpening(folder).code).toBe('store-newer');
  });
});

describe('a full disk', () => {
  const line = (count: number) => ({ type: 'WriteLog', text: `第 ${count} 条 ${'雪'.repeat(300)}`, tags: [] }) as const;

  it('during an act is trouble told to its sender; nothing is half-written, and it works again with room', async () => {
    disk.pages = 60;
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    let count = 0;
    let reply: Reply = { kind: 'done', value: {} };
    const commandId = desk.newId();
    for (; reply.kind === 'done' && count < 500; count += 1)
      reply = await desk.act(id, line(count), { commandId: desk.newId() });
    expect(troubleOf(reply)).toBe('disk-full');
    if (reply.kind === 'trouble') expectSentence(reply.trouble as StoreTroubleError['trouble'], desk.folder);
    const events = await desk.events(id);
    expect(events).toHaveLength(count);
    // Two events in one transaction, too, are there together or not at all.
    expect(troubleOf(await desk.act(id, { ...start('IV'), basis: '级'.repeat(2000) }, { commandId }))).toBe(
      'disk-full',
    );
    expect(await desk.events(id)).toEqual(events);
    expect((await desk.folded(id)).stage).toBe('verify');
    desk.close();

    delete disk.pages;
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect(await again.events(id)).toEqual(events);
    await again.must(id, { ...start('IV'), basis: '级'.repeat(2000) }, { commandId });
    await again.must(id, done('general/check'));
    again.close();
    const place = { folder: desk.folder, name: 'journal' } as const;
    expect((await verifyJournal(databasePath(place), anchorsPath(place))).findings).toEqual([]);
  });

  it('when a deadline passes is told to every screen, and the deadline is noted once there is room', async () => {
    disk.pages = 60;
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    let reply: Reply = { kind: 'done', value: {} };
    for (let count = 0; reply.kind === 'done' && count < 500; count += 1) reply = await desk.act(id, line(count));
    for (let count = 0; count < 40; count += 1) await desk.act(id, { type: 'WriteLog', text: '短', tags: [] });
    const before = await desk.events(id);
    desk.clock.advance(20 * MINUTE);
    expect(desk.pushes.filter((push) => push.kind === 'trouble').length).toBeGreaterThan(0);
    expect(await desk.events(id)).toEqual(before);
    expect((await desk.ask('hello', {})).responses).toHaveLength(1);
    desk.close();
    delete disk.pages;
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect((await again.events(id)).slice(before.length)).toMatchObject([
      { type: 'DueMissed', data: { due: 'report:first-phone', dueAt: AWARE_AT + 15 * MINUTE } },
    ]);
  });

  const mounts =
    spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs none /mnt'], { stdio: 'ignore' }).status === 0;

  it.skipIf(!mounts)('of a real file system is met in the same way, and is over in the same run', () => {
    const mount = deskFolder();
    const script = join(import.meta.dirname, 'support', 'full-disk.ts');
    const shell = `mount -t tmpfs -o size=1m none "${mount}" && exec "$0" "$@"`;
    const told = spawnSync('unshare', ['-Urm', 'sh', '-c', shell, process.execPath, script, mount, smallResources()], {
      encoding: 'utf8',
    });
    expect([told.status, told.stderr]).toEqual([0, '']);
    expect(JSON.parse(told.stdout)).toEqual({
      full: 'disk-full',
      duringDue: ['disk-full'],
      sameEvents: true,
      afterwards: 'done',
      dueNoted: true,
      findings: [],
    });
    expect(readdirSync(mount)).toEqual([]);
  });
});
