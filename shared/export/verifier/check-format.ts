import type { Find } from './finding.ts';
import type { Manifest } from './manifest.ts';
import { CHECKPOINT, COMMITMENT, COMMITMENT_SIGNATURE, ENTRIES, LEAVES, MANIFEST, SALTS, SIGNATURE } from './names.ts';
import { isWrittenAs, textOf } from './parsed.ts';

/** What only packages from format 2 on have. */
const SINCE_FORMAT_2 = [SIGNATURE, COMMITMENT, COMMITMENT_SIGNATURE, SALTS, CHECKPOINT, ENTRIES, LEAVES];

/** Whether a package is of the format that it is called: an older one is asked for less, so that calling a package old must not be a way round. */
export function checkFormat(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest, find: Find): void {
  if (manifest.format >= 2) {
    // Other programs may take the first of two members of one name where this one takes the last.
    if (!isWrittenAs(textOf(files, MANIFEST), manifest))
      find(
        'manifest',
        MANIFEST,
        '清单不是本程序写出的样子，例如同一项写了两次',
        'The manifest is not as this program writes it: a member may stand in it twice',
      );
    return;
  }
  const newer = SINCE_FORMAT_2.find((name) => files.has(name));
  if (manifest.kind === undefined && newer === undefined) return;
  find(
    'downgraded',
    MANIFEST,
    `清单自称格式 1，却有格式 2 才有的内容（${newer ?? 'kind'}）：新数据包被改称旧格式，以避开签名核验`,
    `The manifest calls itself format 1 but has what came with format 2 (${newer ?? 'kind'}): a newer package was renamed to get round its signature`,
  );
}
