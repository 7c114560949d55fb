import { describe, expect, it } from 'vitest';
import { DAY } from '../../../shared/base/instant.ts';
import { checkState, contactLines, isUnitChecked, numberOf } from '../../../shared/directory/contacts.ts';
import { emptyDirectory, type Contact, type Directory, type NumberCheck } from '../../../shared/directory/state.ts';
import type { GeneralPlan, StationPlan } from '../../../shared/plan/schema.ts';
import { fits } from '../../../renderer/screens/duty/contacts/fits.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { planFiles, planText } from '../../support/plan-builder.ts';

const files = planFiles();
files.general.units[0] = { ...files.general.units[0], phone: '计划-1' } as (typeof files.general.units)[number];
const parsed = (plan: typeof files.general | typeof files.east) => parsePlan(planText(plan), 'a.yaml').edition?.plan;
const general = parsed(files.general) as GeneralPlan;
const east = parsed(files.east) as StationPlan;
const [railway, metro] = general.units;

const by = { by: '值班员甲', post: 'duty-officer' };
const check = (outcome: NumberCheck['outcome'], at = 0): NumberCheck => ({ ...by, at, outcome });
const contact = (id: string, ...numbers: readonly [number: string, check?: NumberCheck][]): Contact => ({
  id,
  title: id,
  recorded: { ...by, at: 0 },
  numbers: numbers.map(([number, made]) => ({ kind: 'phone', number, ...(made ? { check: made } : {}) })),
});
const book = (...contacts: readonly Contact[]): Directory => ({
  ...emptyDirectory,
  contacts: Object.fromEntries(contacts.map((one) => [one.id, one])),
});

describe('the number of a unit', () => {
  it('is the one recorded for the station area, else for the unit, else the plan’s own', () => {
    if (!railway || !metro) throw new Error('The plan has no units');
    expect(numberOf(emptyDirectory, railway)).toBe('计划-1');
    expect(numberOf(emptyDirectory, metro)).toBeUndefined();
    const both = book(contact('unit:railway', ['全市-1']), contact('station:east:railway', ['东站-1']));
    expect(numberOf(both, railway)).toBe('全市-1');
    expect(numberOf(both, railway, 'east')).toBe('东站-1');
    expect(numberOf(both, railway, 'west')).toBe('全市-1');
  });

  it('is not one that was found wrong', () => {
    if (!railway) throw new Error('The plan has no units');
    expect(numberOf(book(contact('unit:railway', ['错', check('wrong')], ['对'])), railway)).toBe('对');
    expect(numberOf(book(contact('unit:railway', ['错', check('wrong')])), railway)).toBe('计划-1');
  });
});

describe('a number', () => {
  it('counts as checked while somebody was reached at it lately enough', () => {
    expect(checkState(undefined, 0, DAY)).toBe('never');
    expect(checkState(check('reached'), DAY, DAY)).toBe('good');
    expect(checkState(check('reached'), DAY + 1, DAY)).toBe('overdue');
    expect(checkState(check('reached'), 1000 * DAY, undefined)).toBe('good');
    expect(checkState(check('no-answer'), 0, DAY)).toBe('overdue');
    expect(checkState(check('wrong'), 0, DAY)).toBe('wrong');
  });

  it('makes its unit checked, one of several being enough', () => {
    const one = book(contact('unit:metro', ['1', check('wrong')], ['2', check('reached')]));
    expect(isUnitChecked(one, 'metro', DAY, DAY)).toBe(true);
    expect(isUnitChecked(one, 'metro', 2 * DAY, DAY)).toBe(false);
    expect(isUnitChecked(one, 'railway', 0, DAY)).toBe(false);
  });
});

describe('the contacts', () => {
  const lines = contactLines(general, [east], book(contact('hotel', ['样本-9']), contact('unit:metro', ['样本-8'])));

  it('are the units of the plan, own entries, and each party of a station once', () => {
    const ids = lines.map((line) => line.id);
    expect(ids.slice(0, 4)).toEqual(['unit:railway', 'unit:metro', 'unit:city-desk', 'hotel']);
    expect(ids.slice(4)).toEqual([...new Set(east.parties.map((party) => `station:east:${party.unit}`))]);
    expect(lines[0]?.planPhone).toBe('计划-1');
    expect(lines[1]?.contact?.numbers[0]?.number).toBe('样本-8');
  });

  it('are found by name in either language, by number and by station area', () => {
    const found = (filter: string) => lines.filter((line) => fits(line, filter)).map((line) => line.id);
    expect(found('METRO')).toContain('unit:metro');
    expect(found('样本-9')).toEqual(['hotel']);
    expect(found('计划-1')).toEqual(['unit:railway']);
    expect(found(east.station.name.zh)).toEqual(lines.slice(4).map((line) => line.id));
    expect(found('无此单位')).toEqual([]);
    expect(found('')).toHaveLength(lines.length);
  });
});
