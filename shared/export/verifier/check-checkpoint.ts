import { readLine, type PackedRow } from './check-rows.ts';
import type { Find } from './finding.ts';
import type { Manifest } from './manifest.ts';
import { ANCHORS, CHECKPOINT } from './names.ts';
import { canonicalOf, linesOf, parsedObject, textOf } from './parsed.ts';
import type { Sha256 } from './report.ts';

/** How far the checkpoint vouches for the rows: up to a version, and by how many anchors it is named itself. */
export interface Anchoring {
  readonly version: number;
  readonly anchors: number;
}

/**
 * Holds the rows against the checkpoint, which names the heads of all streams, and the checkpoint against the anchors that were kept outside the
 * journal. Undefined when the package has no checkpoint.
 */
export function checkCheckpoint(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  rows: readonly PackedRow[],
  sha256: Sha256,
  find: Find,
): Anchoring | undefined {
  if (!files.has(CHECKPOINT)) return undefined;
  const packed = readLine(textOf(files, CHECKPOINT).trimEnd());
  if (!packed || sha256(packed.body) !== packed.hash || canonicalOf(packed.row) !== packed.body) {
    find('checkpoint', CHECKPOINT, '检查点读不出来或被改动', 'The checkpoint cannot be read or has been altered');
    return undefined;
  }
  const [version, hash] = headIn(packed.row['data'], `response/${manifest.response}`);
  const named = typeof version === 'number' ? rows[version - 1] : undefined;
  if (packed.row['stream'] !== 'checkpoint' || typeof version !== 'number' || named?.hash !== hash) {
    find(
      'checkpoint',
      CHECKPOINT,
      `检查点记着本次处置第 ${String(version ?? '-')} 条的哈希，与日志不符`,
      `The checkpoint names another row ${String(version ?? '-')} of this response than the journal has`,
    );
    return undefined;
  }
  let anchors = 0;
  for (const [at, line] of linesOf(files, ANCHORS).entries()) {
    const anchor = parsedObject(line);
    if (!anchor || anchor['version'] !== packed.row['version']) continue;
    if (anchor['hash'] === packed.hash) anchors += 1;
    else
      find(
        'anchor',
        ANCHORS,
        `第 ${at + 1} 行的锚点与检查点不符`,
        `The anchor in line ${at + 1} is not that of the checkpoint`,
        at + 1,
      );
  }
  return { version, anchors };
}

function headIn(data: unknown, stream: string): readonly unknown[] {
  const head = (data as { heads?: Record<string, unknown> } | null | undefined)?.heads?.[stream];
  return Array.isArray(head) ? head : [];
}
