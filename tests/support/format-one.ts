import { sha256 } from '../../electron/backend/store/sha256.ts';
import type { Manifest } from '../../shared/export/verifier/manifest.ts';
import { SEAL, sealOf } from '../../shared/export/verifier/names.ts';
import type { PackageFiles } from './packages.ts';

const FORMAT_ONE = /^(journal\.jsonl|record-(zh|en)\.txt|editions\/.*)$/;

/**
 * A package of format 2 as format 1 had it: without signature and commitment, so that whoever knows how it is made can put everything else right after a
 * change. `change` is what the manifest says otherwise.
 */
export function asFormatOne(files: PackageFiles, change: Partial<Manifest> = {}): PackageFiles {
  const kept = Object.fromEntries(Object.entries(files).filter(([name]) => FORMAT_ONE.test(name)));
  const { kind: _, ...manifest } = JSON.parse(files['manifest.json'] ?? '') as Manifest;
  const listed = Object.entries(kept).map(([name, content]) => ({
    name,
    bytes: Buffer.byteLength(content),
    sha256: sha256(content),
  }));
  return sealed({ ...kept, 'manifest.json': JSON.stringify({ ...manifest, format: 1, files: listed, ...change }) });
}

/** With a seal that fits the manifest as it stands. */
export function sealed(files: PackageFiles): PackageFiles {
  return { ...files, [SEAL]: sealOf(sha256(files['manifest.json'] ?? '')) };
}
