import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';

/** The files of a package, as text; the texts of a real one are all UTF-8. */
export type PackageFiles = Record<string, string>;

export function readPackage(path: string): PackageFiles {
  const files = unzipSync(readFileSync(path));
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

export function writePackageFiles(path: string, files: PackageFiles): string {
  const bytes = Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content)] as const);
  writeFileSync(path, zipSync(Object.fromEntries(bytes)));
  return path;
}
