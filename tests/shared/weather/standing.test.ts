import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { NewWeatherEvent, WeatherEvent } from '../../../shared/weather/events.ts';
import { standingOf, warningsInForce } from '../../../shared/weather/standing.ts';
import { foldWeather, noWeather, type Weather } from '../../../shared/weather/state.ts';
import { SENT, shippedTables } from '../../support/cap-message.ts';
import { cancel, stored, warn } from '../../support/weather-events.ts';

const NOW = SENT + 2 * HOUR;
const fold = (events: readonly NewWeatherEvent[]): Weather => foldWeather(noWeather, stored(events));

/** Where every warning stands, by id. */
const standings = (weather: Weather, now = NOW) =>
  Object.fromEntries(
    [...weather.warnings.values()]
      .map((warning) => [warning.id, standingOf(weather, warning, shippedTables, now)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('where a warning stands', () => {
  it('follows from its times', () => {
    const weather = fold([
      warn('open'),
      warn('soon', { effective: NOW + HOUR }),
      warn('over', { expires: NOW }),
      warn('last', { expires: NOW + 1 }),
    ]);
    expect(standings(weather)).toEqual({ open: 'in-force', soon: 'coming', over: 'expired', last: 'in-force' });
  });

  it('without an end lapses after three days unless somebody checks it', () => {
    const issued = [warn('open')];
    expect(standings(fold(issued), SENT + 72 * HOUR - 1)).toEqual({ open: 'in-force' });
    expect(standings(fold(issued), SENT + 72 * HOUR)).toEqual({ open: 'lapsed' });
    const checked = [
      ...issued,
      { type: 'WarningChecked', at: SENT + 70 * HOUR, data: { warning: 'open', note: '仍有效' } },
    ] as const;
    expect(standings(fold(checked), SENT + 73 * HOUR)).toEqual({ open: 'in-force' });
  });

  it('ends by an update, by a cancel, by hand', () => {
    const weather = fold([
      warn('a'),
      warn('b'),
      warn('c'),
      warn('a2', { issuedAt: SENT + MINUTE, replaces: [{ id: 'a', sender: 's' }] }),
      cancel('x', ['b'], SENT + MINUTE),
      { type: 'WarningLifted', at: NOW, data: { warning: 'c', reason: '登记有误' } },
    ]);
    expect(standings(weather)).toEqual({ a: 'replaced', a2: 'in-force', b: 'cancelled', c: 'lifted' });
  });

  it('is not ended by another sender, by an exercise, or by a message sent before it', () => {
    const weather = fold([
      warn('a'),
      warn('other', { issuedAt: SENT + MINUTE, sender: 'else', replaces: [{ id: 'a', sender: 'else' }] }),
      warn('drill', { issuedAt: SENT + MINUTE, status: 'Exercise', replaces: [{ id: 'a', sender: 's' }] }),
      warn('early', { issuedAt: SENT - MINUTE, replaces: [{ id: 'a', sender: 's' }] }),
      cancel('x', ['a'], SENT - MINUTE),
    ]);
    expect(standings(weather)['a']).toBe('in-force');
    expect(warningsInForce(weather, shippedTables, NOW).map(({ id }) => id)).not.toContain('drill');
  });

  it('two that name each other in one second do not both go', () => {
    const weather = fold([
      warn('a', { replaces: [{ id: 'b', sender: 's' }] }),
      warn('b', { replaces: [{ id: 'a', sender: 's' }] }),
    ]);
    expect(standings(weather)).toEqual({ a: 'replaced', b: 'in-force' });
  });

  it('does not depend on the order in which messages came, nor on months', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const ref = fc.subarray(ids, { maxLength: 3 });
    const message = fc.record({
      minutes: fc.nat(5),
      about: ref,
      isCancel: fc.boolean(),
      colour: fc.constantFrom('blue', 'red'),
    });
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 2, maxLength: 6 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (made, chance) => {
          const events = made.map(({ minutes, about, isCancel, colour }, at): NewWeatherEvent => {
            const id = ids[at] ?? '';
            const issuedAt = SENT + minutes * MINUTE;
            if (isCancel && about.length > 0) return cancel(id, about, issuedAt);
            return warn(id, {
              issuedAt,
              colour: colour as 'blue',
              replaces: about.map((one) => ({ id: one, sender: 's' })),
            });
          });
          const shuffled = events
            .map((event) => ({ event, key: chance.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ event }) => event);
          const twoMonths = [
            ...stored(shuffled.slice(0, 2), 'weather/2026-06'),
            ...stored(shuffled.slice(2), 'weather/2026-07'),
          ] as WeatherEvent[];
          expect(standings(foldWeather(noWeather, twoMonths))).toEqual(standings(fold(events)));
        },
      ),
    );
  });

  it('a line that comes twice is folded once', () => {
    const events = stored([warn('a'), warn('b')]);
    const weather = foldWeather(noWeather, events);
    expect(foldWeather(weather, events)).toBe(weather);
  });
});
