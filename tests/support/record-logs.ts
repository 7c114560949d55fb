import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { writePackageFiles, type PackageFiles } from './packages.ts';

/** A record of a real run as it lies under tests/replay/logs, file by file. */
export function logFiles(name: string): PackageFiles {
  const folder = join(root, 'tests', 'replay', 'logs', name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'state-hash.txt',
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** The record zipped as the package it was exported as. */
export function logPackage(
  name: string,
  path: string,
  change: (files: PackageFiles) => PackageFiles = (files) => files,
) {
  return writePackageFiles(path, change(logFiles(name)));
}

/** The text of the edition of a plan that the record is pinned to. */
export function logEdition(name: string, plan: string): string {
  const files = logFiles(name);
  const text = Object.entries(files).find(
    ([file, one]) => file.startsWith('editions/') && one.includes(`\nid: ${plan}\n`),
  );
  if (!text) throw new Error(`${name} has no edition of ${plan}`);
  return text[1];
}
