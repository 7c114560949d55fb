import { describe, expect, it } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import { checkFiles, checkPlans, planFiles, planText, step, stepIn } from '../../support/plan-builder.ts';

const text = (en: string) => ({ zh: '中文', en });

describe('the minimal plan set', () => {
  it('has no findings', () => {
    expect(checkFiles(planFiles()).findings).toEqual([]);
  });
});

describe('ids name one thing', () => {
  gateCases([
    {
      name: 'step ids, across blocks of a plan',
      change: ({ surge }) => {
        stepIn(surge, 'close-square').id = 'water';
      },
      finds: [{ rule: 'duplicate-id', in: 'surge', at: ['id: water', 'id: water'], clause: '4.1' }],
    },
    {
      name: 'blocks',
      change: ({ surge }) => surge.blocks.forEach((block) => (block.id = 'same')),
      finds: [{ rule: 'duplicate-id', in: 'surge', at: ['id: same', 'id: same'] }],
    },
    {
      name: 'facts',
      change: ({ general }) =>
        general.facts?.push({ id: 'waiting', title: text('x'), type: 'text', sources: ['count'], basis: 'a-times' }),
      finds: [{ rule: 'duplicate-id', in: 'general', at: ['id: waiting', 'id: waiting'] }],
    },
    {
      name: 'answers of a question',
      change: ({ general }) => stepIn(general, 'start-q').options?.push({ id: 'start', title: text('x') }),
      finds: [
        { rule: 'duplicate-id', in: 'general', at: ['- id: start-q', '- id: start', '- id: start'], clause: '4.1' },
      ],
    },
    {
      name: 'bases',
      change: ({ flood }) => flood.basis.push({ id: 'a-times', kind: 'assumption', title: text('x') }),
      finds: [{ rule: 'duplicate-id', in: 'flood', at: ['- id: a-times', '- id: a-times'] }],
    },
    {
      name: 'clauses',
      change: ({ flood }) => flood.clauses.push({ id: '1', title: text('x'), text: text('y') }),
      finds: [{ rule: 'duplicate-id', in: 'flood', at: ['- id: "1"', '- id: "1"'], clause: '1' }],
    },
    {
      name: 'places',
      change: ({ east }) => east.places.push({ id: 'rank', kind: 'bus', title: text('x'), basis: 'a-times' }),
      finds: [{ rule: 'duplicate-id', in: 'east', at: ['- id: rank', '- id: rank'] }],
    },
    {
      name: 'plan ids across files',
      change: ({ flood }) => {
        flood.id = 'surge';
      },
      finds: [{ rule: 'duplicate-id', in: 'flood', at: 'id: surge' }],
    },
    {
      name: 'station ids and codes across files',
      change: ({ west }) => {
        west.station.id = 'east';
        west.station.code = 'EST';
      },
      finds: [
        { rule: 'duplicate-id', in: 'west', at: ['station:', 'id: east'] },
        { rule: 'duplicate-id', in: 'west', at: 'code: EST' },
      ],
    },
    {
      name: 'plan ids that mean a tier',
      change: ({ flood }) => {
        flood.id = 'station';
      },
      finds: [{ rule: 'reserved-id', in: 'flood', at: 'id: station' }],
    },
    {
      name: 'step ids that due.from reads as an event',
      change: ({ flood }) => {
        stepIn(flood, 'water').id = 'block';
      },
      finds: [{ rule: 'reserved-id', severity: 'doubt', in: 'flood', at: 'id: block', clause: '4.1' }],
    },
  ]);
});

