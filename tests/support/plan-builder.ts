import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../../shared/plan/findings.ts';
import { gatePlans, type GateInput } from '../../shared/plan/gate.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { planSchema } from '../../shared/plan/schema.ts';
import { LEVELS, STAGES } from '../../shared/plan/vocabulary.ts';

/** Plans as their authors write them, before defaults are filled in. Mutable, so that a test can break one thing. */
type PlanSource = z.input<typeof planSchema>;
export type GeneralSource = Extract<PlanSource, { tier: 'general' }>;
export type StationSource = Extract<PlanSource, { tier: 'station' }>;
export type SpecialSource = Extract<PlanSource, { tier: 'special' }>;
export type BlockSource = SpecialSource['blocks'][number];
export type LaneSource = BlockSource['lanes'][number];
export type StepSource = LaneSource['steps'][number];

export interface PlanFiles {
  general: GeneralSource;
  east: StationSource;
  west: StationSource;
  surge: SpecialSource;
  flood: SpecialSource;
}

/** File of each plan, in the order they are checked. */
export const FILE_OF: Readonly<Record<keyof PlanFiles, string>> = {
  general: 'general.yaml',
  east: 'stations/east.yaml',
  west: 'stations/west.yaml',
  surge: 'specials/surge.yaml',
  flood: 'specials/flood.yaml',
};

const words = (en: string) => ({ zh: `中文（${en}）`, en });

export function step(id: string, rest: Partial<StepSource> = {}): StepSource {
  return {
    id,
    title: words(id),
    do: words(`Do what ${id} says`),
    owner: 'duty-officer',
    clause: '4.1',
    ...rest,
  };
}

export function block(id: string, opens: BlockSource['opens'], ...lanes: LaneSource[]): BlockSource {
  return { id, title: words(id), opens, lanes };
}

export function lane(name: LaneSource['lane'], ...steps: StepSource[]): LaneSource {
  return { lane: name, steps };
}

const answers = (act: 'start-response' | 'stand-down' | 'close', yes: string) => [
  { id: yes, title: words(yes), act },
  { id: 'not-yet', title: words('not-yet') },
];

function header(id: string) {
  return {
    format: 1 as const,
    id,
    title: words(`Plan ${id}`),
    short: words(id),
    edition: 'test edition',
    effective: '2026-01-01',
    reviewDue: '2027-01-01',
    owner: words('office'),
    purpose: words('for tests'),
    basis: [{ id: 'a-times', kind: 'assumption' as const, title: words('times') }],
    clauses: [
      { id: '1', title: words('purpose'), text: words('why') },
      { id: '4', title: words('work'), text: words('what') },
      { id: '4.1', title: words('measures'), text: words('how') },
    ],
  };
}

function general(): GeneralSource {
  const post = (id: string) => ({ id, title: words(id), duty: words(`duty of ${id}`) });
  const unit = (id: string) => ({ id, title: words(id), role: words(`role of ${id}`) });
  return {
    ...header('base'),
    tier: 'general',
    posts: [post('duty-officer'), post('leader')],
    units: [unit('railway'), unit('metro'), unit('city-desk')],
    stages: STAGES.map((id) => ({ id, title: words(id), meaning: words(id) })),
    levels: LEVELS.map((id) => ({
      id,
      title: words(`level ${id}`),
      meaning: words(id),
      authority: 'leader',
      basis: 'a-times',
    })),
    reasons: [{ id: 'no-need', ends: ['not-applicable'], title: words('no need') }],
    reportRules: [
      {
        id: 'rules-now',
        title: words('rules'),
        effective: '2026',
        firstPhone: '15 min',
        firstWritten: '30 min',
        followUp: { IV: '4 h', III: '2 h', II: '1 h', I: '30 min' },
        final: '3 d',
        recipients: ['city-desk'],
        basis: ['a-times'],
      },
    ],
    reportRule: 'rules-now',
    rollCall: [{ channel: 'video', title: words('video'), window: '5 min', basis: 'a-times' }],
    facts: [{ id: 'waiting', title: words('waiting'), type: 'number', sources: ['count'], basis: 'a-times' }],
    stepDown: { criteria: [{ id: 'calm', title: words('calm') }] },
    blocks: [
      block(
        'verify',
        { stage: 'verify' },
        lane(
          'command',
          step('check'),
          step('start-q', { kind: 'question', options: answers('start-response', 'start') }),
        ),
        lane(
          'information',
          step('first-report', {
            kind: 'report',
            report: 'first',
            due: { within: 'rule-set', from: 'awareness', basis: 'a-times' },
          }),
        ),
      ),
      block(
        'handle',
        { stage: 'graded' },
        lane('command', step('end-q', { kind: 'question', options: answers('stand-down', 'end') })),
      ),
      block('wind-down', { stage: 'stand-down' }, lane('command', step('release'))),
      block(
        'review',
        { stage: 'recovery' },
        lane('command', step('close-q', { kind: 'question', options: answers('close', 'close') })),
      ),
    ],
  };
}

