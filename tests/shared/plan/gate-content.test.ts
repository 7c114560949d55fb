import { describe, expect, it } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import { block, checkPlans, lane, planFiles, planText, step, stepIn } from '../../support/plan-builder.ts';
import { TO_WRITE } from '../../../shared/plan/to-write.ts';

const text = (en: string, zh = '中文') => ({ zh, en });
const basis = 'a-times';

describe('levels', () => {
  gateCases([
    {
      name: 'thresholds rise from IV to I',
      change: ({ surge }) => {
        surge.levelRules = [{ fact: 'people', at: { IV: 100, III: 100, II: 300, I: 200 }, basis }];
      },
      finds: [
        { rule: 'thresholds-not-rising', in: 'surge', at: 'III: 100' },
        { rule: 'thresholds-not-rising', in: 'surge', at: ' I: 200' },
      ],
    },
    {
      name: 'choices come in their own order',
      change: ({ surge }) => {
        surge.levelRules = [{ fact: 'rain', at: { IV: 'yellow', I: 'blue' }, basis }];
      },
      finds: [{ rule: 'thresholds-not-rising', in: 'surge', at: ' I: blue' }],
    },
    {
      name: 'a threshold is a choice of its fact',
      change: ({ surge }) => {
        surge.levelRules = [{ fact: 'rain', at: { IV: 'purple', I: 'red' }, basis }];
      },
      finds: [{ rule: 'unknown-choice', in: 'surge', at: 'IV: purple' }],
    },
    {
      name: 'a threshold fits the type of its fact',
      change: ({ surge }) => {
        surge.levelRules = [
          { fact: 'rain', at: { IV: 7 }, basis },
          { fact: 'known-since', at: { III: 8 }, basis },
        ];
      },
      finds: [
        { rule: 'threshold-type', in: 'surge', at: 'IV: 7' },
        { rule: 'threshold-type', in: 'surge', at: 'III: 8' },
      ],
    },
    {
      name: 'a level rule has a threshold',
      change: ({ surge }) => {
        surge.levelRules = [{ fact: 'rain', at: {}, basis }];
      },
      finds: [{ rule: 'level-rule-empty', in: 'surge', at: 'at: {}' }],
    },
    {
      name: 'a choice has choices, and nothing else has',
      change: ({ surge }) => {
        surge.levelRules = [];
        for (const fact of surge.facts ?? []) {
          if (fact.id === 'rain') delete fact.choices;
          if (fact.id === 'people')
            fact.choices = [
              { id: 'a', title: text('a') },
              { id: 'b', title: text('b') },
            ];
        }
      },
      finds: [
        { rule: 'choices-on-non-choice', in: 'surge', at: 'choices:' },
        { rule: 'choice-without-choices', in: 'surge', at: '- id: rain' },
      ],
    },
    {
      name: 'who has levels says when to step down',
      change: ({ surge }) => {
        delete surge.stepDown;
      },
      finds: [{ rule: 'level-without-exit', in: 'surge', at: '- id: first' }],
    },
    {
      name: 'a station plan steps down by the criteria of the general plan',
      change: ({ general, east }) => {
        delete general.stepDown;
        east.blocks.push(block('local', { level: 'II' }, lane('care', step('tea'))));
      },
      finds: [{ rule: 'level-without-exit', in: 'east', at: 'id: local' }],
    },
    {
      name: 'the general plan asks when to end and when to close',
      change: ({ general }) => {
        for (const id of ['end-q', 'close-q']) {
          for (const option of stepIn(general, id).options ?? []) {
            delete option.act;
            option.opens = text('on');
          }
        }
      },
      finds: [
        { rule: 'no-way-out', in: 'general', at: 'blocks:' },
        { rule: 'no-way-out', in: 'general', at: 'blocks:' },
      ],
    },
  ]);
});

