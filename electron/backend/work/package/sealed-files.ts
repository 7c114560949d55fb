import type { Manifest } from '../../../../shared/export/verifier/manifest.ts';
import { MANIFEST, SEAL, sealOf, SIGNATURE } from '../../../../shared/export/verifier/names.ts';
import { signatureText } from '../../../../shared/export/signature.ts';
import { signBytes } from '../../seal/sign.ts';
import { sha256 } from '../../store/sha256.ts';

/** The files of a package by name. */
export type PackedFiles = ReadonlyMap<string, Uint8Array>;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Adds the manifest that lists these files, its seal and this workstation's signature over it. A key that cannot be had is thrown as trouble. */
export function sealedFiles(
  files: PackedFiles,
  manifest: (listed: Manifest['files']) => Manifest,
  keysFolder: string,
): PackedFiles {
  const listed = [...files].map(([name, content]) => ({ name, bytes: content.length, sha256: sha256(content) }));
  const bytes = utf8(`${JSON.stringify(manifest(listed), undefined, 2)}\n`);
  return new Map([
    ...files,
    [MANIFEST, bytes],
    [SEAL, utf8(sealOf(sha256(bytes)))],
    [SIGNATURE, utf8(signatureText(signBytes(keysFolder, bytes, MANIFEST)))],
  ]);
}
