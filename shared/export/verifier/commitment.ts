import { strToU8 } from 'fflate';
import type { Mode } from '../../base/journal-row.ts';
import { canonicalOf, isHash, parsedObject, type Found } from './parsed.ts';
import type { Sha256 } from './report.ts';

/**
 * What binds an export to every entry of the record without showing any: the root of a Merkle tree over one salted hash an entry.
 *
 * The text of an entry is the canonical JSON of its journal row without `prev_hash`, `state` and `hash`. Its leaf is SHA-256(salt ‖ text), with 32 random
 * bytes of salt of its own, so that a short text cannot be found by trying. The root is built as in RFC 6962: SHA-256(0x00 ‖ leaf) for each leaf,
 * SHA-256(0x01 ‖ left ‖ right) above. A redacted copy shows all leaves, and text and salt of the entries it keeps.
 */
export interface Commitment {
  readonly format: 1;
  readonly response: string;
  readonly mode: Mode;
  readonly entries: number;
  readonly root: string;
  readonly exportedAt: string;
}

export function readCommitment(text: string): Commitment | undefined {
  const value = parsedObject(text);
  if (!value) return undefined;
  const isSound =
    value['format'] === 1 &&
    typeof value['response'] === 'string' &&
    (value['mode'] === 'live' || value['mode'] === 'drill') &&
    Number.isSafeInteger(value['entries']) &&
    isHash(value['root']);
  return isSound ? (value as unknown as Commitment) : undefined;
}

/** The text that a row is committed to by; undefined for what no program of ours can have written. */
export function entryText(row: Found): string | undefined {
  const { prev_hash: _, state: __, hash: ___, ...entry } = row;
  return canonicalOf(entry);
}

/** The salted hash of one entry; `salt` is 32 bytes in hex. */
export function leafOf(salt: string, text: string, sha256: Sha256): string {
  return sha256(joined(bytesOf(salt), strToU8(text)));
}

/** Root of the Merkle tree over leaves in the order of their rows; of none, the hash of nothing. All in hex. */
export function rootOf(leaves: readonly string[], sha256: Sha256): string {
  if (leaves.length === 0) return sha256(new Uint8Array());
  let row = leaves.map((leaf) => sha256(joined(Uint8Array.of(0), bytesOf(leaf))));
  // Pairing neighbours and passing an odd last one up gives the tree of RFC 6962, whose left part is the largest power of two.
  while (row.length > 1) {
    row = Array.from({ length: Math.ceil(row.length / 2) }, (_, at) => {
      const [left = '', right] = row.slice(at * 2, at * 2 + 2);
      return right === undefined ? left : sha256(joined(Uint8Array.of(1), bytesOf(left), bytesOf(right)));
    });
  }
  return row[0] ?? '';
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
