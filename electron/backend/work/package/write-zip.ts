import { rmSync, statSync } from 'node:fs';
import { zipSync } from 'fflate';
import { checkPackage } from '../read-package.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { PackedFiles } from './sealed-files.ts';

/** Writes a package, reads it back from the disk and verifies it before it says so. Gives its size in bytes. */
export function writeZip(path: string, files: PackedFiles): number {
  // A fixed file time: it says nothing, and would tell when a file was made.
  writeAtomically(path, [zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(Date.UTC(1980, 0, 2)) })]);
  const { findings } = checkPackage(path);
  if (findings.length === 0) return statSync(path).size;
  // What does not verify must not lie there as if it did.
  rmSync(path, { force: true });
  throw new Error(`The package at ${path} does not verify: ${findings[0]?.message.en}`);
}
