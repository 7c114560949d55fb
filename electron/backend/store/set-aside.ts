import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { anchorsPath, COMPANIONS, databasePath, lockPath, type StorePlace } from './files.ts';
import { fsyncFolder } from './fsync-folder.ts';
import { takeLock } from './lock.ts';
import { type OrTrouble, orTrouble } from './trouble.ts';

export interface SetAside {
  readonly from: string;
  readonly to: string;
}

/**
 * Renames a damaged journal and its anchors so that a new one can begin. Nothing is deleted, nothing overwritten:
 * the old files stay evidence, and openRescue reads them under the same suffix (a time stamp, from the caller).
 *
 * The database goes first: cut short here, the next start finds a WAL without its database and says so, which is better
 * than a database without its WAL, which would open and miss its newest rows.
 */
export function setAside(place: StorePlace, suffix: string): OrTrouble<readonly SetAside[]> {
  if (!/^[0-9A-Za-z-]+$/.test(suffix)) throw new Error(`Not a suffix for a file name: ${suffix}`);
  return orTrouble(databasePath(place), () => {
    const lock = takeLock(lockPath(place));
    try {
      const database = { from: databasePath(place), to: databasePath(place, suffix) };
      const beside = COMPANIONS.map((ending) => ({ from: database.from + ending, to: database.to + ending }));
      const anchors = { from: anchorsPath(place), to: anchorsPath(place, suffix) };
      const renames = [database, ...beside, anchors].filter(({ from }) => existsSync(from));
      for (const { to } of renames) if (existsSync(to)) throw new Error(`There already is a file ${to}`);
      for (const { from, to } of renames) renameSync(from, to);
      for (const folder of new Set(renames.map(({ to }) => dirname(to)))) fsyncFolder(folder);
      return renames;
    } finally {
      lock.release();
    }
  });
}
