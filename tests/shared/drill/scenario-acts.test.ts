import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_INJECTS, parseScenario } from '../../../shared/drill/parse-scenario.ts';
import { randomFrom } from '../../../shared/base/random.ts';
import { shipped } from '../../support/real-plans.ts';
import { root } from '../../support/root.ts';
import { resourcesFolder } from '../../support/real-plans-folder.ts';
import {
  found,
  plansInForce,
  scenario,
  scenarioText,
  type InjectSource,
  type ScenarioSource,
} from '../../support/scenario-builder.ts';

const words = (en: string) => ({ zh: `中文（${en}）`, en });
const bare = { from: 'metro', to: 'duty-officer', channel: 'phone', content: words('word'), assumed: true } as const;

/** The scenario of scenario-builder.ts with one more inject, `03`, that the controller plays unless `more` says otherwise. */
function withInject(more: Partial<InjectSource>, change: (source: ScenarioSource) => void = () => {}): string {
  const source = scenario();
  source.injects.push({ id: '03', ...(more.when || more.at ? {} : { manual: true }), ...bare, ...more });
  change(source);
  return scenarioText(source);
}

const expecting = (one: NonNullable<InjectSource['expect']>[number], change?: (source: ScenarioSource) => void) =>
  withInject({ expect: [one] }, change);

describe('what plays an inject', () => {
  it.each<[string, Partial<InjectSource>]>([
    ['the controller', { manual: true }],
    ['no first report in time', { when: { not: 'first-report', by: '15 min', since: 'awareness' } }],
    ['a step that is not done in time', { when: { not: 'station/link-railway', by: '20 min', since: '01' } }],
    ['a step that is done', { when: { done: 'flood/hold', after: '5 min' } }],
    ['an answer', { when: { done: 'general/start-q', answer: 'not-yet' } }],
    ['a level', { when: { level: 'II' } }],
    ['a plan', { when: { plan: 'flood', after: '1 h' } }],
    ['another inject', { when: { inject: '02', after: '10 min' } }],
  ])('%s', (_, more) => {
    expect(found(withInject(more))).toEqual([]);
  });

  it('counts from the start where a condition does not say from when', () => {
    const text = withInject({ when: { not: 'awareness', by: '5 min' } });
    expect(parseScenario(text, 'test.yaml').edition?.scenario.injects[2]?.when).toEqual({
      not: 'awareness',
      by: '5 min',
      since: 'start',
    });
  });

  it.each<[string, string, [rule: string, at: string, severity?: 'doubt'][]]>([
    ['nothing', withInject({}, (s) => delete s.injects[2]?.manual), [['no-trigger', '- id: "03"']]],
    ['two things', withInject({ manual: true, when: { plan: 'flood' } }), [['two-triggers', 'manual: true']]],
    [
      'a time that is not heeded',
      withInject({ manual: true, heard: { date: '2026-07-01', time: '21:00' } }),
      [['two-triggers', 'heard:']],
    ],
    ['an unknown inject', withInject({ when: { inject: '77' } }), [['unknown-inject', 'inject: "77"']]],
    [
      'a time since an unknown inject',
      withInject({ when: { not: 'awareness', by: '5 min', since: '77' } }),
      [['unknown-inject', 'since: "77"']],
    ],
    ['itself', withInject({ when: { inject: '03' } }), [['cyclic-conditions', 'when:']]],
    ['an unknown step', withInject({ when: { done: 'flood/dance' } }), [['unknown-step', 'done: flood/dance']]],
    [
      'what is not done at an unknown step',
      withInject({ when: { not: 'flood/dance', by: '5 min' } }),
      [['unknown-step', 'not: flood/dance']],
    ],
    [
      'an unknown answer',
      withInject({ when: { done: 'general/start-q', answer: 'maybe' } }),
      [['unknown-answer', 'answer: maybe']],
    ],
    [
      'an answer of a step that asks nothing',
      withInject({ when: { done: 'flood/hold', answer: 'yes' } }),
      [['unknown-answer', 'answer: yes']],
    ],
    ['an unknown plan', withInject({ when: { plan: 'snow' } }), [['unknown-plan', 'plan: snow']]],
    [
      'a step of a plan that does not play',
      withInject({ when: { done: 'surge/hold' } }),
      [['plan-not-expected', 'done: surge/hold', 'doubt']],
    ],
  ])('cannot be %s', (_, text, finds) => {
    expect(found(text)).toEqual(finds.map(([rule, at, severity = 'error']) => ({ rule, severity, at })));
  });

  it('cannot be a level that no plan speaks of', () => {
    const plans = plansInForce().map((plan) => ({
      ...plan,
      levelRules: [],
      blocks: plan.blocks.filter(({ opens }) => !('level' in opens) || opens.level !== 'II'),
    }));
    const rules = parseScenario(withInject({ when: { level: 'II' } }), 'test.yaml', plans).findings.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['level-of-no-plan']);
  });

  it('cannot be a circle, which is named in order', () => {
    const text = withInject({ when: { inject: '05' } }, (s) => {
      s.injects.push({ id: '04', ...bare, when: { inject: '03' } });
      s.injects.push({ id: '05', ...bare, when: { not: 'awareness', by: '5 min', since: '04' } });
      s.injects.push({ id: '06', ...bare, when: { inject: '05' } });
    });
    const { findings } = parseScenario(text, 'test.yaml', plansInForce());
    expect(findings.map(({ rule }) => rule)).toEqual(['cyclic-conditions']);
    expect(findings[0]?.message.en).toContain('03 → 05 → 04 → 03');
  });

  it('does not go by a name that conditions use', () => {
    expect(found(withInject({ id: 'start' }))).toEqual([{ rule: 'reserved-id', severity: 'error', at: '- id: start' }]);
  });

  it('wants an offset for every timed inject of a shortened drill, and for no other', () => {
    expect(found(withInject({}, (s) => delete s.injects[1]?.drillOffset))).toEqual([
      { rule: 'offset-missing', severity: 'doubt', at: '- id: "02"' },
    ]);
  });
});

