import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { connect, prepareWriter } from '../../../electron/backend/store/connect.ts';
import { rowHash } from '../../../electron/backend/store/rows.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import { NO_HASH } from '../../../shared/base/journal-row.ts';
import { fill, NOW, request, rowsOf, storeIn, tempFolder } from './support/store-fixture.ts';

describe('an append', () => {
  test('writes the first event of a new stream and gives the row back as stored', () => {
    const store = storeIn(tempFolder());
    const asked = request(store, 'response:1', {
      events: [{ type: 'ResponseStarted', at: NOW - 5, data: { b: 1, a: [] } }],
    });
    const result = store.append(asked);
    const row = {
      position: 1,
      stream: 'response:1',
      version: 1,
      type: 'ResponseStarted',
      at: NOW - 5,
      recordedAt: NOW,
      byPerson: '值班员甲',
      byPost: 'duty-officer',
      workstation: 'desk-1',
      mode: 'live' as const,
      commandId: asked.commandId,
      part: 0,
      data: '{"a":[],"b":1}',
      prevHash: NO_HASH,
      state: null,
    };
    expect(result).toEqual({ kind: 'appended', rows: [{ ...row, hash: rowHash(row) }] });
    expect([...store.readStream('response:1')]).toEqual(rowsOf(result));
  });

  test('writes the events of one command as parts, each chained to the one before', () => {
    const store = storeIn(tempFolder());
    fill(store, 'response:1', 1);
    const events = ['LevelSet', 'StageEntered', 'BlockOpened'].map((type) => ({ type, at: NOW, data: null }));
    const rows = rowsOf(store.append(request(store, 'response:1', { events })));
    const all = [...store.readStream('response:1')];
    expect(rows.map(({ version, part, type }) => [version, part, type])).toEqual([
      [2, 0, 'LevelSet'],
      [3, 1, 'StageEntered'],
      [4, 2, 'BlockOpened'],
    ]);
    expect(all.slice(1)).toEqual(rows);
    expect(all.map((row) => row.prevHash)).toEqual([NO_HASH, ...all.slice(0, -1).map((row) => row.hash)]);
    expect(all.map(rowHash)).toEqual(all.map((row) => row.hash));
  });

  test('chains each stream by itself', () => {
    const store = storeIn(tempFolder());
    for (const stream of ['response:1', 'duty:2023-07-30', 'response:1', 'duty:2023-07-30']) fill(store, stream, 1);
    expect([...store.readStream('duty:2023-07-30')].map(({ position, version }) => [position, version])).toEqual([
      [2, 1],
      [4, 2],
    ]);
    expect([...store.readStream('duty:2023-07-30')][0]?.prevHash).toBe(NO_HASH);
  });

  test('goes on after a restart where it stopped', () => {
    const folder = tempFolder();
    const first = storeIn(folder);
    fill(first, 'response:1', 3);
    const head = first.head('response:1');
    first.close();
    const second = storeIn(folder);
    expect(second.head('response:1')).toEqual(head);
    const [row] = rowsOf(second.append(request(second, 'response:1')));
    expect([row?.version, row?.prevHash]).toEqual([4, head.hash]);
  });

  test('costs nothing of what a value without JSON text would have written', () => {
    const store = storeIn(tempFolder());
    const events = [
      { type: 'A', at: NOW, data: 1 },
      { type: 'B', at: NOW, data: Number.NaN },
    ];
    expect(() => store.append(request(store, 'response:1', { events }))).toThrow('not finite');
    expect(() => store.append(request(store, 'response:1', { summary: { status: 'open', data: () => 1 } }))).toThrow(
      'JSON',
    );
    expect(store.head('response:1').version).toBe(0);
    expect(store.readFrom(1, 10)).toEqual([]);
    fill(store, 'response:1', 1);
  });

  test.each([
    ['another mode', { mode: 'drill' as const }, 'does not belong'],
    ['no event', { events: [] }, 'at least one'],
    ['half a character', { byPerson: '\ud83d' }, 'half a character'],
    ['an edition under a foreign hash', { editions: [{ hash: NO_HASH, text: 'x' }] }, 'does not have the hash'],
    ['a time that is no whole number', { recordedAt: 1.5 }, 'INTEGER'],
  ])('with %s is a bug and throws', (_, overrides, message) => {
    const store = storeIn(tempFolder());
    expect(() => store.append(request(store, 'response:1', overrides))).toThrow(message);
    expect(store.readFrom(1, 10)).toEqual([]);
  });

  test('never writes to the checkpoint stream', () => {
    const store = storeIn(tempFolder());
    expect(() => store.append(request(store, 'checkpoint'))).toThrow('Only a checkpoint');
  });
});

