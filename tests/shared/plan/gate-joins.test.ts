import { describe, expect, it } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import { block, checkFiles, checkPlans, lane, planFiles, planText, step, stepIn } from '../../support/plan-builder.ts';

const basis = 'a-times';

describe('steps that others wait for', () => {
  gateCases([
    {
      name: 'exist in the plan',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = ['gone'];
      },
      finds: [{ rule: 'unknown-step', in: 'surge', at: '- gone', clause: '4.1' }],
    },
    {
      name: 'exist in every form of condition',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = [
          { step: 'gone-a', is: ['done'] },
          { missed: 'gone-b' },
          { any: ['open-gates', { missed: 'gone-c' }] },
        ];
      },
      finds: [
        { rule: 'unknown-step', in: 'surge', at: 'gone-a', clause: '4.1' },
        { rule: 'unknown-step', in: 'surge', at: 'gone-b', clause: '4.1' },
        { rule: 'unknown-step', in: 'surge', at: 'gone-c', clause: '4.1' },
      ],
    },
    {
      name: 'exist in the general plan',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = ['general/check', 'general/gone'];
      },
      finds: [{ rule: 'unknown-step', in: 'surge', at: 'general/gone', clause: '4.1' }],
    },
    {
      name: 'exist in every station plan',
      change: ({ surge, west }) => {
        stepIn(surge, 'water').after = ['station/link-railway', 'station/link-metro'];
        west.blocks[0]?.lanes[0]?.steps.push(step('link-metro', { kind: 'link', to: ['metro'] }));
      },
      finds: [{ rule: 'unknown-step', in: 'surge', at: 'station/link-metro', clause: '4.1' }],
    },
    {
      name: 'of the own station are meant in a station plan',
      change: ({ west }) => {
        const later = step('later', { after: ['station/mine', 'mine', 'surge/water', 'station/link-railway'] });
        west.blocks.push(block('here', { level: 'IV' }, lane('flow', step('mine')), lane('care', later)));
      },
      finds: [],
    },
    {
      name: 'exist in another special plan',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = ['flood/gone'];
      },
      finds: [{ rule: 'unknown-step', in: 'surge', at: 'flood/gone', clause: '4.1' }],
    },
    {
      name: 'cannot be looked up in a plan that is not checked along',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = ['flood/water'];
      },
      leaveOut: ['flood'],
      finds: [{ rule: 'step-not-checked', severity: 'doubt', in: 'surge', at: 'flood/water', clause: '4.1' }],
    },
    {
      name: 'are not named by the id of a general or station plan',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = ['base/check', 'east/link-railway'];
      },
      finds: [
        { rule: 'unknown-step', in: 'surge', at: 'base/check', clause: '4.1' },
        { rule: 'unknown-step', in: 'surge', at: 'east/link-railway', clause: '4.1' },
      ],
    },
    {
      name: 'have a deadline where its passing is waited for',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = [{ any: ['hold', { missed: 'open-gates' }] }, { missed: 'hold' }];
      },
      finds: [{ rule: 'missed-without-deadline', in: 'surge', at: 'missed: hold', clause: '4.1' }],
    },
    {
      name: 'may have their deadline from the report rules',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = [{ missed: 'general/first-report' }];
      },
      finds: [],
    },
    {
      name: 'may have their deadline from a station plan',
      change: ({ surge, east }) => {
        stepIn(surge, 'water').after = [{ missed: 'hold' }];
        const due = { within: '5 min', from: 'block' as const, basis };
        east.overlays = [{ plan: 'surge', step: 'hold', set: { due }, why: text }];
      },
      finds: [],
    },
    {
      name: 'can reach the state that is waited for',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = [
          { step: 'hold', is: ['reported'] },
          { step: 'open-gates', is: ['issued', 'reported'] },
        ];
      },
      finds: [{ rule: 'state-never-reached', in: 'surge', at: 'step: open-gates', clause: '4.1' }],
    },
    {
      name: 'belong to no later stage, across the border of stand-down',
      change: ({ general }) => {
        stepIn(general, 'start-q').after = ['release'];
      },
      finds: [{ rule: 'waits-for-later', in: 'general', at: '- release', clause: '4.1' }],
    },
    {
      name: 'may belong to a higher level or a later stage of handling, which is doubtful',
      change: ({ surge, general }) => {
        stepIn(surge, 'water').after = ['close-square'];
        stepIn(general, 'first-report').after = ['end-q'];
      },
      finds: [
        { rule: 'waits-for-later', severity: 'doubt', in: 'general', at: '- end-q', clause: '4.1' },
        { rule: 'waits-for-later', severity: 'doubt', in: 'surge', at: '- close-square', clause: '4.1' },
      ],
    },
  ]);
});

describe('branches', () => {
  gateCases([
    {
      name: 'hang on an answer that exists',
      change: ({ surge }) => {
        stepIn(surge, 'water').when = { question: 'general/start-q', is: ['start', 'perhaps'] };
      },
      finds: [{ rule: 'unknown-option', in: 'surge', at: 'question: general/start-q', clause: '4.1' }],
    },
    {
      name: 'hang on a question that exists',
      change: ({ surge }) => {
        stepIn(surge, 'water').when = { question: 'general/gone', is: ['start'] };
      },
      finds: [{ rule: 'unknown-step', in: 'surge', at: 'question: general/gone', clause: '4.1' }],
    },
    {
      name: 'hang on a question',
      change: ({ surge }) => {
        stepIn(surge, 'water').when = { question: 'open-gates', is: ['start'] };
      },
      finds: [{ rule: 'branch-on-non-question', in: 'surge', at: 'question: open-gates', clause: '4.1' }],
    },
    {
      name: 'do not exclude each other',
      change: ({ surge }) => {
        stepIn(surge, 'water').when = [
          { question: 'general/start-q', is: ['start'] },
          { question: 'general/start-q', is: ['not-yet'] },
        ];
      },
      finds: [{ rule: 'branches-exclude-each-other', in: 'surge', at: 'when:', clause: '4.1' }],
    },
  ]);
});

