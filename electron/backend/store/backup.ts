import { accessSync, constants, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, connectReader } from './connect.ts';
import { COMPANIONS } from './files.ts';
import { fsyncFolder } from './fsync-folder.ts';
import { asTroubleError } from './trouble.ts';

export interface BackupOptions {
  readonly onProgress?: ((donePages: number, totalPages: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** About 1 ms of work between two looks at the event loop. */
const PAGES_AT_ONCE = 256;

/**
 * Copies a journal while it is in use. The target gets its name only when it is whole and on the disk; a target that
 * exists is replaced, a failed or cancelled backup leaves it as it was.
 *
 * Works on a connection of its own inside one read transaction: the copy is the journal of one moment, and appends
 * neither wait for it nor make it start again. May run in any thread.
 */
export async function backupDatabase(source: string, target: string, options: BackupOptions = {}): Promise<void> {
  const partial = `${target}.part`;
  const remove = () => {
    for (const ending of ['', '-journal', ...COMPANIONS]) rmSync(partial + ending, { force: true });
  };
  try {
    accessSync(dirname(target), constants.W_OK);
    remove();
    await copyPages(source, partial, options);
    makeSelfContained(partial);
    renameSync(partial, target);
    fsyncFolder(dirname(target));
  } catch (error) {
    try {
      remove();
    } catch {
      // The trouble that came first is the one to tell.
    }
    throw asTroubleError(error, target);
  }
}

async function copyPages(source: string, partial: string, options: BackupOptions): Promise<void> {
  const { onProgress, signal } = options;
  const db = openSource(source);
  try {
    signal?.throwIfAborted();
    db.exec('BEGIN');
    db.prepare('SELECT 1 FROM sqlite_schema').get();
    await db.backup(partial, {
      progress({ totalPages, remainingPages }) {
        signal?.throwIfAborted();
        onProgress?.(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    db.close();
  }
}

function openSource(source: string) {
  try {
    return connectReader(source);
  } catch (error) {
    throw asTroubleError(error, source);
  }
}

/** Out of WAL mode, so that one file is the whole backup and can be read from a medium that cannot be written. */
function makeSelfContained(path: string): void {
  const db = connect(path, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
