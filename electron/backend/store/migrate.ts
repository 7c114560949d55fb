import type { Connection } from './connect.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { StoreTroubleError, storeTrouble } from './trouble.ts';

export const NEWEST_FORMAT = MIGRATIONS.length;

export function formatOf(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Brings the file to `to`, each migration in its own transaction; gives the numbers of those it ran. */
export function migrate(db: Connection, to = NEWEST_FORMAT): readonly number[] {
  const from = formatOf(db);
  const due = MIGRATIONS.filter((migration) => migration.version > from && migration.version <= to);
  for (const migration of due) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
  return due.map((migration) => migration.version);
}

/** The file format of an open file, or trouble: it is newer than this program, or it is no journal at all. */
export function requireKnownFormat(db: Connection, path: string): number {
  const format = formatOf(db);
  if (format > NEWEST_FORMAT) throw new StoreTroubleError(storeTrouble('store-newer', path));
  // Format 0 is an empty or a foreign file: our own files get their name only once they are complete.
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'journal'").get();
  if (format < 1 || !table) throw new StoreTroubleError(storeTrouble('store-damaged', path));
  return format;
}
