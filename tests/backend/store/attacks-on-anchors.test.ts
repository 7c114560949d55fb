import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { anchorSigner } from '../../../electron/backend/seal/sign.ts';
import { keyPath, keysFolderIn, workstationKey } from '../../../electron/backend/seal/workstation-key.ts';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import { WORKSTATION_STREAM } from '../../../shared/workstation/events.ts';
import { tamper } from './support/damage.ts';
import { rechain, recheckpoint } from './support/forgery.ts';
import { checkpointRequest, fill, NOW, request, rowsOf, storeIn, tempFolder } from './support/store-fixture.ts';
import { codes, missedBy, rewriteAnchors, rewriteHistory, slipSays, victim, type Victim } from './support/victim.ts';

const sealWith = (keysFolder: string) => {
  const sign = anchorSigner(keysFolder);
  return (line: object) => sign(new TextEncoder().encode(canonicalJson(line)));
};

/** Puts another key in place of ours, and gives the folder it came from. */
function putOtherKey(of: Victim): string {
  const elsewhere = tempFolder();
  workstationKey(elsewhere);
  copyFileSync(keyPath(elsewhere), keyPath(keysFolderIn(of.folder)));
  return elsewhere;
}

/** What the console does at its next start with a key that the journal does not name: names it, and sets a checkpoint. */
function goOn({ folder }: Victim): void {
  const keysFolder = keysFolderIn(folder);
  const store = storeIn(folder, { sign: anchorSigner(keysFolder) });
  const { keyId, publicKey } = workstationKey(keysFolder);
  const events = [{ type: 'WorkstationKeyMade', at: NOW + 50, data: { keyId, publicKey } }];
  rowsOf(store.append(request(store, WORKSTATION_STREAM, { events })));
  store.checkpoint(checkpointRequest(NOW + 50));
  fill(store, 'response:1', 1);
  store.checkpoint(checkpointRequest(NOW + 60));
  store.close();
}

describe('the key file exchanged for one of the forger', () => {
  it('leaves a sound journal when that is all; the journal names both keys', async () => {
    const of = victim({ sealed: true });
    putOtherKey(of);
    goOn(of);
    expect(await codes(of)).toEqual([]);
  });

  it('does not vouch for what stood before the journal named it, however the anchors are sealed', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, rewriteHistory);
    rewriteAnchors(of, sealWith(putOtherKey(of)));
    goOn(of);
    expect(await codes(of)).toEqual(['anchor-other-key']);
  });

  it('is seen by a slip alone when the journal names it in place of ours from the beginning', async () => {
    const of = victim({ sealed: true });
    const elsewhere = putOtherKey(of);
    const { keyId, publicKey } = workstationKey(elsewhere);
    tamper(of.store.path, (db) => {
      db.prepare('UPDATE journal SET data = ? WHERE stream = ?').run(
        canonicalJson({ keyId, publicKey }),
        WORKSTATION_STREAM,
      );
      rechain(db, WORKSTATION_STREAM);
      rewriteHistory(db);
    });
    rewriteAnchors(of, sealWith(elsewhere));
    expect(await codes(of)).toEqual([]);
    expect(of.slips.map((slip) => slipSays(of, slip))).toEqual(['gone', 'gone']);
    expect(await missedBy(of, of.kept)).toBe(2);
  });
});

describe('an older copy of the file put in place', () => {
  it('is seen by the anchors, and still when the console has gone on writing to it', async () => {
    const folder = tempFolder();
    const sign = anchorSigner(keysFolderIn(folder));
    const store = storeIn(folder, { sign });
    fill(store, 'response:1', 2);
    store.checkpoint(checkpointRequest());
    store.close();
    const yesterday = join(tempFolder(), 'yesterday.db');
    const db = new Database(store.path);
    db.exec(`VACUUM INTO '${yesterday}'`);
    db.close();
    const today = storeIn(folder, { sign });
    fill(today, 'response:2', 2);
    today.checkpoint(checkpointRequest(NOW + 1));
    today.close();
    for (const ending of ['-wal', '-shm']) rmSync(store.path + ending, { force: true });
    copyFileSync(yesterday, store.path);
    expect(await codes({ folder })).toContain('tail-cut');
    const later = storeIn(folder, { sign });
    fill(later, 'response:3', 2);
    later.checkpoint(checkpointRequest(NOW + 2));
    later.close();
    expect(await codes({ folder })).toContain('anchor-differs');
  });
});

describe('rows changed and chained again', () => {
  const changed = (set: string) => (db: Database.Database) => {
    db.exec(`UPDATE journal SET ${set} WHERE stream = 'response:1' AND version = 2`);
    rechain(db, 'response:1');
  };

  it.each([
    "by_person = '他人'",
    'at = at - 3600000',
    'recorded_at = recorded_at - 3600000',
    "mode = 'drill'",
    "workstation = 'desk-9'",
    `by_person = by_person || char(0) || '他人'`,
  ])('are seen by the checkpoint after them: %s', async (set) => {
    const of = victim({ sealed: true });
    tamper(of.store.path, changed(set));
    expect(await codes(of)).toEqual(['head-differs']);
  });

  it('are seen when what two rows say is exchanged', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, (db) => {
      const say = (version: number) =>
        db.prepare("SELECT data FROM journal WHERE stream = 'response:1' AND version = ?").pluck().get(version);
      const put = db.prepare("UPDATE journal SET data = ? WHERE stream = 'response:1' AND version = ?");
      const both = [say(1), say(2)];
      for (const [index, data] of both.entries()) put.run(data, 2 - index);
      rechain(db, 'response:1');
    });
    expect(await codes(of)).toEqual(['head-differs']);
  });

  it('are seen by the anchors when a whole stream went and the checkpoints were chained again without it', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, (db) => {
      db.exec("DELETE FROM journal WHERE stream = 'response:2'");
      const checkpoints = db
        .prepare<[], { position: number; data: string }>(
          "SELECT position, data FROM journal WHERE stream = 'checkpoint'",
        )
        .all();
      for (const { position, data } of checkpoints) {
        const { heads, streams } = JSON.parse(data) as { heads: Record<string, unknown>; streams: number };
        delete heads['response:2'];
        db.prepare('UPDATE journal SET data = ? WHERE position = ?').run(
          canonicalJson({ heads, streams: streams - 1 }),
          position,
        );
      }
      recheckpoint(db);
    });
    expect(await codes(of)).toEqual(['anchor-differs', 'position-gap']);
  });
});

describe('the WAL of a writer that was killed', () => {
  it('is part of the journal, and missed by the anchors when it is taken away', async () => {
    const from = tempFolder();
    const store = storeIn(from);
    fill(store, 'response:1', 2);
    store.checkpoint(checkpointRequest());
    const folder = tempFolder();
    cpSync(from, folder, { recursive: true });
    expect(await codes({ folder })).toEqual([]);
    for (const ending of ['-wal', '-shm']) rmSync(join(folder, `journal.db${ending}`), { force: true });
    expect(await codes({ folder })).toContain('tail-cut');
  });
});
