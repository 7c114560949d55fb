import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many pages a PDF has, read from the file itself. */
export function pdfPages(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/gu),
  ].length;
}

/** The text that can be selected on each page, by poppler's pdftotext; undefined where this machine has none. */
export function pdfText(pdf: Uint8Array): readonly string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'sheets.pdf');
    writeFileSync(file, pdf);
    const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    // Each page ends with a form feed.
    return read.status === 0 ? read.stdout.split('\f').slice(0, -1) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
