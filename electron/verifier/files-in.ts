import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files of a folder by the names they have in a package. A link is not followed: it is no file of a package. */
export function filesIn(folder: string, into = new Map<string, Uint8Array>(), top = folder): Map<string, Uint8Array> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesIn(path, into, top);
    else into.set(relative(top, path).split(sep).join('/'), entry.isFile() ? readFileSync(path) : new Uint8Array());
  }
  return into;
}
