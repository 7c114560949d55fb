import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areaCode, areaTitle, stationsIn } from '../../../shared/weather/areas.ts';
import { unknownHazards } from '../../../shared/weather/check-plans.ts';
import { HAZARDS_FILE, readTables, type TableFile } from '../../../shared/weather/read-tables.ts';
import { hazardLevel, isInStandards } from '../../../shared/weather/signal-of.ts';
import { shipped } from '../../support/real-plans.ts';
import { shippedTables } from '../../support/cap-message.ts';
import { resourcesFolder } from '../../support/real-plans-folder.ts';

const folder = join(resourcesFolder, 'weather');
const files: readonly TableFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The shipped tables with one piece of text put in the place of another. */
function changed(file: string, from: string, to: string) {
  const text = files.find(({ name }) => name === file)?.text ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  return readTables(files.map((one) => (one.name === file ? { ...one, text: text.replace(from, to) } : one)));
}

describe('the weather tables', () => {
  it('ship without a fault, and plans name only hazards that stand in them', () => {
    expect(readTables(files).findings).toEqual([]);
    const specials = [...shipped.byHash.values()].flatMap(({ plan }) => (plan.tier === 'special' ? [plan] : []));
    expect(specials.flatMap((plan) => plan.warnings ?? []).length).toBeGreaterThan(5);
    expect(unknownHazards(specials, shippedTables)).toEqual([]);
    const [first] = unknownHazards(specials, { ...shippedTables, hazards: [] });
    expect(first?.zh).toContain('hazards.yaml');
  });

  it('reach every station area of the station plans, and no other', () => {
    const stations = [...shipped.byHash.values()].flatMap(({ plan }) =>
      plan.tier === 'station' ? plan.station.id : [],
    );
    expect(stationsIn(shippedTables, ['110000000000']).toSorted()).toEqual(stations.toSorted());
  });

  it.each([
    ['a hazard the table has not', 'beijing.yaml', 'hazard: fog', 'hazard: mist', 'unknown-hazard'],
    ['a measure the table has not', 'beijing.yaml', 'measure: rain-1h', 'measure: rain-2h', 'unknown-measure'],
    ['a basis nobody listed', 'national.yaml', 'basis: o-icing', 'basis: o-nobody', 'unknown-basis'],
    ['two rows in use', 'beijing.yaml', ', replaced: true', '', 'row-twice'],
    ['a word twice', HAZARDS_FILE, 'zh: ["暴雪"]', 'zh: ["暴雨"]', 'named-twice'],
    ['a district twice', HAZARDS_FILE, 'codes: ["110102"]', 'codes: ["110101"]', 'area-twice'],
    ['a district elsewhere', HAZARDS_FILE, 'codes: ["110107"]', 'codes: ["310107"]', 'area-elsewhere'],
    ['a colour there is not', 'national.yaml', 'colour: blue', 'colour: green', 'schema'],
  ])('with %s are refused, with the line', (_, file, from, to, rule) => {
    const { tables, findings } = changed(file, from, to);
    expect(tables).toBeUndefined();
    expect(findings[0]).toMatchObject({ rule, file, severity: 'error' });
    expect(findings[0]?.line).toBeGreaterThan(1);
  });

  it('are missing where there is no table of hazards', () => {
    expect(readTables([])).toMatchObject({ tables: undefined, findings: [{ rule: 'no-hazards' }] });
  });
});

describe('the signal that values come to', () => {
  const level = (hazard: string, values: Record<string, number>, set = 'beijing') =>
    hazardLevel(shippedTables, set, hazard, values)?.colour;

  it('is the gravest that is reached', () => {
    expect(level('rain', { 'rain-1h': 29.9 })).toBeUndefined();
    expect(level('rain', { 'rain-1h': 30 })).toBe('blue');
    expect(level('rain', { 'rain-1h': 50, 'rain-6h': 150 })).toBe('red');
    expect(level('rain', { 'rain-24h': 150 })).toBe('orange');
    // What stood until it was replaced counts no more: 20 mm in 1 h was blue once.
    expect(level('rain', { 'rain-1h': 20, 'rain-3h': 100 })).toBeUndefined();
    expect(level('rain', { 'rain-3h': 100 }, 'national')).toBe('red');
  });

  it('needs all that its text needs, and takes nothing for what is not known', () => {
    expect(level('cold', { 'fall-24h': 16, lowest: -1, 'wind-mean': 6 })).toBe('red');
    expect(level('cold', { 'fall-24h': 16, lowest: -1 })).toBeUndefined();
    expect(level('fog', { 'sight-12h': 500 })).toBeUndefined();
    expect(level('fog', { 'sight-12h': 499 })).toBe('yellow');
    expect(level('icing', { lowest: -20 })).toBeUndefined();
  });
});

describe('area codes', () => {
  it('are six or twelve digits, down to the district', () => {
    expect([areaCode('110106'), areaCode('110106001000'), areaCode('1101'), areaCode('11010x')]).toEqual([
      '110106000000',
      '110106001000',
      undefined,
      undefined,
    ]);
    expect(areaTitle(shippedTables, '110106001000').zh).toBe('丰台区');
    expect(stationsIn(shippedTables, ['110106001000'])).toEqual(['beijing-west', 'beijing-south', 'beijing-fengtai']);
    expect(stationsIn(shippedTables, ['119999000000'])).toEqual([]);
  });
});

it('a colour that no standard has for a hazard is told apart; a hazard without standards may have any', () => {
  const listed = (hazard: string, colour: 'blue' | 'red') => isInStandards(shippedTables, hazard, colour);
  expect([listed('icing', 'blue'), listed('fog', 'blue')]).toEqual([false, false]);
  expect([listed('icing', 'red'), listed('thunder', 'blue'), listed('typhoon', 'blue')]).toEqual([true, true, true]);
});
