import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps a package that a test has exported, for the replay tests of later releases; see tests/replay/README.md. */
export function keepPackage(path: string, name: string): void {
  const folder = process.env['KEEP_PACKAGES'];
  if (folder) copyFileSync(path, join(folder, `${name}.zip`));
}
