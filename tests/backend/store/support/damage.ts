import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

const PAGE_BYTES = 4096;

/** Numbers of the pages that hold the rows of the journal table, in order. The store must be closed. */
export function leafPages(path: string): readonly number[] {
  return pagesOf(path, "name = 'journal' AND pagetype = 'leaf'");
}

/** Pages that only lead to other pages of the journal table; the first is its root. */
export function innerPages(path: string): readonly number[] {
  return pagesOf(path, "name = 'journal' AND pagetype = 'internal'");
}

function pagesOf(path: string, condition: string): readonly number[] {
  const db = new Database(path, { readonly: true });
  const pages = db.prepare<[], number>(`SELECT pageno FROM dbstat WHERE ${condition} ORDER BY path`).pluck().all();
  db.close();
  return pages;
}

export function spoilPages(path: string, pages: readonly number[]): void {
  const file = readFileSync(path);
  for (const page of pages) file.fill(0xa5, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
  writeFileSync(path, file);
}

/** Edits a journal as somebody would who knows SQL: triggers off, the deed, triggers on again. */
export function tamper(path: string, deed: (db: Database.Database) => void): void {
  const db = new Database(path);
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  deed(db);
  for (const { sql } of triggers) db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
