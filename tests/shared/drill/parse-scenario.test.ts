import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import { happenedAt, heardAt, isAssumed } from '../../../shared/drill/inject.ts';
import { MAX_SCENARIO_CHARACTERS, parseScenario } from '../../../shared/drill/parse-scenario.ts';
import {
  found,
  plansInForce,
  scenario,
  scenarioText,
  type InjectSource,
  type ScenarioSource,
} from '../../support/scenario-builder.ts';

const textOf = (change: (source: ScenarioSource) => void = () => {}) => {
  const source = scenario();
  change(source);
  return scenarioText(source);
};

function inject(source: ScenarioSource, id: '01' | '02'): InjectSource {
  const one = source.injects.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`No inject ${id}`);
  return one;
}

describe('a scenario file that parses', () => {
  it('has no findings, gives the scenario with defaults filled in, and one hash whatever editor wrote it', () => {
    const text = textOf();
    const { edition, findings } = parseScenario(text, 'test.yaml', plansInForce());
    expect(findings).toEqual([]);
    expect(edition?.scenario.injects[1]).toMatchObject({ trains: [], conflicts: [], source: [], expect: [] });
    expect(parseScenario(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'test.yaml').edition?.hash).toBe(edition?.hash);
  });

  it('tells when a thing happened, when the desk hears of it, and what of it is assumed', () => {
    const injects = parseScenario(textOf(), 'test.yaml').edition?.scenario.injects ?? [];
    const [first, second] = injects;
    if (!first || !second) throw new Error('Two injects were written');
    expect([happenedAt(first), heardAt(first)]).toEqual([
      fromBeijing('2026-07-01', '12:05'),
      fromBeijing('2026-07-01', '12:10'),
    ]);
    expect([happenedAt(second), heardAt(second)]).toEqual([undefined, fromBeijing('2026-07-01', '20:00')]);
    expect([isAssumed(first), isAssumed(first, 'from'), isAssumed(first, 'channel')]).toEqual([false, true, false]);
    expect([isAssumed(second), isAssumed(second, 'channel')]).toEqual([true, true]);
  });

  it('is not held against plans when none are given', () => {
    const text = textOf((source) => Object.assign(inject(source, '01'), { from: 'nobody', expect: ['flood/nothing'] }));
    expect(parseScenario(text, 'test.yaml').findings).toEqual([]);
  });
});

describe('what no desk could play', () => {
  const ruleOf = (change: (source: ScenarioSource) => void) =>
    parseScenario(textOf(change), 'test.yaml', plansInForce()).findings.map(({ rule, line }) => [
      rule,
      line !== undefined,
    ]);

  it.each(['0001-01-01', '1899-12-31', '2100-01-01'])('a date outside of the calendar: %s', (date) => {
    const { findings } = parseScenario(textOf().replaceAll('2026-07-01', date), 'test.yaml', plansInForce());
    expect(findings[0]?.message.zh).toContain('1900 到 2099 年之间的日期');
  });

  it('an inject that is heard weeks after the start', () => {
    const heard = { date: '2026-08-01', time: '12:00' };
    expect(ruleOf((source) => Object.assign(inject(source, '02'), { heard }))).toEqual([['after-end', true]]);
  });

  it('a table of arrivals that cannot be read', () => {
    const arrivals = { station: scenario().station, date: '2026-07-01', table: '一,二' };
    expect(ruleOf((source) => Object.assign(inject(source, '02'), { arrivals }))).toEqual([['arrivals', true]]);
  });

  it('a control character, named by its line', () => {
    expect(parseScenario('format: 1\nid: a\u0000b', 'test.yaml').findings).toMatchObject([
      { rule: 'not-text', line: 2 },
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['too long', 'x'.repeat(MAX_SCENARIO_CHARACTERS + 1), 'too-long'],
    ['binary', 'format: \u0000', 'not-text'],
    ['an anchor', 'format: &a 1', 'yaml'],
    ['a field twice', 'format: 1\nformat: 1', 'yaml'],
    ['an open bracket', 'plans: [flood', 'yaml'],
    ['nested without end', '['.repeat(5000), 'yaml'],
  ])('%s', (_, text, rule) => {
    const { edition, findings } = parseScenario(text, 'test.yaml');
    expect(edition).toBeUndefined();
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]));
    for (const { message } of findings) {
      expect(message.zh).not.toContain('预案');
      expect(message.en).not.toMatch(/\bplan\b/);
    }
  });

  it.each([
    [
      'an unknown field',
      (s: ScenarioSource) => Object.assign(inject(s, '01'), { fron: 'x' }),
      'id: "01"',
      'unknown field fron',
    ],
    [
      'a missing field',
      (s: ScenarioSource) => delete (inject(s, '01') as { to?: string }).to,
      'id: "01"',
      'to: this field is missing',
    ],
    [
      'a number for an id',
      (s: ScenarioSource) => Object.assign(inject(s, '01'), { id: 1 }),
      'id: 1',
      'put numbers in quotes',
    ],
    [
      'no such day',
      (s: ScenarioSource) => Object.assign(s.start, { date: '2026-02-30' }),
      'date: 2026-02-30',
      'should be a date such as',
    ],
    [
      'no such hour',
      (s: ScenarioSource) => Object.assign(s.start, { time: '24:30' }),
      'time: 24:30',
      'should be a time of day',
    ],
    [
      'a fact without its plan',
      (s: ScenarioSource) => Object.assign(inject(s, '01').facts?.[0] ?? {}, { fact: 'aboard' }),
      'fact: aboard',
      'should be plan/id',
    ],
    [
      'an unknown channel',
      (s: ScenarioSource) => Object.assign(inject(s, '01'), { channel: 'fax' }),
      'channel: fax',
      'one of phone, radio',
    ],
    [
      'one value in a conflict',
      (s: ScenarioSource) => inject(s, '01').conflicts?.[0]?.values.pop(),
      'values:',
      'at least 2',
    ],
    [
      'a value of no form',
      (s: ScenarioSource) => Object.assign(inject(s, '01').facts?.[0] ?? {}, { value: { from: 1 } }),
      'value:',
      'see shared/drill/README.md',
    ],
  ])('%s', (_, change, at, en) => {
    const text = textOf(change);
    const { edition, findings } = parseScenario(text, 'test.yaml');
    expect(edition).toBeUndefined();
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ rule: 'schema', severity: 'error', file: 'test.yaml' });
    expect(text.split('\n')[(finding?.line ?? 0) - 1]).toContain(at);
    expect(finding?.message.en).toContain(en);
    expect(finding?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(finding?.message.zh).not.toMatch(/应为(regex|date)$/);
  });
});

