import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Store, type VerifyReport, verifyJournal } from '../../../electron/backend/store/index.ts';
import { rowColumns, rowHash } from '../../../electron/backend/store/rows.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { leafPages, spoilPages, tamper } from './support/damage.ts';
import { recheckpoint, rechain } from './support/forgery.ts';
import {
  checkpointRequest,
  fill,
  fillFast,
  NOW,
  request,
  rowsOf,
  storeIn,
  tempFolder,
} from './support/store-fixture.ts';

/**
 * A closed journal that tampering starts from. Positions 1–3 response:1, 4–5 response:2, 6 checkpoint 1, 7 response:1,
 * 8 response:3, 9 checkpoint 2, 10 response:1 after the newest checkpoint.
 */
function journal(folder = tempFolder()): Store {
  const store = storeIn(folder);
  fill(store, 'response:1', 3);
  fill(store, 'response:2', 2);
  store.checkpoint(checkpointRequest());
  fill(store, 'response:1', 1);
  const editions = [{ hash: contentHash('id: snow\n'), text: 'id: snow\n' }];
  rowsOf(store.append(request(store, 'response:3', { editions })));
  store.checkpoint(checkpointRequest(NOW + 1));
  fill(store, 'response:1', 1);
  store.close();
  return store;
}

function verify(store: Store): Promise<VerifyReport> {
  return verifyJournal(store.path, store.anchorsPath);
}

/** Findings without their sentences. */
async function found(store: Store): Promise<unknown[]> {
  return (await verify(store)).findings.map(({ message, ...rest }) => {
    expect(message.zh && message.en).toBeTruthy();
    return rest;
  });
}

async function afterTampering(deed: (db: Database.Database) => void): Promise<unknown[]> {
  const store = journal();
  tamper(store.path, deed);
  return found(store);
}

describe('a sound journal', () => {
  test('has no findings, open or closed, and is counted', async () => {
    const store = journal();
    const report = {
      path: store.path,
      outcome: 'sound',
      rows: 10,
      streams: 4,
      checkpoints: 2,
      anchors: 2,
      findings: [],
      notes: [],
      omitted: 0,
    };
    expect(await verify(store)).toEqual(report);
    expect(await verifyJournal(store.path, undefined)).toEqual({ ...report, anchors: 0 });
    const folder = tempFolder();
    const open = storeIn(folder);
    expect((await verify(open)).outcome).toBe('sound');
    fill(open, 'response:1', 1);
    expect((await verify(open)).outcome).toBe('sound');
  });

  test('may be written to while it is verified', async () => {
    const store = storeIn(tempFolder());
    fillFast(store, 'response:1', 3000);
    const verifying = verifyJournal(store.path, store.anchorsPath, {
      onProgress() {
        fill(store, 'response:2', 1);
        store.checkpoint(checkpointRequest());
      },
    });
    expect(await verifying).toMatchObject({ outcome: 'sound', rows: 3000 });
  });

  test('tells its progress and can be cancelled', async () => {
    const store = storeIn(tempFolder());
    fillFast(store, 'response:1', 3000);
    const progress: [number, number][] = [];
    const cancel = new AbortController();
    const onProgress = (done: number, total: number) => {
      progress.push([done, total]);
      if (done === 2000) cancel.abort();
    };
    const report = await verifyJournal(store.path, undefined, { onProgress, signal: cancel.signal });
    expect(report).toMatchObject({ outcome: 'cancelled', rows: 2000 });
    expect(progress).toEqual([
      [1000, 3000],
      [2000, 3000],
    ]);
  });
});

