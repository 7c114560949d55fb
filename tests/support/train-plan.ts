import type { TrainRole } from '../../shared/plan/vocabulary.ts';
import type { SpecialSource } from './plan-builder.ts';

type FactSource = NonNullable<SpecialSource['facts']>[number];
type CareSource = NonNullable<SpecialSource['trains']>;

const words = (en: string) => ({ zh: `中文（${en}）`, en });
const named = (id: string) => ({ id, title: words(id) });

/** Makes a plan of the smallest set one that keeps held trains: a fact for each role, and the least a `trains` part may say. */
export function withTrains(plan: SpecialSource): void {
  plan.facts = [
    ...(plan.facts ?? []),
    { ...fact('held', 'number', 'held-trains'), per: 'response' },
    fact('stands-since', 'time', 'held-since'),
    fact('aboard', 'number', 'people'),
    fact('food-hours', 'number', 'food'),
    fact('spoken', 'time', 'last-contact'),
    fact('by-way-of', 'text', 'contact-channel'),
    { ...fact('line', 'choice', 'contact'), choices: ['regular', 'missed', 'lost'].map(named) },
    { ...fact('danger', 'choice', 'hazard'), choices: ['none', 'near', 'at-train'].map(named) },
    fact('gone', 'number', 'off'),
    fact('rest', 'number', 'remaining'),
  ];
  plan.trains = trainCare();
}

function fact(id: string, type: FactSource['type'], role: TrainRole): FactSource {
  return { ...named(id), type, per: 'train', sources: ['railway'], basis: 'a-times', role };
}

function trainCare(): CareSource {
  const owner = 'duty-officer';
  const basis = 'a-times';
  return {
    contact: {
      owner,
      rhythm: { time: '30 min', basis },
      lostAfter: { windows: 2, basis },
      channels: [
        { ...named('dispatch'), do: words('call'), basis },
        { ...named('satellite'), do: words('call'), window: { time: '40 min', basis }, basis },
      ],
    },
    supplies: [{ fact: 'food-hours', owner, tight: 12, critical: 4, basis }],
    legs: [named('aboard'), named('shelter'), { ...named('own-way'), out: true }],
    decision: {
      owner,
      within: '2 h',
      review: '2 h',
      basis,
      options: ['hold', 'move', 'evacuate'].map((id) => ({ ...named(id), prompt: words('why') })),
    },
    families: { owner, within: '60 min', basis },
    arrival: { basis: [basis], means: ['taxi', 'coach'].map(named), checklist: [named('food')] },
  };
}