describe('what is expected', () => {
  it.each<[string, NonNullable<InjectSource['expect']>[number]]>([
    ['a step in time', { step: 'flood/hold', within: '10 min' }],
    ['a report', { report: 'follow-up' }],
    ['a plan', { plan: 'surge', within: '20 min' }],
    ['a level', { level: 'I', within: '30 min' }],
    ['a fact', { fact: 'flood/rain' }],
    ['a roll call', { rollCall: true, within: '15 min' }],
    ['a link', { link: 'station/link-railway', within: '10 min' }],
  ])('%s', (_, one) => {
    expect(found(expecting(one))).toEqual([]);
  });

  it('can be a step of a plan that another inject expects to be joined', () => {
    const text = expecting(
      'surge/hold',
      (s) =>
        s.injects[1]?.expect?.push({ plan: 'surge' }) ??
        Object.assign(s.injects[1] ?? {}, { expect: [{ plan: 'surge' }] }),
    );
    expect(found(text)).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['a step of a plan that never comes', expecting('surge/hold'), 'never-met', '- surge/hold'],
    ['in time, of a plan that never comes', expecting({ step: 'surge/hold' }), 'never-met', '- step: surge/hold'],
    ['a fact of a plan that never comes', expecting({ fact: 'surge/rain' }), 'never-met', '- fact: surge/rain'],
    ['an unknown step', expecting({ step: 'flood/dance' }), 'unknown-step', '- step: flood/dance'],
    ['an unknown fact', expecting({ fact: 'flood/snow' }), 'unknown-fact', '- fact: flood/snow'],
    ['an unknown plan', expecting({ plan: 'snow' }), 'unknown-plan', '- plan: snow'],
    ['a link that is none', expecting({ link: 'flood/hold' }), 'not-a-link', '- link: flood/hold'],
    [
      'a follow-up where no first report is',
      expecting({ report: 'follow-up' }, (s) => Object.assign(s.injects[0] ?? {}, { expect: [] })),
      'never-met',
      '- report: follow-up',
    ],
  ])('cannot be %s', (_, text, rule, at) => {
    expect(found(text)).toEqual([{ rule, severity: 'error', at }]);
  });

  it('cannot be in a time that cannot be read', () => {
    const { findings } = parseScenario(expecting({ step: 'flood/hold', within: 'ten minutes' }), 'test.yaml');
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: 'injects.2.expect.0.within：写法不对，应为时长，如 5 min、2 h、3 d',
        en: 'injects.2.expect.0.within: this should be a length of time such as "5 min", "2 h" or "3 d"',
      },
    ]);
  });
});