describe('tampering with rows', () => {
  test('an edited row', async () => {
    const report = await afterTampering((db) => db.exec("UPDATE journal SET by_person = '他人' WHERE position = 2"));
    expect(report).toEqual([{ code: 'row-hash', stream: 'response:1', version: 2, position: 2 }]);
  });

  test.each(['at', 'recorded_at', 'part'])('an edited %s', async (column) => {
    const report = await afterTampering((db) =>
      db.exec(`UPDATE journal SET ${column} = ${column} + 1 WHERE position = 2`),
    );
    expect(report).toEqual([{ code: 'row-hash', stream: 'response:1', version: 2, position: 2 }]);
  });

  test('an edited row with a new hash breaks the chain behind it', async () => {
    const report = await afterTampering((db) => {
      const row = db
        .prepare<[], JournalRow>(`SELECT ${rowColumns(db)} FROM journal WHERE position = 2`)
        .get() as JournalRow;
      const data = '{"step":"never done"}';
      db.prepare('UPDATE journal SET data = ?, hash = ? WHERE position = 2').run(data, rowHash({ ...row, data }));
    });
    expect(report).toEqual([{ code: 'prev-hash', stream: 'response:1', version: 3, position: 3 }]);
  });

  test('a row taken out', async () => {
    const report = await afterTampering((db) => db.exec('DELETE FROM journal WHERE position = 2'));
    expect(report).toEqual([
      { code: 'position-gap' },
      { code: 'version-gap', stream: 'response:1', version: 3, position: 3 },
    ]);
  });

  test('rows that changed places', async () => {
    const report = await afterTampering((db) =>
      db.exec(`UPDATE journal SET position = 99 WHERE position = 1; UPDATE journal SET position = 1 WHERE position = 2;
        UPDATE journal SET position = 2 WHERE position = 99`),
    );
    expect(report).toEqual([{ code: 'position-backwards', stream: 'response:1', version: 2, position: 1 }]);
  });

  test('data that is not canonical, though its hash fits', async () => {
    const report = await afterTampering((db) => {
      db.exec(`UPDATE journal SET data = '{"b":1,"a":2}' WHERE stream = 'response:3'`);
      rechain(db, 'response:3');
    });
    expect(report).toEqual([
      { code: 'data-not-canonical', stream: 'response:3', version: 1, position: 8 },
      { code: 'head-differs', stream: 'response:3', version: 1 },
    ]);
  });

  test('an edited plan text', async () => {
    const report = await afterTampering((db) => db.exec("UPDATE editions SET text = 'id: rain'"));
    expect(report).toEqual([{ code: 'edition-hash' }]);
  });

  test('a trigger that was dropped, a table that was added', async () => {
    const store = journal();
    tamper(store.path, (db) => db.exec('CREATE TABLE notes (a)'));
    const db = new Database(store.path);
    db.exec('DROP TRIGGER journal_refuses_delete');
    db.close();
    expect(await found(store)).toEqual([{ code: 'schema-altered' }, { code: 'schema-altered' }]);
  });
});

describe('tampering with streams', () => {
  test('a stream deleted whole', async () => {
    const report = await afterTampering((db) => db.exec("DELETE FROM journal WHERE stream = 'response:2'"));
    expect(report).toEqual([{ code: 'position-gap' }, { code: 'stream-deleted', stream: 'response:2', version: 2 }]);
  });

  test('a stream deleted whole, with the positions closed up', async () => {
    const store = journal();
    rmSync(store.anchorsPath);
    tamper(store.path, (db) => {
      db.exec("DELETE FROM journal WHERE stream = 'response:2'");
      db.exec('UPDATE journal SET position = position - 2 WHERE position > 5');
      db.exec("UPDATE sqlite_sequence SET seq = 8 WHERE name = 'journal'");
    });
    expect(await found(store)).toEqual([
      { code: 'stream-deleted', stream: 'response:2', version: 2 },
      { code: 'anchors-missing' },
    ]);
  });

  test('the end of a stream cut off', async () => {
    const report = await afterTampering((db) => db.exec('DELETE FROM journal WHERE position = 5'));
    expect(report).toEqual([{ code: 'position-gap' }, { code: 'stream-shortened', stream: 'response:2', version: 2 }]);
  });

  test('a stream slipped in before a checkpoint', async () => {
    const report = await afterTampering((db) => db.exec("UPDATE journal SET stream = 'response:9' WHERE position = 8"));
    expect(report).toEqual([
      { code: 'row-hash', stream: 'response:9', version: 1, position: 8 },
      { code: 'stream-deleted', stream: 'response:3', version: 1 },
      { code: 'stream-count', stream: 'checkpoint', version: 2, position: 9 },
    ]);
  });

  test('history chained again from the edited row on', async () => {
    const report = await afterTampering((db) => {
      db.exec("UPDATE journal SET by_person = '他人' WHERE position = 2");
      rechain(db, 'response:1');
    });
    expect(report).toEqual([{ code: 'head-differs', stream: 'response:1', version: 3 }]);
  });

  test('history and checkpoints chained again differ from the anchors', async () => {
    const report = await afterTampering((db) => {
      db.exec("UPDATE journal SET by_person = '他人' WHERE position = 2");
      rechain(db, 'response:1');
      recheckpoint(db);
    });
    expect(report).toEqual([
      { code: 'anchor-differs', stream: 'checkpoint', version: 1, position: 6 },
      { code: 'anchor-differs', stream: 'checkpoint', version: 2, position: 9 },
    ]);
  });

  test('a checkpoint whose data are something else', async () => {
    const report = await afterTampering((db) => {
      db.exec("UPDATE journal SET data = '[]' WHERE position = 6");
      rechain(db, 'checkpoint');
    });
    expect(report).toEqual([
      { code: 'checkpoint-unreadable', stream: 'checkpoint', version: 1, position: 6 },
      { code: 'anchor-differs', stream: 'checkpoint', version: 1, position: 6 },
      { code: 'anchor-differs', stream: 'checkpoint', version: 2, position: 9 },
    ]);
  });
});

