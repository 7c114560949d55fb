import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { covers } from '../../../shared/weather/areas.ts';
import { warningsToHandOn } from '../../../shared/weather/hand-on.ts';
import { foldWeather, noWeather } from '../../../shared/weather/state.ts';
import { SENT, shippedTables } from '../../support/cap-message.ts';
import { shipped } from '../../support/real-plans.ts';
import { cancel, stored, warn } from '../../support/weather-events.ts';

const all = [...shipped.byHash.values()].map(({ plan }) => plan);
const plans = {
  general: all.find((plan) => plan.tier === 'general'),
  specials: all.filter((plan) => plan.tier === 'special'),
};
const list = (...events: Parameters<typeof stored>[0]) =>
  warningsToHandOn(foldWeather(noWeather, stored(events)), [], plans, shippedTables, SENT + 2 * MINUTE);

describe('warnings handed to the next shift', () => {
  it('are those in force, with area, end and what is still to be decided', () => {
    const [item, ...others] = list(warn('a', { areas: ['110106000000'] }));
    expect(others).toEqual([]);
    expect(item?.what.zh).toMatch(/预警（丰台区）$/);
    expect(item?.last.zh).toContain('3 个站区待决定');
    expect(item?.last.en).toContain('to be decided for 3 station areas');
  });

  it('are no more once they are cancelled', () => {
    expect(list(warn('a'), cancel('b', ['a'], SENT + MINUTE))).toEqual([]);
  });
});

describe('areas', () => {
  it('lie in the whole city, in themselves, and not in another district', () => {
    const [city, fengtai, miyun, oldMiyun] = ['110000000000', '110106000000', '110118000000', '110228000000'];
    expect(covers(shippedTables, [city], [fengtai, miyun])).toBe(true);
    expect(covers(shippedTables, [fengtai], [fengtai])).toBe(true);
    expect(covers(shippedTables, [miyun], [oldMiyun])).toBe(true);
    expect(covers(shippedTables, [fengtai], [city])).toBe(false);
    expect(covers(shippedTables, [fengtai], [fengtai, miyun])).toBe(false);
  });
});