describe('what comes with an inject', () => {
  const rain = { hazard: 'rainstorm', colour: 'red' } as const;
  const hazards = new Set(['rainstorm']);
  const rules = (text: string) =>
    parseScenario(text, 'test.yaml', plansInForce(), hazards).findings.map(({ rule }) => rule);

  it('can be papers, a warning and a table of arrivals', () => {
    const text = withInject({
      attachments: [{ title: words('list'), text: words('names of trains') }],
      warning: { ...rain, areas: ['110106'], expires: { date: '2026-07-02', time: '08:00' } },
      arrivals: { station: 'east', date: '2026-07-01', table: '车次,到达时间\nK1,12:30\n' },
    });
    expect(rules(text)).toEqual([]);
  });

  it('cannot be of an unknown hazard, colour or station, nor a warning that is over', () => {
    expect(rules(withInject({ warning: { ...rain, hazard: 'frogs' } }))).toEqual(['unknown-hazard']);
    expect(rules(withInject({ warning: { ...rain, colour: 'pink' as 'red' } }))).toEqual(['schema']);
    expect(rules(withInject({ arrivals: { station: 'north', date: '2026-07-01', table: 'x' } }))).toEqual([
      'unknown-station',
    ]);
    const at = { date: '2026-07-01', time: '21:00', precision: 'exact' } as const;
    const over = { ...rain, expires: { date: '2026-07-01', time: '20:30' } };
    expect(rules(withInject({ at, drillOffset: '30 min', warning: over }))).toEqual(['warning-over']);
  });
});

describe('a scenario for any station', () => {
  const anywhere = (source: ScenarioSource) => {
    source.anyStation = true;
    source.minutes = 5;
    for (const inject of source.injects)
      Object.assign(inject, { expect: ['general/first-report'], facts: [], conflicts: [] });
    source.sources = source.sources.filter(({ id }) => id === 'S1');
  };

  it('names no step and no place of a station plan', () => {
    expect(found(withInject({}, anywhere))).toEqual([]);
    const named = withInject({ when: { done: 'station/link-railway' } }, (source) => {
      anywhere(source);
      source.objectives[0]?.steps.push('station/link-railway');
      source.injects[0]?.expect?.push({ link: 'station/link-railway' });
    });
    expect(found(named).map(({ rule }) => rule)).toEqual(['any-station', 'any-station', 'any-station']);
  });

  it.each([0, -5, 10_081])('does not take %d minutes', (minutes) => {
    const text = withInject({}, (source) => Object.assign(source, { minutes }));
    expect(found(text)).toEqual([{ rule: 'minutes-out-of-range', severity: 'error', at: `minutes: ${minutes}` }]);
  });
});

describe('a scenario that is too large or damaged', () => {
  it('answers ten thousand injects with one sentence', () => {
    const injects = Array.from({ length: 10_000 }, (_, index) => `  - { id: "i${index}", manual: true }`).join('\n');
    const { edition, findings } = parseScenario(`format: 1\ninjects:\n${injects}\n`, 'test.yaml', plansInForce());
    expect(edition).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['too-many-injects']);
    expect(findings[0]?.message.en).toContain(`10000 injects and ${MAX_INJECTS} can be used`);
  });

  it('gives findings for any damage, and never throws', () => {
    const text = readFileSync(join(resourcesFolder, 'scenarios/23-7.yaml'), 'utf8');
    const plans = [...shipped.byHash.values()].map(({ plan }) => plan);
    const random = randomFrom(237);
    const place = (from: number) => Math.floor(random() * from);
    const pieces = [
      '\n',
      ': ',
      '- ',
      '{',
      ']',
      '"',
      'within: 5',
      'when: { inject: "09" }',
      'manual: true',
      '\u0000',
      '9'.repeat(40),
    ];
    let unread = 0;
    for (let round = 0; round < 40; round += 1) {
      const from = place(text.length);
      const damaged = text.slice(0, from) + (pieces[place(pieces.length)] ?? '') + text.slice(from + place(60));
      const { edition, findings } = parseScenario(damaged, 'test.yaml', plans);
      if (!edition) unread += 1;
      expect(edition !== undefined || findings.length > 0).toBe(true);
      for (const { message } of findings) expect(message.zh.length * message.en.length).toBeGreaterThan(0);
    }
    expect(unread).toBeGreaterThan(0);
  });
});

describe('the guide for authors', () => {
  it('lists every rule of the checks', () => {
    const drill = join(root, 'shared/drill');
    const guide = readFileSync(join(drill, 'README.md'), 'utf8');
    const checks = readdirSync(drill, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(check|read)-[a-z-]+\.ts$/.test(name),
    );
    // A rule stands in a line of its own between the place and the sentences.
    const rules = checks.flatMap((name) =>
      [
        ...readFileSync(join(drill, name), 'utf8').matchAll(/^ +(?:known \? )?'([a-z-]+)'(?: : '([a-z-]+)')?,$/gm),
      ].flatMap(([, one, other]) => [one, other].filter((rule) => rule !== undefined)),
    );
    expect(new Set(rules).size).toBeGreaterThan(40);
    expect(rules.filter((rule) => !guide.includes(`\`${rule}\``))).toEqual([]);
  });
});
