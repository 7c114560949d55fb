import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../electron/backend/store/sha256.ts';
import { leafOf, rootOf } from '../../../../shared/export/verifier/commitment.ts';

const hash = (...parts: readonly (string | Uint8Array)[]) =>
  sha256(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part))));
const leaf = (n: number) => sha256(`leaf ${n}`);
const [ZERO, ONE] = [Uint8Array.of(0), Uint8Array.of(1)];
const above = (left: string, right: string) => hash(ONE, left, right);

describe('the root over leaves', () => {
  it('is the tree hash of RFC 6962, whose left part is the largest power of two', () => {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((n) => hash(ZERO, leaf(n))) as [string, string, string, string, string];
    const leaves = [0, 1, 2, 3, 4].map(leaf);
    expect(rootOf([], sha256)).toBe(sha256(''));
    expect(rootOf(leaves.slice(0, 1), sha256)).toBe(a);
    expect(rootOf(leaves.slice(0, 3), sha256)).toBe(above(above(a, b), c));
    expect(rootOf(leaves, sha256)).toBe(above(above(above(a, b), above(c, d)), e));
  });

  it('is another for other leaves, another order or one leaf twice', () => {
    const roots = [
      [0, 1, 2],
      [0, 2, 1],
      [0, 1, 2, 2],
      [0, 1],
      [1, 2],
    ].map((ns) => rootOf(ns.map(leaf), sha256));
    expect(new Set(roots).size).toBe(5);
  });

  it('binds salt and text together', () => {
    const salt = sha256('salt');
    expect(leafOf(salt, '南广场', sha256)).toBe(hash(salt, new TextEncoder().encode('南广场')));
  });
});
