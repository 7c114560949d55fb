import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, quantise } from '../../../shared/flow/forecast.ts';
import { SLICES, sliceBegins } from '../../../shared/flow/operating-day.ts';
import { NIGHT, spansOf, WHOLE_DAY } from '../../../renderer/screens/trains/flow/model/slices.ts';

const DAY = '2026-05-05';
const flat = (perMinute: number, from: number, until: number) =>
  new Float64Array(SLICES).map((_, t) => (t >= from && t < until ? quantise(perMinute) : 0));
const only = (of: ReturnType<typeof spansOf>, index: number) => {
  const span = of[index];
  if (!span) throw new Error(`No span ${index}`);
  return span;
};

describe('the spans of a night', () => {
  // From 18:00 on for two hours 60 people a minute; a metro until 19:00 takes 40, taxis all night 10.
  const supplies = [
    { id: 'm', mode: 'metro' as const, perSlice: flat(40, 0, 900) },
    { id: 't', mode: 'taxi' as const, perSlice: flat(10, 0, SLICES) },
  ];
  const curves = forecast({ arrivals: flat(60, 840, 960), supplies, area: 1000 });

  it('say by the hour who comes, what each mode can take and what is short', () => {
    const hours = spansOf(DAY, curves, supplies, NIGHT, 60);
    expect(hours).toHaveLength(10);
    expect(only(hours, 0)).toMatchObject({
      from: sliceBegins(DAY, 840),
      arrivals: 3600,
      room: { metro: 2400, bus: 0, taxi: 600, 'ride-hail': 0, shuttle: 0 },
      capacity: 3000,
      short: 600,
      waiting: 600,
      density: 0.6,
    });
    expect(only(hours, 1)).toMatchObject({ arrivals: 3600, capacity: 600, short: 3000, waiting: 3600 });
  });

  it('break off the wait of whom nothing takes before the day ends, and give none where nobody arrives', () => {
    const late = forecast({ arrivals: flat(60, 1400, 1410), supplies: [] });
    const spans = spansOf(DAY, late, [], NIGHT, 60);
    expect(only(spans, 9).wait).toBe(Infinity);
    expect(only(spans, 8).wait).toBe(0);
    expect(only(spans, 9)).not.toHaveProperty('density');
  });

  it('add up to the day, however finely it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: fc.integer({ min: 0, max: 1439 }), rate: fc.integer({ min: 0, max: 300 }) }), {
          minLength: 1,
          maxLength: 5,
        }),
        (waves) => {
          const arrivals = new Float64Array(SLICES);
          for (const { from, rate } of waves)
            for (let t = from; t < Math.min(SLICES, from + 90); t += 1) arrivals[t] = (arrivals[t] ?? 0) + rate;
          const day = forecast({ arrivals, supplies });
          const total = (minutes: number) =>
            spansOf(DAY, day, supplies, WHOLE_DAY, minutes).reduce((sum, span) => sum + span.arrivals, 0);
          expect(total(10)).toBe(day.arrived[SLICES - 1]);
          expect(total(60)).toBe(total(10));
        },
      ),
    );
  });
});