describe('the expected version', () => {
  test.each([
    ['a stream that must not exist does', 2, 0, 2],
    ['a stream is further on', 2, 1, 2],
    ['a stream is not so far', 2, 3, 2],
    ['a stream that must exist does not', 0, 1, 0],
  ])('conflicts when %s', (_, there, expectedVersion, version) => {
    const store = storeIn(tempFolder());
    fill(store, 'response:1', there);
    expect(store.append(request(store, 'response:1', { expectedVersion }))).toEqual({ kind: 'conflict', version });
    expect([...store.readStream('response:1')]).toHaveLength(there);
  });

  test('conflicts when a writer without the lock came first, and the next append follows that row', () => {
    const store = storeIn(tempFolder());
    fill(store, 'response:1', 1);
    const stranger = new Database(store.path);
    stranger.exec(`INSERT INTO journal SELECT NULL, stream, 2, type, at, recorded_at, by_person, by_post, workstation,
      mode, 'stranger', part, data, hash, '${'f'.repeat(64)}', NULL FROM journal`);
    stranger.close();
    expect(store.append(request(store, 'response:1'))).toEqual({ kind: 'conflict', version: 2 });
    const [row] = rowsOf(store.append(request(store, 'response:1')));
    expect([row?.version, row?.prevHash]).toEqual([3, 'f'.repeat(64)]);
  });
});

describe('the same command twice', () => {
  test.each([
    ['at the version it was decided on', 'response:1', 1],
    ['at the version it led to', 'response:1', 3],
    ['for another stream', 'response:2', 0],
  ])('is written once: %s', (_, stream, expectedVersion) => {
    const store = storeIn(tempFolder());
    fill(store, 'response:1', 1);
    const events = ['A', 'B'].map((type) => ({ type, at: NOW, data: {} }));
    const first = request(store, 'response:1', { events });
    const rows = rowsOf(store.append(first));
    expect(store.append({ ...first, stream, expectedVersion })).toEqual({ kind: 'duplicate', rows });
    expect(store.rowsOfCommand(first.commandId)).toEqual(rows);
    expect(store.readFrom(1, 10)).toHaveLength(3);
    fill(store, stream, 1);
  });

  test('is still known after a restart', () => {
    const folder = tempFolder();
    const first = storeIn(folder);
    const asked = request(first, 'response:1');
    const rows = rowsOf(first.append(asked));
    first.close();
    expect(storeIn(folder).append(asked)).toEqual({ kind: 'duplicate', rows });
  });
});

describe('editions and summaries', () => {
  const edition = { hash: contentHash('id: snow\n'), text: 'id: snow\n' };

  test('are written with the events, an edition once', () => {
    const store = storeIn(tempFolder());
    const summary = { status: 'open', data: { level: 'III' } };
    rowsOf(store.append(request(store, 'response:1', { editions: [edition], summary })));
    rowsOf(store.append(request(store, 'response:2', { editions: [edition], recordedAt: NOW + 1 })));
    expect(store.edition(edition.hash)).toEqual({ ...edition, storedAt: NOW });
    expect(store.edition(NO_HASH)).toBeUndefined();
    expect(store.summaries('response:')).toEqual(
      new Map([['response:1', { version: 1, status: 'open', data: '{"level":"III"}' }]]),
    );
  });

  test('are not written when the events are not', () => {
    const store = storeIn(tempFolder());
    const first = request(store, 'response:1');
    rowsOf(store.append(first));
    const again = { ...first, stream: 'response:2', expectedVersion: 0, editions: [edition] };
    expect(store.append({ ...again, summary: { status: 'open', data: null } }).kind).toBe('duplicate');
    expect(store.edition(edition.hash)).toBeUndefined();
    expect(store.summaries('')).toEqual(new Map());
  });

  test('a summary older than its stream is not given; a rebuilt one is', () => {
    const folder = tempFolder();
    const store = storeIn(folder);
    rowsOf(store.append(request(store, 'response:1', { summary: { status: 'open', data: null } })));
    fill(store, 'response:1', 1);
    expect(store.summaries('response:')).toEqual(new Map());
    store.putSummary('response:1', 2, { status: 'closed', data: [1] });
    store.close();
    const again = storeIn(folder);
    expect(again.summaries('response:')).toEqual(
      new Map([['response:1', { version: 2, status: 'closed', data: '[1]' }]]),
    );
    expect(again.summaries('duty:')).toEqual(new Map());
  });

  test('caches may be dropped', () => {
    const store = storeIn(tempFolder());
    rowsOf(store.append(request(store, 'response:1', { summary: { status: 'open', data: null } })));
    store.putCached('wall-view', 'a');
    store.putCached('wall-view', 'b');
    expect(store.cached('wall-view')).toBe('b');
    store.dropCaches();
    expect([store.cached('wall-view'), store.summaries('').size]).toEqual([undefined, 0]);
  });
});

describe('what is written', () => {
  test.each([
    'UPDATE journal SET by_person = 0',
    'DELETE FROM journal',
    'INSERT OR REPLACE INTO journal SELECT * FROM journal',
    "UPDATE editions SET text = 'x'",
    'DELETE FROM editions',
    "INSERT OR REPLACE INTO editions SELECT hash, 'x', 0 FROM editions",
  ])('stays: %s', (statement) => {
    const store = storeIn(tempFolder());
    rowsOf(store.append(request(store, 'response:1', { editions: [{ hash: contentHash('a'), text: 'a' }] })));
    const before = store.readFrom(1, 10);
    const db = connect(store.path);
    prepareWriter(db, store.path);
    expect(() => db.exec(statement)).toThrow(/append-only|never changes/);
    db.close();
    expect([store.readFrom(1, 10), store.edition(contentHash('a'))?.text]).toEqual([before, 'a']);
  });

  test('is on the disk before it is acknowledged', () => {
    const store = storeIn(tempFolder());
    const db = connect(store.path);
    prepareWriter(db, store.path);
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'recursive_triggers'];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0, 1]);
    db.close();
  });
});
