import { contentHash } from '../base/content-hash.ts';
import type { Instant } from '../base/instant.ts';

/**
 * Drawing by lot from a seed, so that anyone can draw again from what the journal says and come to the same.
 *
 * The numbers of a seed are the SHA-256 of the text `<seed>/<purpose>/<n>`, n = 0, 1, 2 …, of which the first eight hexadecimal digits count as a number
 * below 2^32; `sha256sum` gives them on any machine. For a choice among `size`, numbers at or above the largest multiple of `size` are
 * passed over and the remainder of the next one counts: each choice is then exactly as likely as any other. Parties are picked as from a
 * hat: choice k is among the ones still in it, which stand in the order they were offered, the last one taking the place of the one picked.
 */

/** The seed: 32 hexadecimal digits, as the host gives it. */
export const SEED = /^[0-9a-f]{32}$/;

const RANGE = 2 ** 32;

/** Choices among `size`, each from 0 to size − 1, one after the other. */
function choices(seed: string, purpose: string): (size: number) => number {
  if (!SEED.test(seed)) throw new Error('A seed has 32 hexadecimal digits');
  let n = 0;
  return (size) => {
    if (!Number.isInteger(size) || size < 1 || size > RANGE) throw new Error(`No choice among ${size}`);
    const limit = RANGE - (RANGE % size);
    for (;;) {
      const number = Number.parseInt(contentHash(`${seed}/${purpose}/${n}`).slice(0, 8), 16);
      n += 1;
      if (number < limit) return number % size;
    }
  };
}

/** `count` of the pool (1 to its length), in the order of the pool. */
export function drawFrom<T>(seed: string, pool: readonly T[], count: number): readonly T[] {
  if (count < 1 || count > pool.length) throw new Error(`${count} of ${pool.length} cannot be drawn`);
  const choose = choices(seed, 'parties');
  const hat = pool.map((_, index) => index);
  const picked = new Set<number>();
  for (let left = hat.length; picked.size < count; left -= 1) {
    const at = choose(left);
    picked.add(hat[at] as number);
    hat[at] = hat[left - 1] as number;
  }
  return pool.filter((_, index) => picked.has(index));
}

/** A moment from `from` up to and with `until`, to the whole second counted from `from`. */
export function drawMoment(seed: string, from: Instant, until: Instant): Instant {
  const seconds = Math.floor((until - from) / 1000);
  return from + choices(seed, 'moment')(seconds + 1) * 1000;
}
