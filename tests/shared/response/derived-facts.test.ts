import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { FactEntry, FactLine, Reporting } from '../../../shared/reporting/state.ts';
import { derivedFacts } from '../../../shared/response/derived-facts.ts';
import { smallDesk } from '../../support/small-desk.ts';
import type { PlanFiles } from '../../support/plan-builder.ts';

const NOW = 1_000 * MINUTE;

type FactSource = NonNullable<PlanFiles['surge']['facts']>[number];
const number = (id: string, rest: Partial<FactSource> = {}): FactSource => ({
  id,
  title: { zh: `${id}要素`, en: id },
  type: 'number',
  sources: ['count'],
  basis: 'a-times',
  ...rest,
});

/** A response whose plan derives: all = aboard-total + here; gap = all - here; aboard-total over trains. */
const response = smallDesk((files) => {
  files.surge.facts?.push(
    number('aboard', { per: 'train', staleAfter: '30 min' }),
    number('here', { staleAfter: '30 min' }),
    number('there'),
    number('aboard-total', { derive: { total: 'aboard' }, staleAfter: '30 min' }),
    number('both', { derive: { sum: ['here', 'there'] }, staleAfter: '30 min' }),
    number('gap', { derive: { minus: ['here', 'there'] }, staleAfter: '30 min' }),
    number('all', { derive: { sum: ['aboard-total', 'here'] }, staleAfter: '30 min' }),
  );
}).response;

let version = 0;
const entry = (value: FactEntry['value'], rest: Partial<FactEntry> = {}): FactEntry => {
  version += 1;
  return {
    version,
    ...(value === undefined ? {} : { value }),
    certainty: value === undefined ? 'unknown' : 'known',
    source: '铁路',
    channel: 'hand',
    at: NOW,
    ...rest,
  };
};

function board(lines: Readonly<Record<string, readonly FactEntry[]>>): Reporting {
  const facts: Record<string, FactLine> = {};
  for (const [key, entries] of Object.entries(lines)) {
    const [fact = '', about] = `surge/${key}`.split('@');
    facts[`surge/${key}`] = { fact, ...(about === undefined ? {} : { about }), entries };
  }
  return { facts, sent: [] };
}

const derive = (lines: Parameters<typeof board>[0], ...changed: string[]) =>
  derivedFacts(
    response,
    board(lines),
    changed.map((id) => `surge/${id}`),
    NOW,
  );

describe('derived facts', () => {
  it('are worked out from the newest values, and say from which lines and how old the oldest is', () => {
    const old = entry(10, { at: NOW - 9 * MINUTE });
    const here = entry(120, { at: NOW - 5 * MINUTE });
    const there = entry(50);
    expect(derive({ here: [old, here], there: [there] }, 'there')).toEqual([
      {
        fact: 'surge/both',
        value: 170,
        certainty: 'known',
        source: '由“here要素”、“there要素”推算',
        channel: 'derived',
        from: [here.version, there.version],
        asOf: NOW - 5 * MINUTE,
      },
      expect.objectContaining({ fact: 'surge/gap', value: 70, from: [here.version, there.version] }),
    ]);
  });

  it('total a fact over its trains', () => {
    const lines = { 'aboard@K396': [entry(800)], 'aboard@K1178': [entry(1002)] };
    expect(derive(lines, 'aboard')).toEqual([
      expect.objectContaining({
        fact: 'surge/aboard-total',
        value: 1802,
        certainty: 'known',
        source: '由“aboard要素”（K396、K1178）推算',
      }),
    ]);
  });

  it('do not repeat the count of a train that is alone, unless there were more', () => {
    const lines = { 'aboard@K396': [entry(800)] };
    expect(derive(lines, 'aboard')).toEqual([]);
    const before = entry(1802, { channel: 'derived' });
    expect(derive({ ...lines, 'aboard-total': [before] }, 'aboard')).toEqual([
      expect.objectContaining({ fact: 'surge/aboard-total', value: 800 }),
    ]);
  });

  it('are left alone while nothing they stand on has changed', () => {
    expect(derive({ here: [entry(1)], there: [entry(2)] }, 'people')).toEqual([]);
  });

  it('carry a range through, at its widest, as an estimate', () => {
    const lines = { here: [entry({ low: 100, high: 140 })], there: [entry({ low: 10, high: 30 })] };
    expect(derive(lines, 'here')).toEqual([
      expect.objectContaining({ fact: 'surge/both', value: { low: 110, high: 170 }, certainty: 'estimated' }),
      expect.objectContaining({ fact: 'surge/gap', value: { low: 70, high: 130 }, certainty: 'estimated' }),
    ]);
  });

  it('are estimates where one input is', () => {
    const lines = { here: [entry(0.1, { certainty: 'estimated' })], there: [entry(0.2)] };
    expect(derive(lines, 'here')[0]).toMatchObject({ value: 0.3, certainty: 'estimated' });
  });

  it('are not worked out from a stale, unknown or missing value', () => {
    const stale = entry(100, { at: NOW - 31 * MINUTE });
    expect(derive({ here: [stale], there: [entry(1)] }, 'there')).toEqual([]);
    expect(derive({ here: [entry(undefined)], there: [entry(1)] }, 'here')).toEqual([]);
    expect(derive({ there: [entry(1)] }, 'there')).toEqual([]);
    expect(derive({ 'aboard@K396': [entry(800)], 'aboard@K1178': [stale] }, 'aboard')).toEqual([]);
  });

  it('become unknown once what they stood on has, and say so once', () => {
    const before = entry(101, { channel: 'derived' });
    const lines = { here: [entry(undefined)], there: [entry(1)], both: [before] };
    const said = derive(lines, 'here');
    expect(said).toEqual([
      {
        fact: 'surge/both',
        certainty: 'unknown',
        source: '由“here要素”、“there要素”推算',
        channel: 'derived',
        from: [lines.here[0]?.version, lines.there[0]?.version],
      },
    ]);
    const after = [before, entry(undefined, { channel: 'derived' })];
    expect(derive({ ...lines, both: after }, 'here')).toEqual([]);
  });

  it('leave standing what a person has put over them while the inputs are unknown', () => {
    const lines = { here: [entry(undefined)], there: [entry(1)], both: [entry(90)] };
    expect(derive(lines, 'here')).toEqual([]);
  });

  it('that hang on another derived fact wait for the next round', () => {
    const lines = { 'aboard@K396': [entry(500)], 'aboard@K1178': [entry(300)], here: [entry(40)] };
    expect(derive(lines, 'aboard', 'here').map((one) => one.fact)).toEqual(['surge/aboard-total']);
    const next = { ...lines, 'aboard-total': [entry(800, { channel: 'derived' })] };
    expect(derive(next, 'aboard-total')).toEqual([expect.objectContaining({ fact: 'surge/all', value: 840 })]);
  });

  it('of a plan that has left are worked out no more', () => {
    const left = { ...response, plans: response.plans.map((plan) => ({ ...plan, left: NOW })) };
    expect(derivedFacts(left, board({ here: [entry(1)], there: [entry(2)] }), ['surge/here'], NOW)).toEqual([]);
  });
});
