import { describe, expect, it } from 'vitest';
import { indexUses, type GivenKind } from '../../../shared/review/plan-uses.ts';
import { madePlans } from '../../support/made-plans.ts';
import { step, stepIn, type PlanFiles } from '../../support/plan-builder.ts';
import { shipped } from '../../support/real-plans.ts';

const words = { zh: '因为', en: 'because' };

/** `plan: how step@into` for everything that names a thing of the general plan. */
function usesOf(kind: GivenKind, id: string, change: (files: PlanFiles) => void) {
  const plans = madePlans(change);
  const general = plans[0]?.plan;
  if (general?.tier !== 'general') throw new Error('The general plan comes first');
  return indexUses(plans, general)(kind, id).flatMap(({ own, uses }) =>
    uses.map((use) =>
      [`${own.plan.id}: ${use.how}`, use.step, use.into === undefined ? '' : `@${use.into}`].filter(Boolean).join(' '),
    ),
  );
}

describe('what a change of the general plan reaches', () => {
  it('finds the steps of a post, also in what a station adds and writes anew', () => {
    const found = usesOf('post', 'leader', (files) => {
      stepIn(files.general, 'check').owner = 'leader';
      stepIn(files.surge, 'hold').owner = 'leader';
      files.east.overlays = [{ plan: 'surge', step: 'water', set: { owner: 'leader' }, why: words }];
      const added = step('east-only', { owner: 'leader' });
      files.west.additions = [{ plan: 'surge', block: 'first', lane: 'care', step: added, why: words }];
    });
    expect(found).toEqual([
      'base: owner check',
      'base: authority',
      'base: authority',
      'base: authority',
      'base: authority',
      'east: owner water @surge',
      'west: owner east-only @surge',
      'surge: owner hold',
    ]);
  });

  it('leaves alone what a station writes anew without naming the post', () => {
    const found = usesOf('post', 'duty-officer', (files) => {
      files.east.blocks[0]!.lanes[0]!.steps[0]!.owner = 'leader';
      files.east.overlays = [{ plan: 'surge', step: 'water', set: { do: words }, why: words }];
    });
    expect(found.filter((one) => one.startsWith('east'))).toEqual([]);
  });

  it('finds the steps that turn to a unit, the parties, and who gets reports', () => {
    const none = () => {};
    expect(usesOf('unit', 'metro', none)).toEqual(['surge: to hold', 'flood: to hold']);
    expect(usesOf('unit', 'city-desk', none)).toEqual(['base: recipient']);
    expect(usesOf('unit', 'railway', none).filter((one) => one.startsWith('east'))).toContain('east: party');
  });

  it('finds the shifts that a post has to be there in', () => {
    const found = usesOf('post', 'leader', ({ general }) => {
      general.shifts = {
        list: [{ id: 'day', title: words, from: '08:00' }],
        seats: [{ post: 'leader', count: 1 }],
        basis: ['a-times'],
      };
    });
    expect(found).toContain('base: seat');
  });

  it('finds what waits for a step, goes by its answer, counts from it or does the same measure', () => {
    const found = usesOf('step', 'start-q', (files) => {
      stepIn(files.general, 'start-q').shared = 'start';
      stepIn(files.general, 'release').after = ['start-q'];
      stepIn(files.surge, 'hold').after = ['general/start-q'];
      stepIn(files.surge, 'water').when = { question: 'general/start-q', is: ['start'] };
      stepIn(files.surge, 'open-gates').due = { within: '5 min', from: 'general/start-q', basis: 'a-times' };
      stepIn(files.flood, 'water').shared = 'start';
      // The same id in another plan is another step.
      stepIn(files.flood, 'hold').after = ['start-q'];
    });
    expect(found).toEqual([
      'base: waits release',
      'surge: due open-gates',
      'surge: waits hold',
      'surge: branch water',
      'flood: shared water',
    ]);
  });

  it('reaches station plans and special plans of the shipped library', () => {
    const plans = [...shipped.byHash.values()];
    const general = plans.find(({ plan }) => plan.tier === 'general')?.plan;
    if (general?.tier !== 'general') throw new Error('No general plan ships');
    const found = indexUses(plans, general)('post', 'flow-post');
    expect(new Set(found.map(({ own }) => own.plan.tier))).toEqual(new Set(['general', 'station', 'special']));
  });
});
