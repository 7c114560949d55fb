import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupDatabase, databasePath, type BackupOptions, type StorePlace } from '../store/index.ts';
import { fileStamp } from './file-stamp.ts';

/** Copies the whole journal, while it is in use, to `<data>/backups/`. */
export async function backUp(place: StorePlace, now: number, options: BackupOptions) {
  const folder = join(place.folder, 'backups');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${place.name}-${fileStamp(now)}.db`);
  await backupDatabase(databasePath(place), path, options);
  return { path, bytes: statSync(path).size };
}
