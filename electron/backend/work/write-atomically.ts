import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fsyncFolder } from '../store/fsync-folder.ts';
import { asTroubleError } from '../store/trouble.ts';

/**
 * Writes a file so that its name only ever stands for the whole content: to a temporary name, to the disk, then renamed. On any failure
 * nothing is left under either name, and the trouble names the path. `mode` is the file's, less what the process masks.
 */
export function writeAtomically(path: string, chunks: Iterable<Uint8Array | string>, mode = 0o666): void {
  const partial = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(partial, 'w', mode);
    try {
      for (const chunk of chunks) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
    fsyncFolder(dirname(path));
  } catch (error) {
    throw asTroubleError(error, path);
  } finally {
    removeIfThere(partial);
  }
}

/** What is left of a failed write. That it cannot be removed either must not hide why the write failed. */
function removeIfThere(partial: string): void {
  try {
    rmSync(partial, { force: true });
  } catch {
    // A folder that is none, or a disk that has gone.
  }
}
