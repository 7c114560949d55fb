import { stringify } from 'yaml';
import type { z } from 'zod';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import type { scenarioSchema } from '../../shared/drill/scenario-schema.ts';
import type { Finding } from '../../shared/plan/findings.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { planFiles, planText } from './plan-builder.ts';

/** A scenario as its author writes it. Mutable, so that a test can break one thing. */
export type ScenarioSource = z.input<typeof scenarioSchema>;
export type InjectSource = ScenarioSource['injects'][number];

const words = (en: string) => ({ zh: `中文（${en}）`, en });

/** The plans of plan-builder.ts, with one fact for each train and one for each place. */
export function plansInForce(): readonly Plan[] {
  const files = planFiles();
  const fact = { title: words('fact'), sources: ['railway' as const], basis: 'a-times' };
  files.flood.facts?.push(
    { id: 'aboard', type: 'number', per: 'train', ...fact },
    { id: 'waiting', type: 'number', per: 'place', ...fact },
    { id: 'stands-at', type: 'text', ...fact },
  );
  const water = files.flood.blocks[0]?.lanes[1]?.steps[0];
  if (!water) throw new Error('plan-builder.ts has no such step any more');
  files.east.additions = [
    { plan: 'flood', block: 'first', lane: 'care', step: { ...water, id: 'east-tea' }, why: words('why') },
  ];
  return Object.values(files).map((plan) => {
    const { edition, findings } = parsePlan(planText(plan), plan.id);
    if (!edition) throw new Error(JSON.stringify(findings));
    return edition.plan;
  });
}

/** A scenario with one of everything, without a finding. */
export function scenario(): ScenarioSource {
  return {
    format: 1,
    id: 'two-trains',
    title: words('Two trains'),
    purpose: words('for tests'),
    notice: words('all invented'),
    station: 'east',
    otherStations: [{ station: 'west', why: words('the second train') }],
    plans: ['flood'],
    start: { date: '2026-07-01', time: '12:00' },
    sources: [
      { id: 'S1', title: words('a bulletin'), source: 'Paper of 1 July', confidence: 'A' },
      { id: 'S2', title: words('a report'), source: 'Other paper', confidence: 'B' },
    ],
    trains: [
      {
        id: 'K1',
        from: words('far'),
        to: words('east'),
        station: 'east',
        due: { date: '2026-07-01', time: '12:30' },
        source: ['S1'],
      },
    ],
    posts: ['duty-officer'],
    objectives: [{ id: 'report', title: words('report first'), steps: ['general/first-report'] }],
    moments: [
      {
        id: 'awareness',
        title: words('heard'),
        at: { date: '2026-07-01', time: '12:10' },
        inject: '01',
        assumed: true,
      },
    ],
    injects: [
      {
        id: '01',
        at: { date: '2026-07-01', time: '12:05', precision: 'exact' },
        heard: { date: '2026-07-01', time: '12:10' },
        drillOffset: '10 min',
        from: 'railway',
        to: 'duty-officer',
        channel: 'phone',
        trains: ['K1'],
        content: words('K1 stands'),
        facts: [{ fact: 'flood/aboard', about: 'K1', value: { low: 90, high: 100 }, certainty: 'estimated' }],
        conflicts: [
          {
            title: words('how many'),
            fact: 'flood/aboard',
            about: 'K1',
            values: [
              { says: words('ninety'), value: 90, source: ['S1'] },
              { says: words('a hundred'), value: 100, source: ['S2'] },
            ],
          },
        ],
        source: ['S1'],
        assumed: ['from', 'heard'],
        expect: ['general/first-report', 'station/link-railway', 'flood/east-tea', words('asks how many')],
      },
      {
        id: '02',
        at: { date: '2026-07-01', precision: 'approx', said: words('in the evening') },
        heard: { date: '2026-07-01', time: '20:00' },
        drillOffset: '20 min',
        from: 'metro',
        to: 'duty-officer',
        channel: 'radio',
        content: words('Rain'),
        facts: [
          { fact: 'flood/rain', value: 'red', certainty: 'known' },
          { fact: 'flood/known-since', value: '2026-07-01 19:30', certainty: 'known' },
          { fact: 'flood/stands-at', value: words('the bridge'), certainty: 'known' },
          { fact: 'flood/waiting', about: 'rank', certainty: 'unknown' },
        ],
        assumed: true,
      },
    ],
  };
}

export function scenarioText(source: ScenarioSource): string {
  return stringify(source, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The rule and line of every finding, with the line's own text, so that a test reads without counting lines. */
export function found(text: string): readonly { rule: string; severity: Finding['severity']; at: string }[] {
  const lines = text.split('\n');
  return parseScenario(text, 'test.yaml', plansInForce()).findings.map(({ rule, severity, line = 0 }) => ({
    rule,
    severity,
    at: lines[line - 1]?.trim() ?? '',
  }));
}