describe('circles', () => {
  gateCases([
    {
      name: 'of one step',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = ['water'];
      },
      finds: [{ rule: 'waits-for-itself', in: 'surge', at: ['id: water', '- water'], clause: '4.1' }],
    },
    {
      name: 'of two steps, reported once',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = ['hold'];
        stepIn(surge, 'hold').after = ['water'];
      },
      finds: [{ rule: 'circle', in: 'surge', at: ['id: hold', 'after:'], clause: '4.1' }],
    },
    {
      name: 'through the order of a lane',
      change: ({ surge }) => {
        stepIn(surge, 'open-gates').after = ['water'];
        stepIn(surge, 'water').after = ['hold'];
      },
      finds: [{ rule: 'circle', in: 'surge', at: ['id: open-gates', 'after:'], clause: '4.1' }],
    },
    {
      name: 'not where the lane is worked in any order',
      change: ({ surge }) => {
        surge.blocks[0]?.lanes.slice(0, 1).forEach((one) => (one.order = 'any'));
        stepIn(surge, 'open-gates').after = ['hold'];
      },
      finds: [],
    },
    {
      name: 'not where one way out is left',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = [{ any: ['hold', { missed: 'open-gates' }] }];
        stepIn(surge, 'hold').after = ['water'];
      },
      finds: [],
    },
    {
      name: 'where the way out is a deadline that starts inside the circle',
      change: ({ surge }) => {
        stepIn(surge, 'water').after = [{ any: ['hold', { missed: 'hold' }] }];
        Object.assign(stepIn(surge, 'hold'), {
          after: ['water'],
          due: { within: '5 min', from: 'open', basis },
        });
      },
      finds: [{ rule: 'circle', in: 'surge', at: ['id: hold', 'after:'], clause: '4.1' }],
    },
    {
      name: 'with additions of a station plan',
      change: ({ surge, east, west }) => {
        east.additions = [
          { plan: 'surge', block: 'first', lane: 'care', step: step('local', { after: ['hold'] }), why: text },
        ];
        east.blocks.push(block('here', { level: 'IV' }, lane('care', step('mine', { after: ['surge/local'] }))));
        west.blocks.push(block('here', { level: 'IV' }, lane('care', step('mine'))));
        stepIn(surge, 'hold').after = ['station/mine'];
      },
      finds: [{ rule: 'circle', in: 'east', at: ['id: mine', 'after:'], clause: '4.1' }],
    },
    {
      name: 'not across two stations, which are never in force together',
      change: ({ surge, east, west }) => {
        for (const station of [east, west]) {
          station.blocks.push(block('here', { level: 'IV' }, lane('flow', step('a')), lane('care', step('b'))));
        }
        stepIn(surge, 'hold').after = ['station/b'];
        stepIn(west, 'b').after = ['surge/water'];
        stepIn(surge, 'water').after = ['station/a'];
        stepIn(east, 'a').after = ['surge/hold'];
      },
      finds: [],
    },
  ]);

  it('are spelled out, with plans and kinds of waiting', () => {
    const files = planFiles();
    stepIn(files.surge, 'open-gates').after = ['flood/water'];
    stepIn(files.flood, 'water').after = ['surge/hold'];
    const { findings } = checkFiles(files);
    expect(findings.map(({ message }) => message.en)).toEqual([
      'These steps wait for each other and none can open: open-gates waits for flood/water, waits for hold, comes in its lane after open-gates; take one of these waits out',
    ]);
  });

  it('are not seen in a plan of the greatest number of steps that has none', () => {
    const { general, flood } = planFiles();
    const steps = Array.from({ length: 2900 }, (_, at) =>
      step(`s${at}`, { title: text, do: text, ...(at % 3 > 0 ? { after: [`s${at - 1}`] } : {}) }),
    );
    flood.blocks.push(block('long', { level: 'IV' }, lane('flow', ...steps)));
    const { findings } = checkPlans([
      ['general.yaml', planText(general)],
      ['specials/flood.yaml', JSON.stringify(flood)],
    ]);
    expect(findings).toEqual([]);
  }, 60_000);

  it('of thousands of steps are found and cut short', () => {
    const files = planFiles();
    const steps = Array.from({ length: 2900 }, (_, at) => ({
      ...step(`s${at}`, { title: text, do: text }),
      ...(at === 0 ? { after: ['s2899'] } : {}),
    }));
    files.flood.blocks.push(block('long', { level: 'IV' }, lane('flow', ...steps)));
    const { findings } = checkPlans([
      ['general.yaml', planText(files.general)],
      ['specials/flood.yaml', JSON.stringify(files.flood)],
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['circle']);
    expect(findings[0]?.message.en.length).toBeLessThan(700);
  }, 60_000);
});

const text = { zh: '中文', en: 'why' };
