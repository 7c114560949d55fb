import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { connect, type Connection } from './connect.ts';
import { throwingTrouble } from './trouble.ts';

/**
 * The right to be the one writer: an open exclusive transaction on an empty SQLite file of its own.
 *
 * The lock belongs to the process, not to the file's content: it ends with the process however that dies, and a copied
 * data folder is not locked. Readers do not ask for it.
 *
 * Never open or copy the lock file or a store's database with plain file calls inside this process: on POSIX, closing any
 * handle of a file drops every lock the process holds on it.
 */
export interface StoreLock {
  readonly release: () => void;
}

/** Takes the lock or throws trouble. */
export function takeLock(path: string): StoreLock {
  return throwingTrouble(path, () => {
    // SQLite opens a file it may not write read-only and then locks nothing, without a word: ask first.
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return hold(path) ?? holdAfresh(path);
  });
}

/** A connection that nobody refers to is closed by the garbage collector, and its lock would go with it. */
const HELD = new Set<Connection>();

/** Undefined when the file is not one that SQLite ever locked. */
function hold(path: string): StoreLock | undefined {
  const db = connect(path, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    HELD.add(db);
    return {
      release() {
        HELD.delete(db);
        db.close();
      },
    };
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return undefined;
    throw error;
  }
}

/** A lock file with bytes in it was written by a failing disk or by hand; nobody can be holding it, and it holds no data. */
function holdAfresh(path: string): StoreLock {
  rmSync(path);
  const lock = hold(path);
  if (!lock) throw new Error(`An empty lock file is not a database: ${path}`);
  return lock;
}