function station(id: string, code: string): StationSource {
  return {
    ...header(id),
    tier: 'station',
    station: {
      id,
      name: words(id),
      code,
      district: words('district'),
      platforms: { platforms: 4, tracks: 'unknown', basis: 'a-times' },
      waiting: { value: 'unknown', basis: 'a-times' },
      profile: words('a station'),
    },
    parties: [1, 2, 3, 4, 5].map(() => ({ unit: 'railway', layer: 'station' as const, role: words('party') })),
    places: [{ id: 'rank', kind: 'taxi', title: words('rank'), basis: 'a-times' }],
    blocks: [
      block('links', { stage: 'verify' }, lane('command', step('link-railway', { kind: 'link', to: ['railway'] }))),
    ],
  };
}

function special(id: string): SpecialSource {
  return {
    ...header(id),
    tier: 'special',
    facts: [
      { id: 'people', title: words('people'), type: 'number', sources: ['count'], basis: 'a-times' },
      { id: 'known-since', title: words('known since'), type: 'time', sources: ['railway'], basis: 'a-times' },
      {
        id: 'rain',
        title: words('rain'),
        type: 'choice',
        choices: ['blue', 'yellow', 'red'].map((choice) => ({ id: choice, title: words(choice) })),
        sources: ['weather'],
        basis: 'a-times',
      },
    ],
    levelRules: [
      { fact: 'people', at: { IV: 100, III: 200, I: 400 }, basis: 'a-times' },
      { fact: 'rain', at: { III: 'blue', II: 'yellow' }, basis: 'a-times' },
    ],
    stepDown: { criteria: [{ id: 'calm', title: words('calm') }] },
    blocks: [
      block(
        'first',
        { level: 'IV' },
        lane(
          'flow',
          step('look', { kind: 'watch', every: { time: '10 min', basis: 'a-times' } }),
          step('open-gates', { due: { within: '10 min', from: 'open', basis: 'a-times' } }),
          step('hold', { kind: 'order', to: ['metro'] }),
        ),
        lane('care', step('water')),
      ),
      block('more', { level: 'II' }, lane('flow', step('close-square'))),
    ],
  };
}

/** The smallest set with all three tiers that passes the gate without a finding. */
export function planFiles(): PlanFiles {
  return {
    general: general(),
    east: station('east', 'EST'),
    west: station('west', 'WST'),
    surge: special('surge'),
    flood: special('flood'),
  };
}

export function stepIn(plan: GeneralSource | StationSource | SpecialSource, id: string): StepSource {
  const found = plan.blocks.flatMap((one) => one.lanes.flatMap((strand) => strand.steps)).find((one) => one.id === id);
  if (!found) throw new Error(`No step ${id} in ${plan.id}`);
  return found;
}

export function planText(plan: PlanSource): string {
  return stringify(plan, { lineWidth: 0, aliasDuplicateObjects: false });
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly textOf: (file: string) => string;
}

/** Parses and gates plans as they would be read from their files. A plan that does not parse fails the test. */
export function checkPlans(plans: readonly (readonly [file: string, text: string])[]): Checked {
  const inputs = plans.map(([file, text]): GateInput => {
    const { edition, findings, lineOf } = parsePlan(text, file);
    if (!edition) throw new Error(`${file} does not parse: ${JSON.stringify(findings)}`);
    return { file, edition, lineOf };
  });
  const texts = new Map(plans);
  return { findings: gatePlans(inputs), textOf: (file) => texts.get(file) ?? '' };
}

export function checkFiles(files: PlanFiles, leaveOut: readonly (keyof PlanFiles)[] = []): Checked {
  const names = (Object.keys(FILE_OF) as (keyof PlanFiles)[]).filter((name) => !leaveOut.includes(name));
  return checkPlans(names.map((name) => [FILE_OF[name], planText(files[name])]));
}
