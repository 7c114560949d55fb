import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { anchorSigner } from '../../../electron/backend/seal/sign.ts';
import { keysFolderIn, workstationKey } from '../../../electron/backend/seal/workstation-key.ts';
import { CHECKPOINT_STREAM } from '../../../electron/backend/store/index.ts';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import { slipText } from '../../../shared/export/slip/slip.ts';
import { WORKSTATION_STREAM } from '../../../shared/workstation/events.ts';
import { tamper } from './support/damage.ts';
import { rechain } from './support/forgery.ts';
import { checkpointRequest, fill, NOW, request, rowsOf, storeIn, tempFolder } from './support/store-fixture.ts';
import { codes, missedBy, rewriteAnchors, rewriteHistory, slipSays, victim } from './support/victim.ts';

describe('before an attack', () => {
  it.each([true, false])('a journal is sound, and slips and kept anchors are met (sealed: %s)', async (sealed) => {
    const of = victim({ sealed });
    expect(await codes(of)).toEqual([]);
    expect(of.slips.map((slip) => slipSays(of, slip))).toEqual(['held', 'held']);
    expect(await missedBy(of, of.kept)).toBe(0);
  });
});

describe('everything chained again, with the anchors file rewritten', () => {
  it('is not seen by bare anchors: nothing outside is left to differ', async () => {
    const of = victim({ sealed: false });
    tamper(of.store.path, rewriteHistory);
    rewriteAnchors(of);
    expect(await codes(of)).toEqual([]);
  });

  it('is seen by a slip, and by anchors that were kept elsewhere', async () => {
    const of = victim({ sealed: false });
    tamper(of.store.path, rewriteHistory);
    rewriteAnchors(of);
    expect(of.slips.map((slip) => slipSays(of, slip))).toEqual(['gone', 'gone']);
    expect(await missedBy(of, of.kept)).toBe(2);
    const before = readFileSync(of.kept, 'utf8').trim().split('\n').at(-1) ?? '';
    const { version, hash } = JSON.parse(before) as { version: number; hash: string };
    expect(slipSays(of, slipText({ stream: CHECKPOINT_STREAM, version, hash }))).toBe('differs');
  });

  it('is seen by sealed anchors whether the seals are left out, copied or made with another key', async () => {
    const forger = anchorSigner(tempFolder());
    const sealings: [string, (line: object, old: object) => object][] = [
      ['anchor-unsigned', () => ({})],
      ['anchor-signature', (_, { key, signature }: { key?: string; signature?: string }) => ({ key, signature })],
      ['anchor-key', (line) => forger(new TextEncoder().encode(canonicalJson(line)))],
    ];
    for (const [code, seal] of sealings) {
      const of = victim({ sealed: true });
      tamper(of.store.path, rewriteHistory);
      rewriteAnchors(of, seal);
      expect(await codes(of)).toEqual([code]);
    }
  });

  it('is seen when the forger names a key of their own in the journal', async () => {
    const of = victim({ sealed: true });
    const elsewhere = tempFolder();
    const { keyId, publicKey } = workstationKey(elsewhere);
    const sign = anchorSigner(elsewhere);
    tamper(of.store.path, (db) => {
      const data = canonicalJson({ keyId, publicKey });
      db.prepare('UPDATE journal SET data = ? WHERE stream = ?').run(data, WORKSTATION_STREAM);
      rechain(db, WORKSTATION_STREAM);
      rewriteHistory(db);
    });
    rewriteAnchors(of, (line) => sign(new TextEncoder().encode(canonicalJson(line))));
    expect(await codes(of)).toEqual(['key-not-recorded']);
  });

  it('is seen when the row that names the key is moved behind all anchors', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, (db) => {
      db.exec(`UPDATE journal SET position = 100 WHERE stream = '${WORKSTATION_STREAM}';
        UPDATE journal SET position = position - 1 WHERE position < 100;
        UPDATE journal SET position = (SELECT count(*) FROM journal) WHERE position = 100;
        UPDATE sqlite_sequence SET seq = (SELECT count(*) FROM journal)`);
      rewriteHistory(db);
    });
    rewriteAnchors(of);
    expect(await codes(of)).toContain('anchor-unsigned');
  });

  it('is not seen when the key was taken, too; a slip sees it still', async () => {
    const of = victim({ sealed: true });
    const sign = anchorSigner(keysFolderIn(of.folder));
    tamper(of.store.path, rewriteHistory);
    rewriteAnchors(of, (line) => sign(new TextEncoder().encode(canonicalJson(line))));
    expect(await codes(of)).toEqual([]);
    expect(slipSays(of, of.slips[0] ?? '')).toBe('gone');
  });
});

