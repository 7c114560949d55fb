import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ok, type Result } from '../../../shared/base/result.ts';
import { responseStream } from '../../../shared/response/events.ts';
import type { Desk } from '../desk.ts';

const MANIFEST = 'manifest.json';

/**
 * The newest package in the exports folder that holds the record of a response as it stands now; without `path` when there is none. Read from what lies
 * there, so that a package that was deleted or written before the last line does not count.
 */
export function lastPackage(desk: Desk, id: string): Result<{ readonly path?: string }> {
  const folder = join(desk.services.dataFolder, 'exports');
  const { hash } = desk.store.head(responseStream(id));
  const mark = `-${id.slice(0, 8)}-`;
  const path = namesIn(folder)
    .filter((name) => name.endsWith('.zip') && name.includes(mark))
    .toSorted()
    .reverse()
    .map((name) => join(folder, name))
    .find((file) => headOf(file) === hash);
  return ok(path === undefined ? {} : { path });
}

/** Nothing when there is no such folder, or it cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Hash of the newest row in a package; undefined for a file that is no package. */
function headOf(file: string): string | undefined {
  try {
    const files = unzipSync(readFileSync(file), { filter: ({ name }) => name === MANIFEST });
    const manifest: unknown = JSON.parse(new TextDecoder().decode(files[MANIFEST]));
    const head = manifest instanceof Object && 'head' in manifest ? manifest.head : undefined;
    return head instanceof Object && 'hash' in head && typeof head.hash === 'string' ? head.hash : undefined;
  } catch {
    return undefined;
  }
}
