import Database from 'better-sqlite3';
import { StoreTroubleError, storeTrouble } from './trouble.ts';

export type Connection = Database.Database;

/** Blocks the only thread while it waits, so: long enough for another connection's checkpoint, short enough to be told. */
const BUSY_TIMEOUT = 1000;

const LARGEST_IDLE_LOG = 16 * 1024 * 1024;

/** better-sqlite3 13 ends a Node older than 22 with a segmentation fault; a sentence is kinder. */
function requireNode(): void {
  if (Number.parseInt(process.versions.node, 10) < 22)
    throw new Error(`The store needs Node 22 or newer; this is ${process.versions.node}. Run through npm scripts.`);
}

/** Opens a database file without touching its content. */
export function connect(path: string, options: Database.Options = {}): Connection {
  requireNode();
  return new Database(path, { timeout: BUSY_TIMEOUT, ...options });
}

/**
 * Makes an open connection the writing one. FULL, because WAL with NORMAL may lose acknowledged acts to a power cut; what can be made again (`isRepeatable`)
 * need not wait for the disk.
 * `recursive_triggers` makes INSERT OR REPLACE fire the triggers that refuse to delete.
 */
export function prepareWriter(db: Connection, path: string, isRepeatable = false): void {
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
    throw new StoreTroubleError(storeTrouble('folder-not-writable', path));
  db.pragma(`synchronous = ${isRepeatable ? 'NORMAL' : 'FULL'}`);
  // A long read (backup, check) lets the log grow; afterwards the disk gets its space back.
  db.pragma(`journal_size_limit = ${LARGEST_IDLE_LOG}`);
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  guard(db);
}

/** A connection that cannot write; takes no lock that a writer would wait for. */
export function connectReader(path: string): Connection {
  const db = connect(path, { readonly: true, fileMustExist: true });
  guard(db);
  return db;
}

/** A file from elsewhere must not run code of its own, and a damaged cell is noticed when it is read. */
function guard(db: Connection): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}
