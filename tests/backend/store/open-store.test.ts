import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, onTestFinished } from 'vitest';
import {
  openReader,
  openStore,
  type StoreName,
  StoreTroubleError,
  type StoreTrouble,
} from '../../../electron/backend/store/index.ts';
import { NEWEST_FORMAT } from '../../../electron/backend/store/migrate.ts';
import { leafPages, spoilPages } from './support/damage.ts';
import { checkpointRequest, fill, fillFast, storeIn, tempFolder } from './support/store-fixture.ts';

function troubleIn(folder: string, name: StoreName = 'journal'): StoreTrouble | undefined {
  const result = openStore({ folder, name });
  if (result.ok) result.value.close();
  return result.ok ? undefined : result.trouble;
}

/** A closed journal with rows in it; gives the path of the database. */
function closedJournal(folder: string, rows = 500): string {
  const store = storeIn(folder);
  fillFast(store, 'response:1', rows);
  store.close();
  return store.path;
}

describe('opening', () => {
  test('creates folder and file, and opens again', () => {
    const folder = join(tempFolder(), 'new', 'data');
    storeIn(folder).close();
    expect(readdirSync(folder).sort()).toEqual(['journal.db', 'journal.lock']);
    expect(troubleIn(folder)).toBeUndefined();
  });

  test('keeps drills in a file of their own', () => {
    const folder = tempFolder();
    fill(storeIn(folder), 'response:1', 1);
    const drills = storeIn(folder, { name: 'drill' });
    expect([drills.path, drills.heads().size]).toEqual([join(folder, 'drill.db'), 0]);
  });

  test('ends a creation that was cut short', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'journal.db.new'), 'half a database');
    expect(troubleIn(folder)).toBeUndefined();
    expect(existsSync(join(folder, 'journal.db.new'))).toBe(false);
  });
});

describe('the lock', () => {
  async function secondInstance(folder: string): Promise<{ process: ChildProcess; said: string }> {
    const script = join(import.meta.dirname, 'support', 'hold-store.ts');
    const child = spawn(process.execPath, ['--expose-gc', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    // Also when the test fails: a child that stays would keep the run from ending.
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said] = await once(child.stdout, 'data');
    return { process: child, said: String(said).trim() };
  }

  test('keeps a second process out and ends with a process that is killed', async () => {
    const folder = tempFolder();
    const holder = await secondInstance(folder);
    expect(holder.said).toBe('open');
    expect(troubleIn(folder)).toMatchObject({ code: 'store-locked', path: join(folder, 'journal.lock') });
    expect(openReader({ folder, name: 'journal' }).ok).toBe(true);
    holder.process.kill('SIGKILL');
    await once(holder.process, 'exit');
    expect(troubleIn(folder)).toBeUndefined();
  });

  test('holds against a second process and in the same process, and ends with close', async () => {
    const folder = tempFolder();
    const store = storeIn(folder);
    expect((await secondInstance(folder)).said).toBe('store-locked');
    expect(troubleIn(folder)?.code).toBe('store-locked');
    fill(store, 'response:1', 1);
    store.close();
    expect(troubleIn(folder)).toBeUndefined();
  });

  test('does not travel with a copied folder', () => {
    const folder = tempFolder();
    const copy = join(tempFolder(), 'copy');
    const store = storeIn(folder);
    fill(store, 'response:1', 1);
    // In a process of its own: copying here would drop the locks that this process holds.
    execFileSync(process.execPath, ['-e', `fs.cpSync('${folder}', '${copy}', { recursive: true })`]);
    expect(troubleIn(copy)).toBeUndefined();
  });

  test('is not defeated by a spoilt lock file', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'journal.lock'), 'spoilt '.repeat(200));
    storeIn(folder);
    expect(troubleIn(folder)?.code).toBe('store-locked');
  });
});

