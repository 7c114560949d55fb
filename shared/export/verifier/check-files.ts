import type { Find } from './finding.ts';
import type { Manifest } from './manifest.ts';
import {
  COMMITMENT,
  COMMITMENT_SIGNATURE,
  editionName,
  MANIFEST,
  SALTS,
  SEAL,
  sealOf,
  SIGNATURE,
  UNLISTED,
} from './names.ts';
import { textOf } from './parsed.ts';
import type { Sha256 } from './report.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What every package of format 2 has, whether its manifest lists it or not: leaving it out must not be a way round. */
const WANTED = {
  full: [SIGNATURE, COMMITMENT, COMMITMENT_SIGNATURE, SALTS],
  redacted: [SIGNATURE, COMMITMENT, COMMITMENT_SIGNATURE],
} as const;

/** Holds every file against the manifest, and the manifest against its seal. */
export function checkFiles(files: Files, manifest: Manifest, sha256: Sha256, find: Find): void {
  if (!files.has(SEAL)) find('missing', SEAL, `缺少文件 ${SEAL}`, `${SEAL} is missing`);
  else if (textOf(files, SEAL) !== sealOf(sha256(files.get(MANIFEST) ?? '')))
    find('altered', MANIFEST, '清单或其校验值被改动', 'The manifest or its hash has been altered');
  const listed = new Set(manifest.files.map((file) => file.name));
  for (const name of files.keys()) {
    if (!UNLISTED.has(name) && !listed.has(name))
      find('unlisted', name, `清单中没有文件 ${name}`, `The manifest does not list ${name}`);
  }
  for (const file of manifest.files) {
    const content = files.get(file.name);
    if (!content) find('missing', file.name, `缺少文件 ${file.name}`, `${file.name} is missing`);
    else if (sha256(content) !== file.sha256)
      find('altered', file.name, `文件 ${file.name} 被改动`, `${file.name} has been altered`);
  }
  if (manifest.format < 2) return;
  for (const name of WANTED[manifest.kind ?? 'full']) {
    if (!files.has(name) && !listed.has(name)) find('missing', name, `缺少文件 ${name}`, `${name} is missing`);
  }
}

/** Holds the text of every edition that the manifest names against its hash. */
export function checkEditions(files: Files, manifest: Manifest, sha256: Sha256, find: Find): void {
  for (const { hash, id } of manifest.editions) {
    const name = editionName(hash);
    const content = files.get(name);
    if (!content || sha256(content) !== hash)
      find('edition', name, `预案 ${id} 的文本与记录的版本不符`, `The text of plan ${id} is not the pinned edition`);
  }
}
