import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceLevel } from '../../../shared/flow/figures.ts';
import { forecast, quantise, type Supply } from '../../../shared/flow/forecast.ts';
import { SLICES } from '../../../shared/flow/operating-day.ts';
import { summarise } from '../../../shared/flow/summary.ts';
import { ONWARD_MODES } from '../../../shared/plan/vocabulary.ts';

/** A day of which a few stretches have some people a minute. */
const stretch = fc.record({
  from: fc.integer({ min: 0, max: SLICES - 1 }),
  length: fc.integer({ min: 1, max: 300 }),
  perMinute: fc.double({ min: 0, max: 400, noNaN: true }),
});
const curve = fc.array(stretch, { maxLength: 5 }).map((stretches) => {
  const perSlice = new Float64Array(SLICES);
  for (const { from, length, perMinute } of stretches) {
    for (let t = from; t < Math.min(SLICES, from + length); t += 1)
      perSlice[t] = (perSlice[t] ?? 0) + quantise(perMinute);
  }
  return perSlice;
});
const supplies = fc.array(fc.record({ id: fc.uuid(), mode: fc.constantFrom(...ONWARD_MODES), perSlice: curve }), {
  maxLength: 6,
});

const flat = (perMinute: number, from = 0, until = SLICES) =>
  new Float64Array(SLICES).map((_, t) => (t >= from && t < until ? perMinute : 0));
const metro = (perSlice: Float64Array): Supply => ({ id: 'metro', mode: 'metro', perSlice });

describe('one line of people, by hand', () => {
  // 60 people a minute for ten minutes, 40 a minute may leave: 200 are there at the end, the last leaves five minutes later.
  const ten = forecast({ arrivals: flat(60, 0, 10), supplies: [metro(flat(40))], area: 100 });

  it('grows by what cannot leave and shrinks when nobody comes any more', () => {
    expect([ten.waiting[0], ten.waiting[9], ten.waiting[14]]).toEqual([20, 200, 0]);
    expect(summarise(ten)).toMatchObject({
      arrivals: 600,
      leftover: 0,
      mostWaiting: { people: 200, slice: 9 },
      longestWait: { minutes: 5, slice: 8 },
      lastLeaves: 14,
      densest: { density: 2, level: 'D' },
    });
  });

  it('never serves whom no way onward takes, and says so', () => {
    const stuck = summarise(forecast({ arrivals: flat(60, 1200, 1210), supplies: [metro(flat(40, 0, 1205))] }), 1205);
    expect(stuck.leftover).toBe(400);
    expect(stuck.longestWait.minutes).toBe(Infinity);
    expect(stuck).not.toHaveProperty('lastLeaves');
    expect(stuck.night).toEqual({ from: 1205, arrivals: 300, capacity: 0, excess: 300 });
    expect(stuck.hours[20]).toEqual({ hour: 20, arrivals: 600, capacity: 200, gap: 400 });
  });

  it('lets who waits at the last metro go before those who come after it', () => {
    // 100 wait when the metro has gone, 50 come in the hour after; 60 get away by other ways: 90 are left, all 50 late ones among them.
    const arrivals = flat(100, 1199, 1200).map((people, t) => people + (t === 1205 ? 50 : 0));
    const late = summarise(forecast({ arrivals, supplies: [metro(flat(1, 1200, 1260))] }), 1200);
    expect(late.leftover).toBe(90);
    expect(late.night).toEqual({ from: 1200, arrivals: 50, capacity: 60, excess: 50 });
  });

  it('serves nobody twice: room before they come is of no use', () => {
    const late = summarise(forecast({ arrivals: flat(50, 1430, 1431), supplies: [metro(flat(1))] }), 1200);
    expect([late.leftover, late.night?.excess, late.longestWait.minutes]).toEqual([40, 40, Infinity]);
  });

  it('grades a density by the edges of the source', () => {
    const graded = [0, 0.829, 0.83, 1.109, 1.11, 1.669, 1.67, 3.329, 3.33, 4.999, 5, 9].map(serviceLevel).join('');
    expect(graded).toBe('AABBCCDDEEFF');
  });

  it('says nothing of a day without arrivals', () => {
    const empty = summarise(forecast({ arrivals: flat(0), supplies: [metro(flat(40))] }), 1200);
    expect(empty).toMatchObject({ arrivals: 0, leftover: 0, longestWait: { minutes: 0 }, night: { excess: 0 } });
    expect(empty).not.toHaveProperty('lastLeaves');
  });

  it('has no density where the area is unknown', () => {
    expect(forecast({ arrivals: flat(1), supplies: [] })).not.toHaveProperty('density');
  });
});

