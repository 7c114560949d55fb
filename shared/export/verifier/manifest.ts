import type { Mode } from '../../base/journal-row.ts';
import { isHash, parsedObject } from './parsed.ts';
import type { PackageKind } from './report.ts';

/**
 * The package of one response: everything needed to read it and to check it without this program.
 *
 * `journal.jsonl` holds one line a row: `{"hash":…,"row":…}`, where `hash` is the SHA-256 of the text of `row` exactly as it stands, and
 * `row.prev_hash` is the hash of the line before (64 zeros for the first). `row.state`, where it stands, is the hash of the state that the response had come
 * to (see stateHash). `editions/<hash>.yaml` are the plan texts the response is pinned to, each with the SHA-256 in its name. `manifest.json` lists every other
 * file with its SHA-256, `manifest.sha256` holds its own, and `signature.json` is the workstation's signature over it.
 *
 * Format 1 ended here, without the signature. Format 2 adds `checkpoint.json` (the journal line that anchors the head among all streams) with
 * `anchors.jsonl` (the anchors kept outside the journal), and `commitment.json` with `salts.jsonl`, from which a redacted copy can be made; see Commitment.
 */
export const PACKAGE_FORMAT = 2;

export interface Manifest {
  readonly format: number;
  /** Absent in format 1, which knew full packages only. */
  readonly kind?: PackageKind;
  readonly response: string;
  readonly mode: Mode;
  readonly exportedAt: string;
  readonly exportedBy: string;
  /** Rows of the response; those of a redacted copy that were taken out are counted too. */
  readonly rows: number;
  /** Newest row of the response's chain; absent in a redacted copy, since a hash of the chain would let what was taken out be guessed. */
  readonly head?: { readonly version: number; readonly hash: string };
  readonly editions: readonly { readonly id: string; readonly edition: string; readonly hash: string }[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** Why rows were taken out of a redacted copy. */
  readonly reason?: string;
}

/** The manifest that a text holds; undefined when a member is missing or of another kind. */
export function readManifest(text: string): Manifest | undefined {
  const value = parsedObject(text);
  if (!value) return undefined;
  const { format, kind, response, mode, rows, head, files, editions } = value;
  const isSound =
    Number.isSafeInteger(format) &&
    (format as number) >= 1 &&
    (kind === undefined || kind === 'full' || kind === 'redacted') &&
    typeof response === 'string' &&
    (mode === 'live' || mode === 'drill') &&
    Number.isSafeInteger(rows) &&
    (kind === 'redacted' ? head === undefined && typeof value['reason'] === 'string' : isHash(member(head, 'hash'))) &&
    isListOf(files, (file) => typeof member(file, 'name') === 'string' && typeof member(file, 'sha256') === 'string') &&
    isListOf(editions, (edition) => typeof member(edition, 'id') === 'string' && isHash(member(edition, 'hash')));
  return isSound ? (value as unknown as Manifest) : undefined;
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
