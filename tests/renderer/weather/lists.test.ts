import { describe, expect, it } from 'vitest';
import { replacedBy } from '../../../renderer/app/weather/replaced.ts';
import { courseOf } from '../../../renderer/screens/watch/weather/list/course.ts';
import { measuresOf, readMeasured } from '../../../renderer/screens/watch/weather/tables/measured.ts';
import { MINUTE } from '../../../shared/base/instant.ts';
import { foldWeather, noWeather } from '../../../shared/weather/state.ts';
import { SENT, shippedTables } from '../../support/cap-message.ts';
import { stored, warn } from '../../support/weather-events.ts';

const CITY = ['110000000000'];
const FENGTAI = ['110106000000'];

describe('what a new warning takes the place of', () => {
  const weather = foldWeather(
    noWeather,
    stored([
      warn('city', { hazard: 'rain', areas: CITY }),
      warn('fengtai', { hazard: 'rain', areas: FENGTAI }),
      warn('wind', { hazard: 'wind', areas: CITY }),
    ]),
  );
  const replaced = (hazard: string, areas: readonly string[]) =>
    replacedBy(shippedTables, [...weather.warnings.values()], hazard, areas).map(({ id }) => id);

  it('are those of its hazard within its area', () => {
    expect(replaced('rain', CITY)).toEqual(['city', 'fengtai']);
    expect(replaced('rain', FENGTAI)).toEqual(['fengtai']);
    expect(replaced('snow', CITY)).toEqual([]);
  });
});

/** A warning that takes the place of another, so many minutes after the first. */
const after = (id: string, before: string, minutes: number) =>
  warn(id, { issuedAt: SENT + minutes * MINUTE, replaces: [{ id: before }] });

describe('the course of a warning', () => {
  it('is the same from wherever one looks, oldest first', () => {
    const weather = foldWeather(noWeather, stored([warn('a'), after('b', 'a', 1), after('c', 'b', 2)]));
    for (const id of ['a', 'b', 'c']) {
      const warning = weather.warnings.get(id);
      expect(warning && courseOf(weather, warning).map((one) => one.id)).toEqual(['a', 'b', 'c']);
    }
  });
});

describe('measured values', () => {
  it('are asked for where some standard gives a colour by them', () => {
    expect(measuresOf(shippedTables, 'rain').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['rain-1h', 'rain-6h', 'rain-24h']),
    );
    expect(measuresOf(shippedTables, 'typhoon')).toEqual([]);
  });

  it('are numbers, below zero too; anything else is not known', () => {
    const typed = { a: ' 35 ', b: '-4.5', c: '三十', d: '', e: '1e3', f: '24:30' };
    expect(readMeasured(typed, Object.keys(typed))).toEqual({ a: 35, b: -4.5 });
  });
});
