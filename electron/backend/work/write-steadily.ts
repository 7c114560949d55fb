import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fsyncFolder } from '../store/fsync-folder.ts';
import { asTroubleError } from '../store/trouble.ts';

/** Bytes gathered before they are written: a call for each row would cost more than the row. */
const BATCH = 1024 * 1024;
/** No character takes more bytes in UTF-8 for each of its units in memory. */
const MOST_BYTES = 3;

/**
 * As writeAtomically, for a file of any size that comes piece by piece and may be stopped: its name only ever stands for the whole content. Between two batches
 * the thread hears what it is told. Gives the bytes written; undefined when `signal` stopped it, and then nothing is left under either name.
 */
export async function writeSteadily(
  path: string,
  pieces: Iterable<string>,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const partial = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(partial, 'w');
    let bytes = 0;
    try {
      for (const batch of batches(pieces)) {
        if (signal?.aborted) return undefined;
        await file.writeFile(batch);
        bytes += batch.length;
      }
      if (signal?.aborted) return undefined;
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    fsyncFolder(dirname(path));
    return bytes;
  } catch (error) {
    throw asTroubleError(error, path);
  } finally {
    // That it cannot be removed either must not hide why the write failed.
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** The pieces in UTF-8, many at a time. A batch stands in memory that the next one takes again: write it before asking for more. */
function* batches(pieces: Iterable<string>): Generator<Uint8Array, void, undefined> {
  const room = Buffer.allocUnsafe(BATCH);
  let used = 0;
  for (const piece of pieces) {
    const most = piece.length * MOST_BYTES;
    if (used + most > BATCH && used > 0) {
      yield room.subarray(0, used);
      used = 0;
    }
    if (most > BATCH) yield Buffer.from(piece, 'utf8');
    else used += room.write(piece, used, 'utf8');
  }
  if (used > 0) yield room.subarray(0, used);
}
