import { describe, expect, it } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import { addOnward, trialOf, wayOn } from '../../support/onward-plans.ts';
import { checkFiles, planFiles, type PlanFiles } from '../../support/plan-builder.ts';

/** The small plan set with ways onward and a measure, and then one thing changed. */
const onward = (change: (files: PlanFiles) => void) => (files: PlanFiles) => {
  addOnward(files);
  change(files);
};

describe('ways onward and measures on trial', () => {
  it('may be said or left out', () => {
    const files = planFiles();
    addOnward(files);
    expect(checkFiles(files).findings).toEqual([]);
  });

  gateCases([
    {
      name: 'a way onward twice',
      change: onward(({ east }) => east.onward?.push(wayOn('taxi'))),
      finds: [{ rule: 'duplicate-id', in: 'east', at: ['onward:', 'id: taxi', 'id: taxi'] }],
    },
    {
      name: 'a place that the plan does not have',
      change: onward(({ east }) => east.onward?.push(wayOn('more', { places: ['pier'] }))),
      finds: [{ rule: 'onward-place', in: 'east', at: ['onward:', '- pier'] }],
    },
    {
      name: 'a place where this mode does not leave from',
      change: onward(({ east }) => east.onward?.push(wayOn('more', { mode: 'metro', places: ['rank'] }))),
      finds: [{ rule: 'onward-place', in: 'east', at: ['id: more', '- rank'] }],
    },
    {
      name: 'a last departure before the first',
      change: onward(({ east }) => east.onward?.push(wayOn('more', { from: '23:00', until: '05:30' }))),
      finds: [{ rule: 'onward-times', in: 'east', at: ['id: more', 'until: 05:30'] }],
    },
    {
      name: 'a last departure after midnight is no matter',
      change: onward(({ east }) => east.onward?.push(wayOn('more', { from: '23:00', until: '04:00' }))),
      finds: [],
    },
    {
      name: 'a measure that no order asks for',
      change: onward(({ surge }) => surge.trials?.push(trialOf('more', { step: 'look' }))),
      finds: [{ rule: 'trial-without-order', in: 'surge', at: ['trials:', 'id: more', 'step: look'] }],
    },
    {
      name: 'a measure twice',
      change: onward(({ surge }) => surge.trials?.push(trialOf('longer'))),
      finds: [{ rule: 'duplicate-id', in: 'surge', at: ['trials:', 'id: longer', 'id: longer'] }],
    },
    {
      name: 'more vehicles without a time',
      change: onward(({ surge }) =>
        surge.trials?.push(trialOf('more', { change: { addVehicles: 8, load: 45, tripsPerHour: 1 } })),
      ),
      finds: [{ rule: 'trial-times', in: 'surge', at: ['trials:', 'id: more'] }],
    },
    {
      name: 'an extension with a time',
      change: onward(({ surge }) => surge.trials?.push(trialOf('more', { from: '22:00', until: '23:00' }))),
      finds: [{ rule: 'trial-times', in: 'surge', at: ['trials:', 'id: more'] }],
    },
    {
      name: 'a measure that ends before it begins',
      change: onward(({ surge }) =>
        surge.trials?.push(trialOf('more', { change: { perHour: 100 }, from: '01:00', until: '23:00' })),
      ),
      finds: [{ rule: 'onward-times', in: 'surge', at: ['trials:', 'id: more', 'until: 23:00'] }],
    },
    {
      name: 'a basis that the plan does not have',
      change: onward(({ east }) => east.onward?.push(wayOn('more', { basis: ['a-rumour'] }))),
      finds: [{ rule: 'unknown-basis', in: 'east', at: '- a-rumour' }],
    },
  ]);
});
