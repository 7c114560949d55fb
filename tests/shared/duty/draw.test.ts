import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { drawFrom, drawMoment } from '../../../shared/duty/draw.ts';

const SEVEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const seedOf = (n: number) => n.toString(16).padStart(32, '0');

describe('a lot', () => {
  it('comes to the same from the same seed, in the order of the pool, each party once', () => {
    for (let n = 0; n < 200; n += 1) {
      const count = 1 + (n % SEVEN.length);
      const drawn = drawFrom(seedOf(n), SEVEN, count);
      expect(drawn).toEqual(drawFrom(seedOf(n), SEVEN, count));
      expect(drawn).toEqual(SEVEN.filter((one) => drawn.includes(one)));
      expect(drawn).toHaveLength(count);
    }
  });

  it('can be drawn again by hand, as draw.ts says it is done', () => {
    // By hand: SHA-256 of "<seed>/parties/0" and "/1", eight digits each, the remainder by the parties still in the hat.
    const seed = '00112233445566778899aabbccddeeff';
    const number = (n: number) =>
      Number.parseInt(createHash('sha256').update(`${seed}/parties/${n}`).digest('hex').slice(0, 8), 16);
    const hat = [...SEVEN];
    const first = hat[number(0) % 7] as string;
    hat[number(0) % 7] = hat[6] as string;
    const second = hat[number(1) % 6] as string;
    expect(drawFrom(seed, SEVEN, 2)).toEqual([first, second].sort());
  });

  it('favours nobody: over many seeds each party comes up about equally often', () => {
    const times = new Map(SEVEN.map((one) => [one, 0]));
    const draws = 7000;
    for (let n = 0; n < draws; n += 1)
      for (const one of drawFrom(seedOf(n), SEVEN, 2)) times.set(one, (times.get(one) ?? 0) + 1);
    // 2,000 expected of each; five standard deviations of a fair lot are 190.
    for (const count of times.values()) expect(Math.abs(count - 2000)).toBeLessThan(190);
  });

  it('draws a moment to the second within its span, both ends included, all of it about equally often', () => {
    const from = Date.UTC(2023, 6, 30);
    const seconds = Array.from({ length: 2000 }, (_, n) => (drawMoment(seedOf(n), from, from + MINUTE) - from) / 1000);
    expect(seconds.every((one) => Number.isInteger(one) && one >= 0 && one <= 60)).toBe(true);
    expect(new Set(seconds).size).toBe(61);
    const firstHalf = seconds.filter((one) => one < 30).length;
    // 30 of 61 seconds: 984 expected, five standard deviations are 112.
    expect(Math.abs(firstHalf - 984)).toBeLessThan(112);
  });

  it('refuses what cannot be drawn', () => {
    expect(() => drawFrom(seedOf(1), SEVEN, 8)).toThrow('8 of 7');
    expect(() => drawFrom(seedOf(1), SEVEN, 0)).toThrow('0 of 7');
    expect(() => drawFrom('no seed', SEVEN, 1)).toThrow('seed');
  });
});
