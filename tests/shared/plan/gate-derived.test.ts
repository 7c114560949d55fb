import { describe } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import type { PlanFiles } from '../../support/plan-builder.ts';

type FactSource = NonNullable<PlanFiles['surge']['facts']>[number];

const number = (id: string, rest: Partial<FactSource> = {}): FactSource => ({
  id,
  title: { zh: `要素 ${id}`, en: id },
  type: 'number',
  unit: { zh: '人', en: 'people' },
  sources: ['count'],
  basis: 'a-times',
  ...rest,
});

const percent = { zh: '%', en: '%' };
const perArea = { zh: '人/㎡', en: 'persons per m2' };

const adds =
  (...facts: FactSource[]) =>
  (files: PlanFiles) => {
    files.surge.facts?.push(...facts);
  };

describe('derived facts', () => {
  gateCases([
    {
      name: 'may be added up, taken off, totalled, and stand on each other',
      change: adds(
        number('aboard', { per: 'train', staleAfter: '30 min' }),
        number('aboard-total', { derive: { total: 'aboard' }, staleAfter: '30 min' }),
        number('here'),
        number('all', { derive: { sum: ['aboard-total', 'here'] }, staleAfter: '20 min' }),
        number('others', { derive: { minus: ['all', 'here'] }, staleAfter: '20 min' }),
      ),
      finds: [],
    },
    {
      name: 'stand on facts that are there',
      change: adds(number('all', { derive: { sum: ['gone', 'gone-too'] } })),
      finds: [
        { rule: 'unknown-fact', in: 'surge', at: ['id: all', 'derive'] },
        { rule: 'unknown-fact', in: 'surge', at: ['id: all', 'derive'] },
      ],
    },
    {
      name: 'are not worked out from themselves, directly or round a corner',
      change: adds(
        number('fact-a', { derive: { sum: ['fact-b', 'fact-c'] } }),
        number('fact-b', { derive: { minus: ['fact-a', 'fact-c'] } }),
        number('fact-c'),
      ),
      finds: [
        { rule: 'derived-circle', in: 'surge', at: ['id: fact-a', 'derive'] },
        { rule: 'derived-circle', in: 'surge', at: ['id: fact-b', 'derive'] },
      ],
    },
    {
      name: 'are numbers worked out from numbers',
      change: adds(
        number('fact-a', { type: 'text', derive: { sum: ['fact-b', 'fact-c'] } }),
        number('fact-b', { type: 'time' }),
        number('fact-c'),
      ),
      finds: [
        { rule: 'derived-not-number', in: 'surge', at: ['id: fact-a', 'derive'] },
        { rule: 'derived-not-number', in: 'surge', at: ['id: fact-a', 'derive'] },
      ],
    },
    {
      name: 'total what is kept for each place or train, and add up what is not',
      change: adds(
        number('each', { per: 'place' }),
        number('one'),
        number('fact-a', { derive: { total: 'one' } }),
        number('fact-b', { derive: { sum: ['each', 'one'] } }),
        number('fact-c', { per: 'train', derive: { minus: ['one', 'one'] } }),
      ),
      finds: [
        { rule: 'derived-per', in: 'surge', at: ['id: fact-a', 'derive'] },
        { rule: 'derived-per', in: 'surge', at: ['id: fact-b', 'derive'] },
        { rule: 'derived-per', in: 'surge', at: ['id: fact-c', 'derive'] },
      ],
    },
    {
      name: 'do not outlive what they stand on, nor mix units unseen',
      change: adds(
        number('fact-a', { staleAfter: '15 min' }),
        number('fact-b', { unit: { zh: '列', en: 'trains' } }),
        number('fact-c', { derive: { sum: ['fact-a', 'fact-b'] } }),
      ),
      finds: [
        { rule: 'derived-stale-later', in: 'surge', at: ['id: fact-c', 'derive'] },
        { rule: 'derived-unit', severity: 'doubt', in: 'surge', at: ['id: fact-c', 'derive'] },
      ],
    },
    {
      name: 'may be a share of the waiting capacity, and densities at places',
      change: adds(
        number('here', { staleAfter: '30 min' }),
        number('opened', { per: 'place' }),
        number('share', {
          unit: percent,
          staleAfter: '30 min',
          derive: { share: 'here', of: 'waiting', opened: 'opened' },
        }),
        number('heads', { per: 'place' }),
        number('density', { per: 'place', unit: perArea, derive: { density: 'heads' } }),
      ),
      finds: [],
    },
    {
      name: 'need one count for a share, and one for each place for a density and for opened areas',
      change: adds(
        number('here'),
        number('each', { per: 'place' }),
        number('share-a', { unit: percent, derive: { share: 'each', of: 'waiting' } }),
        number('share-b', { unit: percent, derive: { share: 'here', of: 'waiting', opened: 'here' } }),
        number('density-a', { unit: perArea, derive: { density: 'each' } }),
        number('density-b', { per: 'place', unit: perArea, derive: { density: 'here' } }),
      ),
      finds: [
        { rule: 'derived-per', in: 'surge', at: ['id: share-a', 'derive'] },
        { rule: 'derived-per', in: 'surge', at: ['id: share-b', 'derive'] },
        { rule: 'derived-per', in: 'surge', at: ['id: density-a', 'derive'] },
        { rule: 'derived-per', in: 'surge', at: ['id: density-b', 'derive'] },
      ],
    },
  ]);
});