describe('sources', () => {
  gateCases([
    {
      name: 'an official or customer basis says where it stands',
      change: ({ surge }) => {
        for (const one of surge.basis) one.kind = 'official';
      },
      finds: [{ rule: 'basis-without-source', in: 'surge', at: '- id: a-times' }],
    },
    {
      name: 'a basis is used',
      change: ({ surge }) =>
        surge.basis.push({ id: 'a-spare', kind: 'customer', title: text('x'), source: 'letter of 1 May' }),
      finds: [{ rule: 'basis-unused', severity: 'doubt', in: 'surge', at: '- id: a-spare' }],
    },
    {
      name: 'clauses of chapters 3 to 5 are carried out, others need not be',
      change: ({ surge }) => {
        for (const id of ['2.1', '3.1', '4.2', '4.10', '6.1', '40.1']) {
          surge.clauses.push({ id, title: text(id), text: text(id) });
        }
        stepIn(surge, 'water').clause = '4.10';
      },
      finds: [
        { rule: 'clause-without-step', severity: 'doubt', in: 'surge', at: '- id: "3.1"', clause: '3.1' },
        { rule: 'clause-without-step', severity: 'doubt', in: 'surge', at: '- id: "4.2"', clause: '4.2' },
      ],
    },
    {
      name: 'a number in a text has a basis',
      change: ({ surge }) => {
        stepIn(surge, 'water').do = text('Give 500 bottles');
        stepIn(surge, 'close-square').back = text('done', '共５０人');
        Object.assign(stepIn(surge, 'open-gates'), { do: text('Within 10 minutes open 2 gates'), basis: [basis] });
      },
      finds: [
        { rule: 'number-without-basis', severity: 'doubt', in: 'surge', at: ['id: water', 'do:'], clause: '4.1' },
        {
          rule: 'number-without-basis',
          severity: 'doubt',
          in: 'surge',
          at: ['id: close-square', 'back:'],
          clause: '4.1',
        },
      ],
    },
    {
      name: 'a text may repeat the deadline or interval of its step',
      change: ({ surge }) => {
        stepIn(surge, 'open-gates').do = text('Open within 10 minutes');
        stepIn(surge, 'look').do = text('Look every 10 minutes');
      },
      finds: [],
    },
  ]);
});

describe('texts', () => {
  gateCases([
    {
      name: 'turn no reading direction',
      change: ({ surge }) => {
        stepIn(surge, 'water').do = text('give \u202Eretaw\u202C');
      },
      finds: [{ rule: 'hidden-character', in: 'surge', at: 'retaw', clause: '4.1' }],
    },
    ...['\u2066', '\u200B', '\u2060', '\u00AD', '\uFEFF', '\u{E0041}'].map((hidden) => ({
      name: `hide no character U+${hidden.codePointAt(0)?.toString(16)}`,
      change: ({ east }: { east: { owner: { zh: string; en: string } } }) => {
        east.owner.zh = `站区${hidden}办公室`;
      },
      finds: [{ rule: 'hidden-character', in: 'east' as const, at: '办公室' }],
    })),
    {
      name: 'hide nothing by an escape either',
      change: ({ east }) => {
        east.owner.en = 'office \u0007';
      },
      finds: [{ rule: 'hidden-character', in: 'east', at: 'office \\a' }],
    },
    {
      name: 'are written, not left as they came with a new part',
      change: ({ surge }) => {
        stepIn(surge, 'water').do = { zh: TO_WRITE.stepDo.zh, en: 'Give out water' };
      },
      finds: [{ rule: 'not-written', in: 'surge', at: TO_WRITE.stepDo.zh, clause: '4.1' }],
    },
    {
      name: 'are Chinese on the Chinese side',
      change: ({ surge }) => {
        stepIn(surge, 'water').title = { zh: 'Water', en: 'Water' };
        for (const fact of surge.facts ?? []) fact.unit = { zh: 'mm/h', en: 'mm/h' };
      },
      finds: [{ rule: 'zh-without-chinese', severity: 'doubt', in: 'surge', at: 'zh: Water', clause: '4.1' }],
    },
    {
      name: 'are English on the English side',
      change: ({ surge }) => {
        stepIn(surge, 'water').title = { zh: '送水', en: '送水' };
      },
      finds: [{ rule: 'en-with-chinese', severity: 'doubt', in: 'surge', at: 'en: 送水', clause: '4.1' }],
    },
  ]);
});

describe('comments', () => {
  it('hide nothing, since the line after them could read wrong', () => {
    const { general } = planFiles();
    const { findings } = checkPlans([['general.yaml', `${planText(general)}# see \u202Eelbat\n`]]);
    expect(findings).toMatchObject([{ rule: 'hidden-character', severity: 'error' }]);
    expect(findings[0]?.message.en).toMatch(/comment on line \d+ contains the invisible character U\+202E/);
  });
});