describe('tampering with the file', () => {
  test('a cut tail', async () => {
    const report = await afterTampering((db) => {
      db.exec('DELETE FROM journal WHERE position > 7');
      db.exec("UPDATE sqlite_sequence SET seq = 7 WHERE name = 'journal'");
    });
    expect(report).toEqual([{ code: 'tail-cut', stream: 'checkpoint', version: 2, position: 9 }]);
  });

  test('a tail cut without care is seen without anchors, even behind the newest checkpoint', async () => {
    const report = await afterTampering((db) => db.exec('DELETE FROM journal WHERE position = 10'));
    expect(report).toEqual([{ code: 'rows-removed-at-end' }]);
  });

  test('an older copy put back', async () => {
    const folder = tempFolder();
    const store = storeIn(folder);
    fill(store, 'response:1', 1);
    store.checkpoint(checkpointRequest());
    store.close();
    copyFileSync(store.path, join(folder, 'older'));
    const again = storeIn(folder);
    fill(again, 'response:1', 1);
    again.checkpoint(checkpointRequest());
    again.close();
    copyFileSync(join(folder, 'older'), store.path);
    expect(await found(store)).toEqual([{ code: 'tail-cut', stream: 'checkpoint', version: 2, position: 4 }]);
  });

  test('another journal put in its place', async () => {
    const [store, other] = [journal(), journal()];
    copyFileSync(other.path, store.path);
    expect((await found(store)).filter((finding) => (finding as { code: string }).code !== 'anchor-differs')).toEqual(
      [],
    );
    expect(await found(store)).toHaveLength(2);
  });

  test('anchors that are gone or spoilt', async () => {
    const store = journal();
    const anchors = readFileSync(store.anchorsPath, 'utf8');
    writeFileSync(store.anchorsPath, '');
    expect(await found(store)).toEqual([{ code: 'anchors-missing' }]);
    const elsewhere = await verifyJournal(store.path, dirname(store.anchorsPath));
    expect(elsewhere.findings.map(({ code }) => code)).toEqual(['anchors-missing']);
    writeFileSync(store.anchorsPath, `not an anchor\n${anchors}`);
    appendFileSync(store.anchorsPath, '{"at":1}\n');
    expect(await found(store)).toEqual([{ code: 'anchor-unreadable' }, { code: 'anchor-unreadable' }]);
  });

  test.each<[string, (path: string) => void]>([
    ['is gone', rmSync],
    ['is a text', (path) => writeFileSync(path, '不是数据库'.repeat(1000))],
    ['is empty', (path) => writeFileSync(path, '')],
  ])('a file that %s is a finding', async (_, damage) => {
    const store = journal();
    damage(store.path);
    const report = await verify(store);
    expect(report.findings).toMatchObject([
      { code: 'file-unreadable', message: { zh: expect.stringContaining(store.path) } },
    ]);
    expect(report).toMatchObject({ outcome: 'findings', rows: 0 });
  });

  test('a damaged page: the rest is checked, and what cannot be read is not called deleted', async () => {
    const folder = tempFolder();
    const store = storeIn(folder);
    fill(store, 'response:0', 1);
    store.checkpoint(checkpointRequest());
    fillFast(store, 'response:1', 600);
    store.checkpoint(checkpointRequest());
    store.close();
    const [page = 0] = leafPages(store.path).slice(30);
    spoilPages(store.path, [page]);
    const findings = (await verify(store)).findings;
    const codes = new Set(findings.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['integrity', 'page-unreadable']);
  });

  test('a ruined file does not fill the report', async () => {
    const store = storeIn(tempFolder());
    fillFast(store, 'response:1', 700);
    store.close();
    tamper(store.path, (db) => db.exec("UPDATE journal SET by_post = 'x'"));
    const report = await verify(store);
    expect([report.findings.length, report.omitted]).toEqual([500, 200]);
  });
});

test('every finding names its place in both languages', async () => {
  const store = journal();
  tamper(store.path, (db) => db.exec("UPDATE journal SET by_person = '他人' WHERE position = 2"));
  expect((await verify(store)).findings[0]?.message).toEqual({
    zh: '流「response:1」第 2 条（位置 2）的内容与其哈希不符：写入后被改动',
    en: 'stream response:1 version 2 (position 2) does not have the content of its hash: it was changed after it was written',
  });
});