describe('whatever comes and goes', () => {
  it('keeps everybody: arrived = left + waiting in every slice, and nobody below zero', () => {
    fc.assert(
      fc.property(curve, supplies, (arrivals, ways) => {
        const of = forecast({ arrivals, supplies: ways });
        let come = 0;
        for (let t = 0; t < SLICES; t += 1) {
          come += arrivals[t] ?? 0;
          const [arrived = -1, left = -1, waiting = -1] = [of.arrived[t], of.left[t], of.waiting[t]];
          if (arrived !== come || arrived !== left + waiting || left < 0 || waiting < 0) throw new Error(`slice ${t}`);
          if (left - (of.left[t - 1] ?? 0) > (of.capacity[t] ?? 0)) throw new Error(`more left than room in ${t}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never waits longer with more capacity, nor leaves later', () => {
    fc.assert(
      fc.property(curve, supplies, curve, fc.constantFrom(...ONWARD_MODES), (arrivals, ways, more, mode) => {
        const before = forecast({ arrivals, supplies: ways });
        const after = forecast({ arrivals, supplies: [...ways, { id: 'more', mode, perSlice: more }] });
        for (let t = 0; t < SLICES; t += 1) {
          if ((after.wait[t] ?? 0) > (before.wait[t] ?? 0)) throw new Error(`longer in ${t}`);
          if ((after.waiting[t] ?? 0) > (before.waiting[t] ?? 0)) throw new Error(`more waiting in ${t}`);
        }
        const [one, other] = [summarise(before), summarise(after)];
        expect(other.lastLeaves ?? Infinity).toBeLessThanOrEqual(one.lastLeaves ?? Infinity);
        expect(other.leftover).toBeLessThanOrEqual(one.leftover);
      }),
      { numRuns: 60 },
    );
  });

  it('does not ask in which order the ways onward are named', () => {
    fc.assert(
      fc.property(curve, supplies, (arrivals, ways) => {
        const [one, other] = [ways, ways.toReversed()].map((order) => forecast({ arrivals, supplies: order }));
        expect(other?.left).toEqual(one?.left);
        expect(other?.wait).toEqual(one?.wait);
      }),
      { numRuns: 30 },
    );
  });

  it('shares out among the modes exactly those who leave, and gives a way onward no more than its room', () => {
    fc.assert(
      fc.property(curve, supplies, (arrivals, ways) => {
        const of = forecast({ arrivals, supplies: ways });
        const gone = ONWARD_MODES.reduce((sum, mode) => sum + of.leftBy[mode].reduce((a, b) => a + b, 0), 0);
        expect(gone).toBeCloseTo(of.left[SLICES - 1] ?? 0, 6);
        for (const mode of ONWARD_MODES) {
          for (let t = 0; t < SLICES; t += 1) {
            const room = ways.reduce((sum, way) => sum + (way.mode === mode ? (way.perSlice[t] ?? 0) : 0), 0);
            if ((of.leftBy[mode][t] ?? 0) > room + 1e-9) throw new Error(`${mode} in ${t}`);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('adds the hours up to the day', () => {
    fc.assert(
      fc.property(curve, supplies, (arrivals, ways) => {
        const { hours, arrivals: all } = summarise(forecast({ arrivals, supplies: ways }));
        expect(hours.reduce((sum, hour) => sum + hour.arrivals, 0)).toBe(all);
        expect(hours.every(({ arrivals: come, capacity, gap }) => gap === come - capacity)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
