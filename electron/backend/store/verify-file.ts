import { type Connection, connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { lastPosition, unlessDamaged } from './readable-rows.ts';
import { sha256 } from './sha256.ts';
import type { Findings } from './verify-findings.ts';

const INTEGRITY_LINES = 100;

/** SQLite's own check of pages, trees and indexes against the tables. One call that cannot be interrupted. */
export function checkIntegrity(db: Connection, findings: Findings): void {
  const lines = unlessDamaged(() => db.prepare<[], string>(`PRAGMA integrity_check(${INTEGRITY_LINES})`).pluck().all());
  for (const line of lines ?? ['database disk image is malformed'])
    if (line !== 'ok') findings.add('integrity', {}, line);
}

/** Whether tables, indexes and triggers are those of the file's format: a dropped trigger was dropped for a reason. */
export function checkSchema(db: Connection, format: number, findings: Findings): void {
  const expected = connect(':memory:');
  migrate(expected, format);
  const wanted = schemaOf(expected);
  expected.close();
  const found = schemaOf(db);
  for (const name of new Set([...wanted.keys(), ...found.keys()]))
    if (wanted.get(name) !== found.get(name)) findings.add('schema-altered', {}, name);
}

/** Statistics tables (sqlite_stat1 …) may come and go. */
function schemaOf(db: Connection): ReadonlyMap<string, string> {
  const rows = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'",
    )
    .all();
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

/** AUTOINCREMENT remembers the largest position ever given; a clumsy cut of the end leaves that behind. */
export function checkEnd(db: Connection, findings: Findings): void {
  const counter = db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").pluck();
  const written = unlessDamaged(() => counter.get()) ?? 0;
  if (written > lastPosition(db)) findings.add('rows-removed-at-end', {}, written);
}

export function checkEditions(db: Connection, findings: Findings): void {
  const editions = db.prepare<[], { hash: string; text: string }>('SELECT hash, text FROM editions');
  unlessDamaged(() => {
    for (const { hash, text } of editions.iterate()) if (sha256(text) !== hash) findings.add('edition-hash', {}, hash);
  });
}
