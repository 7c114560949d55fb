import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `name.docx`, or `name-2.docx` … where that name is taken: what somebody has written into an earlier file stays. */
export function freePath(folder: string, name: string, extension: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.${extension}`);
    if (!existsSync(path)) return path;
  }
}
