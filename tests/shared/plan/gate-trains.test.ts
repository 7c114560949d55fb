import { describe } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import { step, type SpecialSource } from '../../support/plan-builder.ts';
import { withTrains } from '../../support/train-plan.ts';

function careOf(plan: SpecialSource) {
  withTrains(plan);
  if (!plan.trains) throw new Error('withTrains gives a plan its trains');
  return plan.trains;
}

function factOf(plan: SpecialSource, id: string) {
  const fact = plan.facts?.find((one) => one.id === id);
  if (!fact) throw new Error(`No fact ${id}`);
  return fact;
}

describe('roles of facts', () => {
  gateCases([
    { name: 'are found as the cards read them', change: ({ surge }) => void careOf(surge), finds: [] },
    {
      name: 'are given once',
      change: ({ surge }) => {
        careOf(surge);
        factOf(surge, 'rest').role = 'off';
      },
      finds: [{ rule: 'role-twice', in: 'surge', at: ['id: rest', 'role: off'] }],
    },
    {
      name: 'belong to a fact of each train, the count of trains to one of the response',
      change: ({ surge }) => {
        careOf(surge);
        factOf(surge, 'gone').per = 'place';
        factOf(surge, 'held').per = 'train';
      },
      finds: [
        { rule: 'role-per', in: 'surge', at: ['id: held', 'role: held-trains'] },
        { rule: 'role-per', in: 'surge', at: ['id: gone', 'role: off'] },
      ],
    },
    {
      name: 'need a fact of the right type',
      change: ({ surge }) => {
        careOf(surge);
        factOf(surge, 'spoken').type = 'text';
      },
      finds: [{ rule: 'role-type', in: 'surge', at: 'role: last-contact' }],
    },
    {
      name: 'that the cards cannot do without are missed',
      change: ({ surge }) => {
        careOf(surge);
        delete factOf(surge, 'aboard').role;
      },
      finds: [{ rule: 'role-missing', severity: 'doubt', in: 'surge', at: 'trains:' }],
    },
  ]);
});

describe('how held trains are kept', () => {
  gateCases([
    {
      name: 'names posts and units of the general plan',
      change: ({ surge }) => {
        const care = careOf(surge);
        care.families.owner = 'nobody';
        care.links = ['metro', 'moon'];
      },
      finds: [
        { rule: 'unknown-post', in: 'surge', at: ['families:', 'owner: nobody'] },
        { rule: 'unknown-unit', in: 'surge', at: '- moon' },
      ],
    },
    {
      name: 'counts hours down by facts that are hours of a train, tight before critical, each once',
      change: ({ surge }) => {
        const supplies = careOf(surge).supplies;
        const hours = { owner: 'duty-officer', basis: 'a-times' };
        supplies.push(
          { ...hours, fact: 'tea-hours', tight: 12, critical: 4 },
          { ...hours, fact: 'people', tight: 12, critical: 4 },
          { ...hours, fact: 'food-hours', tight: 4, critical: 4.5 },
        );
      },
      finds: [
        { rule: 'unknown-fact', in: 'surge', at: 'fact: tea-hours' },
        { rule: 'supply-fact', in: 'surge', at: ['fact: tea-hours', 'fact: people'] },
        { rule: 'supply-fact', in: 'surge', at: ['fact: tea-hours', 'fact: food-hours'] },
        { rule: 'tight-below-critical', in: 'surge', at: 'critical: 4.5' },
      ],
    },
    {
      name: 'answers questions that are there, with answers that they have',
      change: ({ surge }) => {
        const care = careOf(surge);
        care.decision.question = 'look';
        const options = ['in-contact', 'lost'].map((id) => ({
          id,
          title: { zh: '答', en: id },
          opens: { zh: '继续', en: 'go on' },
        }));
        surge.blocks[0]?.lanes[0]?.steps.push(step('silence-q', { kind: 'question', options }));
        care.contact.question = { step: 'silence-q', restored: 'in-contact', missed: 'missed', lost: 'lost' };
      },
      finds: [
        { rule: 'no-answer', in: 'surge', at: 'step: silence-q' },
        { rule: 'no-question', in: 'surge', at: 'question: look' },
      ],
    },
    {
      name: 'lets only watches of the plan rest',
      change: ({ surge }) => {
        careOf(surge).instead = ['look', 'water', 'nothing'];
      },
      finds: [
        { rule: 'rests-no-watch', in: 'surge', at: '- water' },
        { rule: 'rests-no-watch', in: 'surge', at: '- nothing' },
      ],
    },
    {
      name: 'gives each channel, leg, option and way on an id of its own',
      change: ({ surge }) => {
        const { legs } = careOf(surge);
        legs.push({ id: 'aboard', title: { zh: '又一段', en: 'again' } });
      },
      finds: [{ rule: 'duplicate-id', in: 'surge', at: ['legs:', 'id: own-way', 'id: aboard'] }],
    },
  ]);
});