interface Case {
  readonly name: string;
  readonly change: (source: ScenarioSource) => void;
  readonly finds: readonly (readonly [rule: string, at: string, severity?: 'doubt'])[];
}

const given = (source: ScenarioSource, index: number) => inject(source, '02').facts?.[index] ?? {};

const CASES: readonly Case[] = [
  {
    name: 'an inject twice',
    change: (s) => Object.assign(inject(s, '02'), { id: '01' }),
    finds: [['duplicate-id', '- id: "01"']],
  },
  {
    name: 'a source twice',
    change: (s) => Object.assign(s.sources[1] ?? {}, { id: 'S1' }),
    finds: [
      ['duplicate-id', '- id: S1'],
      ['unknown-source', '- S2'],
    ],
  },
  { name: 'a post twice', change: (s) => s.posts.push('duty-officer'), finds: [['duplicate-id', '- duty-officer']] },
  {
    name: 'exact without a time',
    change: (s) => Object.assign(inject(s, '02').at ?? {}, { precision: 'exact' }),
    finds: [['time-missing', 'at:']],
  },
  { name: 'no time anywhere', change: (s) => delete inject(s, '02').heard, finds: [['heard-missing', '- id: "02"']] },
  {
    name: 'heard before it happened',
    change: (s) => Object.assign(inject(s, '01').heard ?? {}, { time: '12:04' }),
    finds: [['heard-before-it-happened', 'heard:']],
  },
  {
    name: 'heard on the day before',
    change: (s) => Object.assign(inject(s, '02').at ?? {}, { date: '2026-07-02' }),
    finds: [['heard-before-it-happened', 'heard:']],
  },
  {
    name: 'before the start',
    change: (s) => Object.assign(s.start, { time: '12:20' }),
    finds: [
      ['before-start', 'at:'],
      ['before-start', '- id: "01"'],
    ],
  },
  {
    name: 'out of order',
    change: (s) => s.injects.reverse(),
    finds: [
      ['out-of-order', '- id: "01"'],
      ['offset-out-of-order', 'drillOffset: 10 min'],
    ],
  },
  {
    name: 'an offset going back',
    change: (s) => Object.assign(inject(s, '02'), { drillOffset: '5 min' }),
    finds: [['offset-out-of-order', 'drillOffset: 5 min']],
  },
  {
    name: 'a source that is not listed',
    change: (s) => Object.assign(inject(s, '02'), { source: ['S9'] }),
    finds: [['unknown-source', '- S9']],
  },
  {
    name: 'a source that nothing names',
    change: (s) => s.sources.push({ id: 'S3', title: { zh: '讲稿', en: 'a talk' }, source: 'None', confidence: 'C' }),
    finds: [['source-unused', '- id: S3', 'doubt']],
  },
  {
    name: 'an inject with neither source nor mark',
    change: (s) => delete inject(s, '02').assumed,
    finds: [['without-source', '- id: "02"']],
  },
  {
    name: 'parts marked, but no source for the rest',
    change: (s) => Object.assign(inject(s, '02'), { assumed: ['heard'] }),
    finds: [['without-source', '- id: "02"']],
  },
  {
    name: 'a moment with neither source nor mark',
    change: (s) => delete s.moments?.[0]?.assumed,
    finds: [['without-source', '- id: awareness']],
  },
  {
    name: 'a moment of no inject',
    change: (s) => Object.assign(s.moments?.[0] ?? {}, { inject: '09' }),
    finds: [['unknown-inject', 'inject: "09"']],
  },
  {
    name: 'an unknown station',
    change: (s) => Object.assign(s.otherStations?.[0] ?? {}, { station: 'north' }),
    finds: [['unknown-station', '- station: north']],
  },
  { name: 'an unknown plan', change: (s) => s.plans.push('snow'), finds: [['unknown-plan', '- snow']] },
  { name: 'an unknown post', change: (s) => s.posts.push('captain'), finds: [['unknown-post', '- captain']] },
  {
    name: 'told to an unknown post',
    change: (s) => Object.assign(inject(s, '01'), { to: 'captain' }),
    finds: [['unknown-post', 'to: captain']],
  },
  {
    name: 'told to a post that does not play',
    change: (s) => Object.assign(inject(s, '01'), { to: 'leader' }),
    finds: [['post-not-playing', 'to: leader']],
  },
  {
    name: 'an unknown unit',
    change: (s) => Object.assign(inject(s, '01'), { from: 'navy' }),
    finds: [['unknown-unit', 'from: navy']],
  },
  { name: 'an unknown train', change: (s) => inject(s, '01').trains?.push('Z9'), finds: [['unknown-train', '- Z9']] },
  {
    name: 'an unknown step',
    change: (s) => inject(s, '01').expect?.push('general/dance'),
    finds: [['unknown-step', '- general/dance']],
  },
  {
    name: 'a step that another station adds',
    change: (s) => Object.assign(s, { station: 'west' }),
    finds: [['unknown-step', '- flood/east-tea']],
  },
  {
    name: 'an unknown step in an objective',
    change: (s) => s.objectives[0]?.steps.push('flood/dance'),
    finds: [['unknown-step', '- flood/dance']],
  },
  {
    name: 'an objective in a plan that is not expected',
    change: (s) => s.objectives[0]?.steps.push('surge/look'),
    finds: [['plan-not-expected', '- surge/look', 'doubt']],
  },
  {
    name: 'an unknown fact',
    change: (s) => Object.assign(given(s, 0), { fact: 'flood/snow' }),
    finds: [['unknown-fact', '- fact: flood/snow']],
  },
  {
    name: 'an unknown fact in a conflict',
    change: (s) => Object.assign(inject(s, '01').conflicts?.[0] ?? {}, { fact: 'flood/snow' }),
    finds: [['unknown-fact', 'fact: flood/snow']],
  },
  {
    name: 'a train fact without its train',
    change: (s) => delete inject(s, '01').facts?.[0]?.about,
    finds: [['fact-about', '- fact: flood/aboard']],
  },
  {
    name: 'a train fact about a place',
    change: (s) => Object.assign(inject(s, '01').facts?.[0] ?? {}, { about: 'rank' }),
    finds: [['fact-about', 'about: rank']],
  },
  {
    name: 'a place fact about no known place',
    change: (s) => Object.assign(given(s, 3), { about: 'moon' }),
    finds: [['fact-about', 'about: moon']],
  },
  {
    name: 'a fact of the response about a train',
    change: (s) => Object.assign(given(s, 0), { about: 'K1' }),
    finds: [['fact-about', 'about: K1']],
  },
  {
    name: 'an answer that is no choice',
    change: (s) => Object.assign(given(s, 0), { value: 'pink' }),
    finds: [['fact-value', 'value: pink']],
  },
  {
    name: 'a time that is none',
    change: (s) => Object.assign(given(s, 1), { value: '2026-07-01 25:00' }),
    finds: [['fact-value', 'value: 2026-07-01 25:00']],
  },
  {
    name: 'one language for a text',
    change: (s) => Object.assign(given(s, 2), { value: 'bridge' }),
    finds: [['fact-value', 'value: bridge']],
  },
  {
    name: 'a range upside down',
    change: (s) => Object.assign(inject(s, '01').facts?.[0] ?? {}, { value: { low: 9, high: 1 } }),
    finds: [['fact-value', 'value:']],
  },
  {
    name: 'words for a number in a conflict',
    change: (s) => Object.assign(inject(s, '01').conflicts?.[0]?.values[0] ?? {}, { value: 'many' }),
    finds: [['fact-value', 'value: many']],
  },
  {
    name: 'a value that is unknown',
    change: (s) => Object.assign(given(s, 0), { certainty: 'unknown' }),
    finds: [['fact-certainty', '- fact: flood/rain']],
  },
  {
    name: 'known without a value',
    change: (s) => delete inject(s, '02').facts?.[0]?.value,
    finds: [['fact-certainty', '- fact: flood/rain']],
  },
];

describe('what a scenario must keep', () => {
  it.each(CASES)('$name', ({ change, finds }) => {
    const expected = finds.map(([rule, at, severity = 'error']) => ({ rule, severity, at }));
    expect(found(textOf(change))).toEqual(expected);
  });

  it('says what to do, in both languages', () => {
    for (const { change } of CASES) {
      for (const { message } of parseScenario(textOf(change), 'test.yaml', plansInForce()).findings) {
        expect(message.zh).toMatch(/\p{Script=Han}.*(；请|，请)/u);
        expect(message.en).toMatch(/^[A-Z"].*[:;,] [a-z]/);
      }
    }
  });
});