describe('trouble names the path and what to do', () => {
  test('a file in place of the folder', () => {
    const folder = join(tempFolder(), 'data');
    writeFileSync(folder, '');
    const trouble = troubleIn(folder);
    expect(trouble).toMatchObject({ code: 'folder-not-writable', path: folder });
    for (const sentence of [trouble?.message.zh, trouble?.message.en]) expect(sentence).toContain(folder);
    for (const sentence of [trouble?.next.zh, trouble?.next.en]) expect(sentence).toBeTruthy();
  });

  test('a file on the way to the folder', () => {
    const file = join(tempFolder(), 'data');
    writeFileSync(file, '');
    expect(troubleIn(join(file, 'deeper'))?.code).toBe('folder-not-writable');
  });

  test('a folder in place of the database or of the lock', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'journal.db'));
    mkdirSync(join(folder, 'drill.lock'));
    expect([troubleIn(folder)?.code, troubleIn(folder, 'drill')?.code]).toEqual([
      'folder-not-writable',
      'folder-not-writable',
    ]);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder without the right to write', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o500);
    expect(troubleIn(folder)?.code).toBe('folder-not-writable');
    chmodSync(folder, 0o700);
  });

  test('a file that a newer version wrote, left untouched', () => {
    const folder = tempFolder();
    const path = closedJournal(folder);
    const db = new Database(path);
    db.pragma(`user_version = ${NEWEST_FORMAT + 1}`);
    db.close();
    const before = readFileSync(path);
    expect(troubleIn(folder)).toMatchObject({ code: 'store-newer', path });
    expect(readFileSync(path).equals(before)).toBe(true);
    const reader = openReader({ folder, name: 'journal' });
    expect(reader.ok ? 'open' : reader.trouble.code).toBe('store-newer');
  });

  test.each<[string, (path: string) => void]>([
    ['zero length', (path) => truncateSync(path, 0)],
    ['cut in half', (path) => truncateSync(path, 40 * 4096)],
    ['less than a page', (path) => truncateSync(path, 100)],
    ['a text file', (path) => writeFileSync(path, '这不是数据库\n'.repeat(500))],
    ['random bytes at its beginning', (path) => writeFileSync(path, Buffer.alloc(4096, 0xa5), { flag: 'r+' })],
    [
      'another program’s database',
      (path) => {
        rmSync(path);
        new Database(path).exec('CREATE TABLE other (a); PRAGMA user_version = 1').close();
      },
    ],
  ])('a damaged file: %s', (_, damage) => {
    const folder = tempFolder();
    const path = closedJournal(folder);
    damage(path);
    const before = readFileSync(path);
    expect(troubleIn(folder)).toMatchObject({ code: 'store-damaged', path });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('damage that shows only in reading is trouble then; what is whole still works', () => {
    const folder = tempFolder();
    const path = closedJournal(folder);
    const [page = 0] = leafPages(path).slice(20);
    spoilPages(path, [page]);
    const store = storeIn(folder);
    expect(() => [...store.readStream('response:1')]).toThrow(StoreTroubleError);
    expect(() => store.readFrom(1, 500)).toThrow(
      expect.objectContaining({ trouble: expect.objectContaining({ code: 'store-damaged', path }) }),
    );
    expect(store.readFrom(1, 10)).toHaveLength(10);
    fill(store, 'response:2', 1);
  });

  test('a journal that vanished is missed by its anchors', () => {
    const folder = tempFolder();
    const store = storeIn(folder);
    fill(store, 'response:1', 1);
    store.checkpoint(checkpointRequest());
    store.close();
    rmSync(store.path);
    expect(troubleIn(folder)).toMatchObject({ code: 'store-missing', path: store.path });
    expect(existsSync(store.path)).toBe(false);
  });

  test('a journal that vanished is missed by its write-ahead log', () => {
    const folder = tempFolder();
    appendFileSync(join(folder, 'journal.db-wal'), 'frames');
    expect(troubleIn(folder)?.code).toBe('store-missing');
  });
});