describe('the end cut off', () => {
  const cut = (from: number, clean: boolean) => (db: Database.Database) => {
    db.exec(`DELETE FROM journal WHERE position >= ${from}`);
    if (clean) db.exec(`UPDATE sqlite_sequence SET seq = ${from - 1} WHERE name = 'journal'`);
  };

  it('behind the newest anchor, and the counter with it, is seen by a slip alone', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, cut(9, true));
    expect(await codes(of)).toEqual([]);
    expect(slipSays(of, of.slips[0] ?? '')).toBe('gone');
  });

  it('is seen by the counter where that was forgotten, and by anchors from the newest checkpoint on', async () => {
    const clumsy = victim({ sealed: true });
    tamper(clumsy.store.path, cut(9, false));
    expect(await codes(clumsy)).toEqual(['rows-removed-at-end']);
    const careful = victim({ sealed: true });
    tamper(careful.store.path, cut(8, true));
    expect(await codes(careful)).toEqual(['tail-cut']);
  });

  it('with the anchors cut to fit is seen by a slip and by kept anchors', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, cut(7, true));
    const [first = ''] = readFileSync(of.store.anchorsPath, 'utf8').split('\n');
    writeFileSync(of.store.anchorsPath, `${first}\n`);
    expect(await codes(of)).toEqual([]);
    expect(slipSays(of, of.slips[1] ?? '')).toBe('gone');
    expect(await missedBy(of, of.kept)).toBe(1);
  });

  it('of the anchors file leaves a gap that later anchors do not close; one missing anchor is what a power cut leaves', async () => {
    const of = victim({ sealed: true });
    const open = () => storeIn(of.folder, { sign: anchorSigner(keysFolderIn(of.folder)) });
    const work = (checkpoints: number) => {
      const store = open();
      for (let count = 0; count < checkpoints; count += 1) {
        fill(store, 'response:1', 1);
        store.checkpoint(checkpointRequest(NOW + 10 + count));
      }
      store.close();
    };
    work(2);
    const all = readFileSync(of.store.anchorsPath, 'utf8').trim().split('\n');
    const keep = (lines: readonly string[]) => writeFileSync(of.store.anchorsPath, `${lines.join('\n')}\n`);
    keep(all.slice(0, -1));
    expect(await codes(of)).toEqual([]);
    keep(all.slice(0, -2));
    expect(await codes(of)).toEqual(['checkpoint-unanchored']);
    work(1);
    expect(await codes(of)).toEqual(['checkpoint-unanchored']);
  });
});

describe('a response deleted with its rows and every checkpoint', () => {
  const erase = (db: Database.Database) => {
    db.exec(`DELETE FROM journal WHERE stream IN ('response:2', '${CHECKPOINT_STREAM}')`);
    const left = db.prepare<[], number>('SELECT position FROM journal ORDER BY position').pluck().all();
    const move = db.prepare('UPDATE journal SET position = ? WHERE position = ?');
    for (const [index, position] of left.entries()) move.run(index + 1, position);
    db.exec('UPDATE sqlite_sequence SET seq = (SELECT max(position) FROM journal)');
  };

  it('is seen by the anchors, by their absence once they are gone, and by a slip', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, erase);
    expect(await codes(of)).toEqual(['tail-cut']);
    rmSync(of.store.anchorsPath);
    expect(await codes(of)).toEqual(['anchors-missing']);
    expect(slipSays(of, of.slips[1] ?? '')).toBe('gone');
  });
});

describe('the file exchanged', () => {
  it('for that of another workstation, with its anchors, is seen by the key', async () => {
    const [of, other] = [victim({ sealed: true }), victim({ sealed: true })];
    copyFileSync(other.store.path, of.store.path);
    copyFileSync(other.store.anchorsPath, of.store.anchorsPath);
    expect(await codes(of)).toEqual(['key-not-recorded']);
    expect(of.slips.map((slip) => slipSays(of, slip))).toEqual(['gone', 'gone']);
  });

  it('with its whole folder is seen by a slip alone', async () => {
    const [of, other] = [victim({ sealed: true }), victim({ sealed: true })];
    rmSync(of.folder, { recursive: true });
    cpSync(other.folder, of.folder, { recursive: true });
    expect(await codes(of)).toEqual([]);
    expect(of.slips.map((slip) => slipSays(of, slip))).toEqual(['gone', 'gone']);
  });
});

describe('other deeds', () => {
  it('an edition exchanged together with its hash leaves its response without the text it is pinned to', async () => {
    const of = victim({ sealed: true });
    const other = 'id: rain\n';
    tamper(of.store.path, (db) => db.prepare('UPDATE editions SET text = ?, hash = ?').run(other, contentHash(other)));
    expect(await codes(of)).toEqual(['edition-missing']);
  });

  it('a row altered without its hash is found by its slip, and by a slip of any later row', () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, (db) =>
      db.exec("UPDATE journal SET by_person = '他人' WHERE stream = 'response:1' AND version = 2"),
    );
    expect(slipSays(of, of.slips[0] ?? '')).toBe('altered');
    expect(slipSays(of, of.slips[1] ?? '')).toBe('held');
  });

  it('a clock set back is no finding: the chain proves the order of entries, not their times', async () => {
    const folder = tempFolder();
    const store = storeIn(folder);
    for (const recordedAt of [NOW, NOW - 86_400_000])
      rowsOf(store.append(request(store, 'response:1', { recordedAt })));
    store.close();
    expect(await codes({ folder })).toEqual([]);
  });
});
