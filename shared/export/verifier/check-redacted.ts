import { checkRoot, commitmentOf, noteReused } from './check-commitment.ts';
import { leafOf } from './commitment.ts';
import type { Find } from './finding.ts';
import type { Manifest } from './manifest.ts';
import { ENTRIES, LEAVES } from './names.ts';
import { canonicalOf, isHash, linesOf, parsedObject, type Found } from './parsed.ts';
import type { Sha256 } from './report.ts';

/** An entry that a redacted copy kept, or the hole of one that was taken out. */
export type RedactedLine =
  | {
      readonly kind: 'kept';
      readonly version: number;
      readonly salt: string;
      readonly text: string;
      readonly entry: Found;
    }
  | { readonly kind: 'hole'; readonly version: number; readonly reason: string };

/** Reads a line of `entries.jsonl`; undefined for what is neither entry nor hole. */
export function readRedactedLine(line: string): RedactedLine | undefined {
  const kept = /^\{"version":([1-9]\d*),"salt":"([0-9a-f]{64})","entry":(\{.*\})\}$/s.exec(line);
  const entry = kept && parsedObject(kept[3] ?? '');
  if (kept && entry) return { kind: 'kept', version: Number(kept[1]), salt: kept[2] ?? '', text: kept[3] ?? '', entry };
  const hole = parsedObject(line);
  const { version, removed } = hole ?? {};
  if (typeof version !== 'number' || typeof removed !== 'string') return undefined;
  if (line !== JSON.stringify({ version, removed })) return undefined;
  return { kind: 'hole', version, reason: removed };
}

/** Checks a redacted copy: every kept entry against its leaf, all leaves against the commitment. Gives the lines that could be read. */
export function checkRedacted(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  sha256: Sha256,
  find: Find,
): readonly RedactedLine[] {
  const leaves = linesOf(files, LEAVES);
  for (const [at, leaf] of leaves.entries()) {
    if (!isHash(leaf)) find('leaf', LEAVES, `第 ${at + 1} 行不是哈希`, `Line ${at + 1} is not a hash`, at + 1);
  }
  const lines: RedactedLine[] = [];
  const used = new Map<string, number>();
  for (const [at, text] of linesOf(files, ENTRIES).entries()) {
    const number = at + 1;
    const line = readRedactedLine(text);
    const fits =
      line?.version === number &&
      (line.kind === 'hole' ? line.reason === manifest.reason : isEntryOf(line, number, manifest, leaves[at], sha256));
    if (!fits)
      find(
        'entry',
        ENTRIES,
        `第 ${number} 条被改动、挪动，或与其加盐哈希、隐去原因不符`,
        `Entry ${number} has been altered or moved, or does not fit its salted hash or the reason given`,
        number,
      );
    if (line?.kind === 'kept') noteReused(ENTRIES, line.salt, number, used, find);
    if (line) lines.push(line);
  }
  if (linesOf(files, ENTRIES).length !== manifest.rows)
    find(
      'tail',
      ENTRIES,
      `应有 ${manifest.rows} 条（含空缺），实有 ${linesOf(files, ENTRIES).length} 条`,
      `The manifest speaks of ${manifest.rows} entries with their holes; here are ${linesOf(files, ENTRIES).length}`,
    );
  const commitment = commitmentOf(files, manifest, find);
  checkRoot(commitment, leaves.every(isHash) ? leaves : [], sha256, find);
  return lines;
}

function isEntryOf(
  line: Extract<RedactedLine, { kind: 'kept' }>,
  number: number,
  manifest: Manifest,
  leaf: string | undefined,
  sha256: Sha256,
): boolean {
  return (
    line.entry['version'] === number &&
    line.entry['stream'] === `response/${manifest.response}` &&
    line.entry['mode'] === manifest.mode &&
    canonicalOf(line.entry) === line.text &&
    leafOf(line.salt, line.text, sha256) === leaf
  );
}
