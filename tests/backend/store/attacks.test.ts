import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkSlip } from '../../../electron/backend/seal/check-slip.ts';
import { anchorSigner } from '../../../electron/backend/seal/sign.ts';
import { verifyStore } from '../../../electron/backend/seal/verify-store.ts';
import { keysFolderIn, workstationKey } from '../../../electron/backend/seal/workstation-key.ts';
import { missingRows, readWitness } from '../../../electron/backend/seal/witness.ts';
import { anchorsPath, CHECKPOINT_STREAM, readJournal, type Store } from '../../../electron/backend/store/index.ts';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import { readSlip, slipCode, slipText } from '../../../shared/export/slip/slip.ts';
import { WORKSTATION_STREAM } from '../../../shared/workstation/events.ts';
import { tamper } from './support/damage.ts';
import { recheckpoint, rechain } from './support/forgery.ts';
import { checkpointRequest, fill, NOW, request, rowsOf, storeIn, tempFolder } from './support/store-fixture.ts';

interface Victim {
  readonly folder: string;
  readonly store: Store;
  /** A slip printed of response:1 before the attack, and one of the newest checkpoint. */
  readonly slips: readonly string[];
  /** The anchors as they were, kept elsewhere. */
  readonly kept: string;
}

/** Positions: 1 the key (where there is one), response:1, response:2 (pins an edition), checkpoint, response:1, checkpoint, response:1. */
function victim(options: { readonly sealed: boolean }): Victim {
  const folder = tempFolder();
  const keysFolder = keysFolderIn(folder);
  const store = storeIn(folder, options.sealed ? { sign: anchorSigner(keysFolder) } : {});
  if (options.sealed) {
    const { keyId, publicKey } = workstationKey(keysFolder);
    const events = [{ type: 'WorkstationKeyMade', at: NOW, data: { keyId, publicKey } }];
    rowsOf(store.append(request(store, WORKSTATION_STREAM, { events })));
  }
  fill(store, 'response:1', 3);
  const pinned = { id: 'snow', hash: contentHash('id: snow\n') };
  const events = [{ type: 'AwarenessRecorded', at: NOW, data: { plans: [pinned] } }];
  const editions = [{ hash: pinned.hash, text: 'id: snow\n' }];
  rowsOf(store.append(request(store, 'response:2', { events, editions })));
  store.checkpoint(checkpointRequest());
  fill(store, 'response:1', 1);
  store.checkpoint(checkpointRequest(NOW + 1));
  fill(store, 'response:1', 1);
  const slips = ['response:1', CHECKPOINT_STREAM].map((stream) => slipCode(store.head(stream)));
  store.close();
  const kept = join(tempFolder(), 'kept.anchors.jsonl');
  copyFileSync(store.anchorsPath, kept);
  return { folder, store, slips, kept };
}

const place = (folder: string) => ({ folder, name: 'journal' }) as const;

async function codes({ folder }: Pick<Victim, 'folder'>): Promise<readonly string[]> {
  const report = await verifyStore(place(folder), keysFolderIn(folder));
  return [...new Set(report.findings.map(({ code }) => code))].sort();
}

/** What the journal says of a slip. */
function slipSays({ folder }: Pick<Victim, 'folder'>, typed: string): string {
  const slip = readSlip(typed);
  if (!slip.ok) return slip.refusal.code;
  return readJournal(place(folder), (journal) => checkSlip(journal, slip.value)).code;
}

/** How many rows that a file speaks for are not in the journal as it says. */
async function missedBy({ folder }: Pick<Victim, 'folder'>, file: string): Promise<number> {
  const witness = await readWitness(file);
  if (!witness.ok || witness.value.kind !== 'rows') throw new Error(`${file} speaks for no rows`);
  const { rows } = witness.value;
  return readJournal(place(folder), (journal) => missingRows(journal, rows)).length;
}

/** Rewrites one row of response:1 and everything that follows from it in the database. */
function rewriteHistory(db: Database.Database): void {
  db.exec("UPDATE journal SET by_person = '他人' WHERE stream = 'response:1' AND version = 2");
  rechain(db, 'response:1');
  recheckpoint(db);
}

/** Writes the anchors file anew from the checkpoints as they now stand; `seal` makes each line's seal. */
function rewriteAnchors({ folder, store }: Victim, seal: (line: object, old: object) => object = () => ({})): void {
  const old = readFileSync(store.anchorsPath, 'utf8').trim().split('\n');
  const lines = readJournal(place(folder), (journal) =>
    [...journal.readStream(CHECKPOINT_STREAM)].map(({ at, position, version, hash }, index) => {
      const anchor = { at, position, version, hash };
      return canonicalJson({ ...anchor, ...seal(anchor, JSON.parse(old[index] ?? '{}') as object) });
    }),
  );
  writeFileSync(anchorsPath(place(folder)), `${lines.join('\n')}\n`);
}

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

  it('of the anchors file alone is seen: the newest checkpoint stands in it no more', async () => {
    const of = victim({ sealed: true });
    const [first = ''] = readFileSync(of.store.anchorsPath, 'utf8').split('\n');
    tamper(of.store.path, rewriteHistory);
    writeFileSync(of.store.anchorsPath, `${first}\n`);
    expect(await codes(of)).toContain('checkpoint-unanchored');
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
