import { sha256 } from '../../electron/backend/store/sha256.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { NO_HASH } from '../../shared/base/journal-row.ts';
import { SEAL, sealOf, type Manifest } from '../../shared/export/package.ts';
import type { PackageFiles } from './packages.ts';

type Row = Record<string, unknown>;

/** A package whose rows were changed by somebody who knows how it is made: chained anew, listed anew, sealed anew. */
export function resealed(files: PackageFiles, change: (row: Row, index: number) => Row): PackageFiles {
  let previous = NO_HASH;
  const lines = (files['journal.jsonl'] ?? '').trimEnd().split('\n');
  const journal = lines.map((line, index) => {
    const { row } = JSON.parse(line) as { readonly row: Row };
    const body = canonicalJson({ ...change(row, index), prev_hash: previous });
    previous = sha256(body);
    return `{"hash":"${previous}","row":${body}}\n`;
  });
  const kept: PackageFiles = { ...files, 'journal.jsonl': journal.join('') };
  const manifest = JSON.parse(files['manifest.json'] ?? '') as Manifest;
  const listed = Object.entries(kept)
    .filter(([name]) => name !== 'manifest.json' && name !== SEAL)
    .map(([name, content]) => ({ name, bytes: Buffer.byteLength(content), sha256: sha256(content) }));
  const head = { ...manifest.head, hash: previous };
  const text = JSON.stringify({ ...manifest, files: listed, head });
  return { ...kept, 'manifest.json': text, [SEAL]: sealOf(sha256(text)) };
}