describe('what a station plan changes', () => {
  gateCases([
    {
      name: 'replaces steps of special plans only',
      change: ({ east }) => {
        const set = { owner: 'leader' };
        east.overlays = [
          { plan: 'surge', step: 'water', set, why: text('x') },
          { plan: 'fire', step: 'water', set, why: text('x') },
          { plan: 'base', step: 'check', set, why: text('x') },
          { plan: 'surge', step: 'gone', set, why: text('x') },
        ];
      },
      finds: [
        { rule: 'overlay-target', in: 'east', at: 'plan: fire' },
        { rule: 'overlay-target', in: 'east', at: 'plan: base' },
        { rule: 'overlay-target', in: 'east', at: 'step: gone' },
      ],
    },
    {
      name: 'changes something',
      change: ({ east }) => {
        east.overlays = [
          { plan: 'surge', step: 'water', set: {}, why: text('x') },
          { plan: 'surge', step: 'open-gates', set: { owner: 'duty-officer' }, why: text('x') },
        ];
      },
      finds: [
        { rule: 'overlay-changes-nothing', in: 'east', at: 'set: {}' },
        { rule: 'overlay-changes-nothing', in: 'east', at: ['step: open-gates', 'set:'] },
      ],
    },
    {
      name: 'changes a step in one place',
      change: ({ east }) => {
        east.overlays = [
          { plan: 'surge', step: 'water', set: { owner: 'leader' }, why: text('x') },
          { plan: 'surge', step: 'water', set: { to: ['metro'] }, why: text('x') },
        ];
      },
      finds: [{ rule: 'overlay-twice', in: 'east', at: ['- plan: surge', '- plan: surge'] }],
    },
    {
      name: 'names posts, units, bases and times as a step does',
      change: ({ east }) => {
        east.overlays = [
          {
            plan: 'surge',
            step: 'water',
            set: {
              owner: 'nobody',
              to: ['no-unit'],
              due: { within: 'rule-set', from: 'gone', basis: 'gone-basis' },
              do: text('Give 7 bottles'),
            },
            why: text('x'),
          },
        ];
      },
      finds: [
        { rule: 'unknown-post', in: 'east', at: 'owner: nobody' },
        { rule: 'unknown-unit', in: 'east', at: '- no-unit' },
        { rule: 'rule-set-on-non-report', in: 'east', at: 'within: rule-set' },
        { rule: 'due-never-starts', in: 'east', at: 'from: gone' },
        { rule: 'unknown-basis', in: 'east', at: 'basis: gone-basis' },
        { rule: 'number-without-basis', severity: 'doubt', in: 'east', at: ['overlays:', 'do:'] },
      ],
    },
    {
      name: 'adds to blocks that exist, under ids that are free',
      change: ({ east }) => {
        const add = (plan: string, into: string, id: string) => ({
          plan,
          block: into,
          lane: 'care' as const,
          step: step(id),
          why: text('x'),
        });
        east.additions = [
          add('surge', 'first', 'tea'),
          add('surge', 'gone', 'soup'),
          add('fire', 'first', 'bread'),
          add('surge', 'more', 'open-gates'),
          add('surge', 'more', 'tea'),
          add('flood', 'more', 'tea'),
        ];
      },
      finds: [
        { rule: 'overlay-target', in: 'east', at: 'block: gone' },
        { rule: 'overlay-target', in: 'east', at: 'plan: fire' },
        { rule: 'duplicate-id', in: 'east', at: 'id: open-gates', clause: '4.1' },
        { rule: 'duplicate-id', in: 'east', at: ['id: tea', 'id: tea'], clause: '4.1' },
      ],
    },
    {
      name: 'adds steps that know their special plan',
      change: ({ east }) => {
        const added = step('tea', { after: ['water', 'station/link-railway'], facts: ['people'] });
        east.additions = [{ plan: 'surge', block: 'first', lane: 'care', step: added, why: text('x') }];
        east.blocks.push(block('late', { stage: 'stand-down' }, lane('care', step('cups', { after: ['surge/tea'] }))));
      },
      finds: [],
    },
  ]);
});
