import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReader, openRescue, openStore, verifyJournal } from '../../electron/backend/store/index.ts';
import { formatOf, migrate, NEWEST_FORMAT } from '../../electron/backend/store/migrate.ts';
import { MIGRATIONS } from '../../electron/backend/store/migrations/index.ts';
import { rowHash } from '../../electron/backend/store/rows.ts';

/** `journal-format-0001.sql` and so on: each released format as it was, with rows, never edited afterwards. */
const FROZEN = readdirSync(import.meta.dirname)
  .filter((name) => /^journal-format-\d{4}\.sql$/.test(name))
  .map((name) => ({ format: Number(name.slice(-8, -4)), sql: readFileSync(join(import.meta.dirname, name), 'utf8') }))
  .sort((a, b) => a.format - b.format);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function frozenDatabase(sql: string): Database.Database {
  const db = new Database(join(folder, 'journal.db'));
  db.exec(sql);
  return db;
}

function schemaOf(db: Database.Database): unknown[] {
  return db.prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name').all();
}

test('migrations are numbered from 1 without gaps, and named by their files', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  const files = readdirSync(join(import.meta.dirname, '../../electron/backend/store/migrations')).filter((name) =>
    /^\d/.test(name),
  );
  expect(files.sort()).toEqual(MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`));
});

test('every migration is exercised: every format has its frozen file, and each step runs from the one before', () => {
  expect(FROZEN.map(({ format }) => format)).toEqual(MIGRATIONS.map(({ version }) => version));
  const ran = new Set<number>();
  const empty = new Database(':memory:');
  for (const version of migrate(empty, 1)) ran.add(version);
  empty.close();
  for (const { format, sql } of FROZEN) {
    const db = new Database(':memory:');
    db.exec(sql);
    for (const version of migrate(db)) ran.add(version);
    expect(formatOf(db), `from format ${format}`).toBe(NEWEST_FORMAT);
    db.close();
  }
  expect([...ran].sort((a, b) => a - b)).toEqual(MIGRATIONS.map(({ version }) => version));
});

describe.each(FROZEN)('format $format', ({ format, sql }) => {
  test('is what its migrations still build', () => {
    const built = new Database(':memory:');
    migrate(built, format);
    const frozen = frozenDatabase(sql);
    expect([formatOf(built), schemaOf(built)]).toEqual([formatOf(frozen), schemaOf(frozen)]);
    built.close();
    frozen.close();
  });

  test('is read as it is by whoever only reads', () => {
    frozenDatabase(sql).close();
    const reader = openReader({ folder, name: 'journal' });
    if (!reader.ok) throw new Error(reader.trouble.message.en);
    const rows = reader.value.readFrom(1, 1000);
    reader.value.close();
    expect(rows.map(({ hash }) => hash)).toEqual(rows.map(rowHash));
    const rescue = openRescue({ folder, name: 'journal' });
    if (!rescue.ok) throw new Error(rescue.trouble.message.en);
    const saved = [...rescue.value.salvage()];
    rescue.value.close();
    expect(saved.map((item) => item.kind === 'row' && item.sound)).toEqual(rows.map(() => true));
  });

  test('is opened, migrated, verified, read and written', async () => {
    const frozen = frozenDatabase(sql);
    const rows = frozen
      .prepare<[], { position: number; hash: string }>('SELECT position, hash FROM journal ORDER BY position')
      .all();
    frozen.close();
    const opened = openStore({ folder, name: 'journal' });
    if (!opened.ok) throw new Error(opened.trouble.message.en);
    const store = opened.value;
    expect(rows.length).toBeGreaterThan(3);
    expect(store.readFrom(1, 1000).map(({ position, hash }) => ({ position, hash }))).toEqual(rows);
    expect(store.summaries('response:').get('response:1')?.status).toBe('open');
    const who = { byPerson: '值班员甲', byPost: 'duty-officer', workstation: 'desk-1' };
    const result = store.append({
      stream: 'response:1',
      expectedVersion: store.head('response:1').version,
      commandId: 'after-migration',
      recordedAt: 1,
      ...who,
      mode: 'live',
      events: [{ type: 'StepCompleted', at: 1, data: {} }],
    });
    expect(result.kind).toBe('appended');
    store.checkpoint({ now: 2, commandId: 'checkpoint-after-migration', ...who });
    expect(await verifyJournal(store.path, store.anchorsPath)).toMatchObject({
      outcome: 'sound',
      rows: rows.length + 2,
    });
    store.close();
  });
});