describe('names have a bearer', () => {
  gateCases([
    {
      name: 'post',
      change: ({ surge }) => {
        stepIn(surge, 'water').owner = 'nobody';
      },
      finds: [{ rule: 'unknown-post', in: 'surge', at: 'owner: nobody', clause: '4.1' }],
    },
    {
      name: 'authority of a level',
      change: ({ general }) => general.levels.slice(0, 1).forEach((level) => (level.authority = 'nobody')),
      finds: [{ rule: 'unknown-post', in: 'general', at: 'authority: nobody' }],
    },
    {
      name: 'unit on the other side',
      change: ({ surge }) => {
        stepIn(surge, 'hold').to = ['metro', 'nobody'];
      },
      finds: [{ rule: 'unknown-unit', in: 'surge', at: '- nobody', clause: '4.1' }],
    },
    {
      name: 'party of a station',
      change: ({ east }) => east.parties.push({ unit: 'nobody', layer: 'city', role: text('x') }),
      finds: [{ rule: 'unknown-unit', in: 'east', at: 'unit: nobody' }],
    },
    {
      name: 'fact of a step, which is one of its own plan',
      change: ({ surge }) => {
        stepIn(surge, 'water').facts = ['people', 'rain', 'waiting'];
      },
      finds: [{ rule: 'unknown-fact', in: 'surge', at: '- waiting', clause: '4.1' }],
    },
    {
      name: 'fact of a level rule',
      change: ({ surge }) => surge.levelRules?.push({ fact: 'nothing', at: { I: 1 }, basis: 'a-times' }),
      finds: [{ rule: 'unknown-fact', in: 'surge', at: 'fact: nothing' }],
    },
    {
      name: 'special plan that a step calls',
      change: ({ surge }) => {
        stepIn(surge, 'water').calls = ['flood', 'fire'];
      },
      finds: [{ rule: 'unknown-plan', in: 'surge', at: '- fire', clause: '4.1' }],
    },
    {
      name: 'special plan that an interrupt calls, which is never the plan itself',
      change: ({ surge }) => {
        const to = (id: string, calls: string) => ({
          id,
          title: text(id),
          if: { fact: 'people', at: 5 },
          calls,
          returns: text('x'),
          basis: 'a-times',
        });
        surge.interrupts = [to('a', 'flood'), to('b', 'fire'), to('c', 'surge')];
      },
      finds: [
        { rule: 'unknown-plan', in: 'surge', at: 'calls: fire' },
        { rule: 'unknown-plan', in: 'surge', at: 'calls: surge' },
      ],
    },
    {
      name: 'kind of place that no station has',
      change: ({ surge }) => {
        stepIn(surge, 'water').uses = ['taxi', 'metro'];
      },
      finds: [{ rule: 'unknown-place-kind', severity: 'doubt', in: 'surge', at: [' uses:', '- metro'], clause: '4.1' }],
    },
    {
      name: 'kind of place that this station does not have',
      change: ({ east, west }) => {
        west.places.push({ id: 'stop', kind: 'bus', title: text('x'), basis: 'a-times' });
        east.blocks[0]?.lanes[0]?.steps.push(step('buses', { uses: ['bus'] }));
      },
      finds: [{ rule: 'unknown-place-kind', severity: 'doubt', in: 'east', at: '- bus', clause: '4.1' }],
    },
    {
      name: 'basis, wherever it is named',
      change: ({ surge, east, general }) => {
        stepIn(surge, 'water').basis = ['gone-a'];
        stepIn(surge, 'open-gates').due = { within: '10 min', from: 'open', basis: 'gone-b' };
        east.station.waiting.basis = 'gone-c';
        general.rollCall.forEach((call) => (call.basis = 'gone-d'));
      },
      finds: [
        { rule: 'unknown-basis', in: 'general', at: 'basis: gone-d' },
        { rule: 'unknown-basis', in: 'east', at: 'basis: gone-c' },
        { rule: 'unknown-basis', in: 'surge', at: 'basis: gone-b', clause: '4.1' },
        { rule: 'unknown-basis', in: 'surge', at: '- gone-a', clause: '4.1' },
      ],
    },
    {
      name: 'clause',
      change: ({ surge }) => {
        stepIn(surge, 'water').clause = '9.9';
      },
      finds: [{ rule: 'unknown-clause', in: 'surge', at: 'clause: "9.9"', clause: '9.9' }],
    },
  ]);
});

describe('the set as a whole', () => {
  it('names posts and units only against a general plan', () => {
    const { findings, textOf } = checkFiles(planFiles(), ['general']);
    const file = 'stations/east.yaml';
    const line = textOf(file).split('\n').indexOf('tier: station') + 1;
    expect(findings).toMatchObject([{ rule: 'general-plan', file, line }]);
  });

  it('holds one general plan', () => {
    const { general, flood } = planFiles();
    const { findings } = checkPlans([
      ['general.yaml', planText(general)],
      ['specials/flood.yaml', planText(flood)],
      ['second.yaml', planText({ ...general, id: 'second' })],
    ]);
    expect(findings).toMatchObject([{ rule: 'general-plan', severity: 'error', file: 'second.yaml' }]);
  });

  it('says nothing of no plans at all', () => {
    expect(checkFiles(planFiles(), ['general', 'east', 'west', 'surge', 'flood']).findings).toEqual([]);
  });

  gateCases([
    {
      name: 'review before the plan takes effect',
      change: ({ flood }) => {
        flood.reviewDue = '2025-12-31';
      },
      finds: [{ rule: 'review-before-effective', in: 'flood', at: 'reviewDue' }],
    },
    {
      name: 'report rule set in force that does not exist',
      change: ({ general }) => {
        general.reportRule = 'rules-gone';
      },
      finds: [{ rule: 'unknown-report-rule', in: 'general', at: 'reportRule: ' }],
    },
    {
      name: 'report rule set without a recipient that exists',
      change: ({ general }) => general.reportRules.forEach((rule) => (rule.recipients = ['nobody'])),
      finds: [
        { rule: 'report-without-recipient', in: 'general', at: 'recipients:' },
        { rule: 'unknown-unit', in: 'general', at: '- nobody' },
      ],
    },
  ]);
});
