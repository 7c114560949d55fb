import { sha256 } from '../../electron/backend/store/sha256.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { NO_HASH } from '../../shared/base/journal-row.ts';
import type { Manifest } from '../../shared/export/verifier/manifest.ts';
import { asFormatOne } from './format-one.ts';
import type { PackageFiles } from './packages.ts';

type Row = Record<string, unknown>;

/** A package whose rows were changed by somebody who knows how it is made: chained anew, listed anew, sealed anew, and called one of format 1. */
export function resealed(files: PackageFiles, change: (row: Row, index: number) => Row): PackageFiles {
  let previous = NO_HASH;
  const lines = (files['journal.jsonl'] ?? '').trimEnd().split('\n');
  const journal = lines.map((line, index) => {
    const { row } = JSON.parse(line) as { readonly row: Row };
    const body = canonicalJson({ ...change(row, index), prev_hash: previous });
    previous = sha256(body);
    return `{"hash":"${previous}","row":${body}}\n`;
  });
  const { head } = JSON.parse(files['manifest.json'] ?? '') as Manifest;
  return asFormatOne(
    { ...files, 'journal.jsonl': journal.join('') },
    { head: { version: head?.version ?? 0, hash: previous } },
  );
}
