import { describe } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import { lane, stepIn, step } from '../../support/plan-builder.ts';

const text = (en: string) => ({ zh: '中文', en });
const basis = 'a-times';

describe('what each kind of step says', () => {
  gateCases([
    {
      name: 'a question has answers',
      change: ({ surge }) => {
        stepIn(surge, 'water').kind = 'question';
      },
      finds: [{ rule: 'question-without-options', in: 'surge', at: 'kind: question', clause: '4.1' }],
    },
    {
      name: 'only a question has answers',
      change: ({ surge }) => {
        stepIn(surge, 'water').options = [
          { id: 'a', title: text('a'), opens: text('x') },
          { id: 'b', title: text('b') },
        ];
      },
      finds: [{ rule: 'options-on-non-question', in: 'surge', at: 'options:', clause: '4.1' }],
    },
    {
      name: 'a question leads somewhere',
      change: ({ surge }) => {
        Object.assign(stepIn(surge, 'water'), { kind: 'question', options: twoAnswers });
      },
      finds: [{ rule: 'question-without-way-on', in: 'surge', at: 'options:', clause: '4.1' }],
    },
    {
      name: 'a step on a branch is a way on, also from another plan',
      change: ({ general, surge }) => {
        general.blocks[0]?.lanes[1]?.steps.push(step('which', { kind: 'question', options: twoAnswers }));
        stepIn(surge, 'water').when = { question: 'general/which', is: ['b'] };
      },
      finds: [],
    },
    {
      name: 'a watch says how often',
      change: ({ surge }) => {
        delete stepIn(surge, 'look').every;
      },
      finds: [{ rule: 'watch-without-interval', in: 'surge', at: 'kind: watch', clause: '4.1' }],
    },
    {
      name: 'only a watch says how often',
      change: ({ surge }) => {
        stepIn(surge, 'water').every = { time: '5 min', basis };
      },
      finds: [{ rule: 'interval-on-non-watch', in: 'surge', at: ['id: water', 'every:'], clause: '4.1' }],
    },
    {
      name: 'only the effect of an order is checked',
      change: ({ surge }) => {
        stepIn(surge, 'hold').check = { within: '10 min', basis };
        stepIn(surge, 'water').check = { within: '10 min', basis };
      },
      finds: [{ rule: 'check-on-non-order', in: 'surge', at: ['id: water', 'check:'], clause: '4.1' }],
    },
    {
      name: 'a report says which it is',
      change: ({ general }) => {
        delete stepIn(general, 'first-report').report;
      },
      finds: [{ rule: 'report-without-kind', in: 'general', at: 'kind: report', clause: '4.1' }],
    },
    {
      name: 'only a report says which report it is',
      change: ({ surge }) => {
        stepIn(surge, 'water').report = 'final';
      },
      finds: [{ rule: 'report-on-non-report', in: 'surge', at: 'report: final', clause: '4.1' }],
    },
    {
      name: 'a link names the other party',
      change: ({ east }) => {
        delete stepIn(east, 'link-railway').to;
      },
      finds: [{ rule: 'link-without-party', in: 'east', at: 'kind: link', clause: '4.1' }],
    },
    {
      name: 'an order names to whom it goes',
      change: ({ surge }) => {
        stepIn(surge, 'hold').to = [];
      },
      finds: [{ rule: 'order-without-addressee', severity: 'doubt', in: 'surge', at: 'kind: order', clause: '4.1' }],
    },
    {
      name: 'a block has each lane once',
      change: ({ surge }) => surge.blocks[1]?.lanes.push(lane('flow', step('again'))),
      finds: [{ rule: 'lane-twice', in: 'surge', at: ['id: more', '- lane: flow', '- lane: flow'] }],
    },
  ]);
});

describe('deadlines', () => {
  gateCases([
    {
      name: 'only a report takes its time from the rule set',
      change: ({ surge }) => {
        stepIn(surge, 'water').due = { within: 'rule-set', from: 'open', basis };
      },
      finds: [{ rule: 'rule-set-on-non-report', in: 'surge', at: 'within: rule-set', clause: '4.1' }],
    },
    {
      name: 'a starting fact exists',
      change: ({ surge }) => {
        stepIn(surge, 'water').due = { within: '5 min', from: { fact: 'nothing' }, basis };
      },
      finds: [{ rule: 'unknown-fact', in: 'surge', at: 'fact: nothing', clause: '4.1' }],
    },
    {
      name: 'a starting fact holds a time',
      change: ({ surge }) => {
        stepIn(surge, 'water').due = { within: '5 min', from: { fact: 'people' }, basis };
        stepIn(surge, 'open-gates').due = { within: '5 min', from: { fact: 'known-since' }, basis };
      },
      finds: [{ rule: 'due-fact-not-time', in: 'surge', at: ['id: water', 'fact: people'], clause: '4.1' }],
    },
    {
      name: 'a starting step exists',
      change: ({ surge }) => {
        stepIn(surge, 'water').due = { within: '5 min', from: 'general/gone', basis };
        stepIn(surge, 'hold').due = { within: '5 min', from: 'open-gates', basis };
      },
      finds: [{ rule: 'due-never-starts', in: 'surge', at: 'from: general/gone', clause: '4.1' }],
    },
    {
      name: 'a deadline does not start at the end of its own step',
      change: ({ surge }) => {
        stepIn(surge, 'water').due = { within: '5 min', from: 'water', basis };
      },
      finds: [{ rule: 'due-never-starts', in: 'surge', at: 'from: water', clause: '4.1' }],
    },
    {
      name: 'a deadline may start at stand-down in a block that opens before',
      change: ({ surge }) => {
        stepIn(surge, 'water').due = { within: '1 h', from: 'stand-down', basis };
      },
      finds: [],
    },
  ]);
});

const twoAnswers = [
  { id: 'a', title: text('a') },
  { id: 'b', title: text('b') },
];
