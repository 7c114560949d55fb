import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { checkSlip } from '../../../../electron/backend/seal/check-slip.ts';
import { anchorSigner } from '../../../../electron/backend/seal/sign.ts';
import { verifyStore } from '../../../../electron/backend/seal/verify-store.ts';
import { keysFolderIn, workstationKey } from '../../../../electron/backend/seal/workstation-key.ts';
import { missingRows, readWitness } from '../../../../electron/backend/seal/witness.ts';
import { anchorsPath, CHECKPOINT_STREAM, readJournal, type Store } from '../../../../electron/backend/store/index.ts';
import { canonicalJson } from '../../../../shared/base/canonical-json.ts';
import { contentHash } from '../../../../shared/base/content-hash.ts';
import { readSlip, slipCode } from '../../../../shared/export/slip/slip.ts';
import { WORKSTATION_STREAM } from '../../../../shared/workstation/events.ts';
import { recheckpoint, rechain } from './forgery.ts';
import { checkpointRequest, fill, NOW, request, rowsOf, storeIn, tempFolder } from './store-fixture.ts';

export interface Victim {
  readonly folder: string;
  readonly store: Store;
  /** A slip printed of response:1 before the attack, and one of the newest checkpoint. */
  readonly slips: readonly string[];
  /** The anchors as they were, kept elsewhere. */
  readonly kept: string;
}

/** Positions: 1 the key (where there is one), response:1, response:2 (pins an edition), checkpoint, response:1, checkpoint, response:1. */
export function victim(options: { readonly sealed: boolean }): Victim {
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

export const place = (folder: string) => ({ folder, name: 'journal' }) as const;

export async function codes({ folder }: Pick<Victim, 'folder'>): Promise<readonly string[]> {
  const report = await verifyStore(place(folder), keysFolderIn(folder));
  return [...new Set(report.findings.map(({ code }) => code))].sort();
}

/** What the journal says of a slip. */
export function slipSays({ folder }: Pick<Victim, 'folder'>, typed: string): string {
  const slip = readSlip(typed);
  if (!slip.ok) return slip.refusal.code;
  return readJournal(place(folder), (journal) => checkSlip(journal, slip.value)).code;
}

/** How many rows that a file speaks for are not in the journal as it says. */
export async function missedBy({ folder }: Pick<Victim, 'folder'>, file: string): Promise<number> {
  const witness = await readWitness(file);
  if (!witness.ok || witness.value.kind !== 'rows') throw new Error(`${file} speaks for no rows`);
  const { rows } = witness.value;
  return readJournal(place(folder), (journal) => missingRows(journal, rows)).length;
}

/** Rewrites one row of response:1 and everything that follows from it in the database. */
export function rewriteHistory(db: Database.Database): void {
  db.exec("UPDATE journal SET by_person = '他人' WHERE stream = 'response:1' AND version = 2");
  rechain(db, 'response:1');
  recheckpoint(db);
}

/** Writes the anchors file anew from the checkpoints as they now stand; `seal` makes each line's seal. */
export function rewriteAnchors(
  { folder, store }: Victim,
  seal: (line: object, old: object) => object = () => ({}),
): void {
  const old = readFileSync(store.anchorsPath, 'utf8').trim().split('\n');
  const lines = readJournal(place(folder), (journal) =>
    [...journal.readStream(CHECKPOINT_STREAM)].map(({ at, position, version, hash }, index) => {
      const anchor = { at, position, version, hash };
      return canonicalJson({ ...anchor, ...seal(anchor, JSON.parse(old[index] ?? '{}') as object) });
    }),
  );
  writeFileSync(anchorsPath(place(folder)), `${lines.join('\n')}\n`);
}
