import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalRow } from '../../shared/base/journal-row.ts';

/** Keeps a package that a test has exported, for the replay tests of later releases; see tests/replay/README.md. */
export function keepPackage(path: string, name: string): void {
  const folder = process.env['KEEP_PACKAGES'];
  if (folder) copyFileSync(path, join(folder, `${name}.zip`));
}

/** Keeps the rows of a journal in the same way: what happens outside responses is in no package. */
export function keepRows(rows: readonly JournalRow[], name: string): void {
  const folder = process.env['KEEP_PACKAGES'];
  if (folder) writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
