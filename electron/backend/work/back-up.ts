import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupDatabase, databasePath, type BackupOptions, type StorePlace } from '../store/index.ts';
import { throwingTrouble } from '../store/trouble.ts';
import { fileStamp } from './file-stamp.ts';

/** Copies the whole journal, while it is in use, to `<data>/backups/`, and the drafts of plans, which are no part of it, to a folder of the same name beside it. */
export async function backUp(place: StorePlace, now: number, options: BackupOptions) {
  const folder = join(place.folder, 'backups');
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `${place.name}-${fileStamp(now)}`);
  const path = `${name}.db`;
  await backupDatabase(databasePath(place), path, options);
  const drafts = join(place.folder, 'drafts');
  const copies = `${name}-drafts`;
  if (existsSync(drafts)) throwingTrouble(copies, () => cpSync(drafts, copies, { recursive: true }));
  return { path, bytes: statSync(path).size };
}
