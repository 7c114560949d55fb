import { copyFileSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PIN_FILE } from '../people/pin-file.ts';
import { backupDatabase, databasePath, type BackupOptions, type StorePlace } from '../store/index.ts';
import { throwingTrouble } from '../store/trouble.ts';
import { fileStamp } from './file-stamp.ts';

/**
 * Copies the whole journal, while it is in use, to `<data>/backups/`, and beside it what is no part of it: the drafts of plans, and the PIN hashes, without
 * which a restored journal would let nobody with a PIN sign on.
 */
export async function backUp(place: StorePlace, now: number, options: BackupOptions) {
  const folder = join(place.folder, 'backups');
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `${place.name}-${fileStamp(now)}`);
  const path = `${name}.db`;
  await backupDatabase(databasePath(place), path, options);
  const drafts = join(place.folder, 'drafts');
  const copies = `${name}-drafts`;
  if (existsSync(drafts)) throwingTrouble(copies, () => cpSync(drafts, copies, { recursive: true }));
  const pins = join(place.folder, PIN_FILE);
  const pinCopy = `${name}-${PIN_FILE}`;
  if (existsSync(pins)) throwingTrouble(pinCopy, () => copyFileSync(pins, pinCopy));
  return { path, bytes: statSync(path).size };
}
