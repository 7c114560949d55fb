import { describe, expect, it } from 'vitest';
import { meansOf } from '../../../renderer/screens/trains/held/model/onward-means.ts';
import { readField } from '../../../renderer/screens/trains/held/sheet/read-field.ts';
import { readingsOf, unread, type SheetField } from '../../../renderer/screens/trains/held/sheet/readings.ts';
import { fromBeijing } from '../../../shared/base/instant.ts';
import type { Fact } from '../../../shared/plan/schema.ts';
import { shipped } from '../../support/real-plans.ts';

const NOW = fromBeijing('2023-08-01', '21:20') ?? Number.NaN;

function fact(id: string): Fact {
  const plan = [...shipped.byHash.values()].find((one) => one.plan.id === 'stranding')?.plan;
  const found = plan?.facts.find((one) => one.id === id);
  if (!found) throw new Error(`The stranding plan has no fact ${id}`);
  return found;
}
const field = (id: string): SheetField => ({ key: `stranding/${id}`, fact: fact(id) });

describe('a field of the train sheet', () => {
  it('tells known, estimated and unknown by how it is typed', () => {
    const people = fact('people-on-board');
    expect(readField('976', people, NOW)).toEqual({ value: 976, certainty: 'known' });
    expect(readField('约９７６人', people, NOW)).toEqual({ value: 976, certainty: 'estimated' });
    expect(readField('900-1000', people, NOW)).toEqual({ value: { low: 900, high: 1000 }, certainty: 'estimated' });
    expect(readField('？', people, NOW)).toEqual({ certainty: 'unknown' });
    expect(readField(' 不明 ', people, NOW)).toEqual({ certainty: 'unknown' });
    expect(readField('  ', people, NOW)).toBeUndefined();
  });

  it('reads times, choices and words, certain or likely', () => {
    const since = fromBeijing('2023-07-30', '12:50');
    expect(readField('7-30 12:50', fact('held-since'), NOW)).toEqual({ value: since, certainty: 'known' });
    expect(readField('约7-30 12:50', fact('held-since'), NOW)).toEqual({ value: since, certainty: 'estimated' });
    expect(readField('off', fact('power'), NOW)).toEqual({ value: 'off', certainty: 'known' });
    expect(readField('约off', fact('power'), NOW)).toEqual({ value: 'off', certainty: 'estimated' });
    expect(readField('落坡岭站', fact('held-place'), NOW)).toEqual({ value: '落坡岭站', certainty: 'known' });
  });

  it('says what is wrong with what it cannot read', () => {
    expect(readField('很多', fact('people-on-board'), NOW)).toMatchObject({ zh: expect.stringContaining('很多') });
    expect(readField('24:30', fact('held-since'), NOW)).toMatchObject({ zh: expect.stringContaining('24:30') });
  });
});

describe('a train sheet', () => {
  const fields = ['held-place', 'people-on-board', 'crew-on-board', 'power'].map(field);

  it('gives a reading for each field that was filled in, all about one train and as old as the act', () => {
    const typed = { 'stranding/held-place': '落坡岭站', 'stranding/people-on-board': '约976', 'stranding/power': '?' };
    expect(readingsOf(fields, typed, 'K396', NOW)).toEqual([
      { fact: 'stranding/held-place', about: 'K396', value: '落坡岭站', certainty: 'known' },
      { fact: 'stranding/people-on-board', about: 'K396', value: 976, certainty: 'estimated' },
      { fact: 'stranding/power', about: 'K396', certainty: 'unknown' },
    ]);
  });

  it('names the fields that cannot be read', () => {
    const typed = { 'stranding/people-on-board': '一千', 'stranding/crew-on-board': '24' };
    expect(unread(fields, typed, NOW).map(({ key }) => key)).toEqual(['stranding/people-on-board']);
  });
});

describe('the ways on from a station', () => {
  const plan = [{ id: 'taxi' }, { id: 'coach' }, { id: 'metro' }];

  it('are those that anything was counted for', () => {
    const typed = { coach: { people: '', vehicles: '２' }, taxi: { people: '300', vehicles: '400' } };
    expect(meansOf(plan, typed)).toEqual([
      { means: 'taxi', people: 300, vehicles: 400 },
      { means: 'coach', vehicles: 2 },
    ]);
    expect(meansOf(plan, {})).toEqual([]);
  });

  it('are none while a number is no number', () => {
    expect(meansOf(plan, { taxi: { people: '-3', vehicles: '' } })).toBeNull();
  });
});
