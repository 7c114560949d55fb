import { describe, expect, it } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import { checkFiles, planFiles, type PlanFiles } from '../../support/plan-builder.ts';
import { addWarnings } from '../../support/warning-plans.ts';

/** The small plan set with warnings, and then one thing changed. */
const warned = (change: (files: PlanFiles) => void) => (files: PlanFiles) => {
  addWarnings(files);
  change(files);
};
const rain = { hazard: 'rain', fact: 'rain-signal', basis: 'a-times' };

describe('weather warnings in plans', () => {
  it('may be said or left out', () => {
    const files = planFiles();
    addWarnings(files);
    expect(checkFiles(files).findings).toEqual([]);
  });

  gateCases([
    {
      name: 'a fact that the plan does not have',
      change: warned(({ flood }) => flood.warnings?.push({ ...rain, hazard: 'snow', fact: 'snow-signal' })),
      finds: [{ rule: 'unknown-fact', in: 'flood', at: 'fact: snow-signal' }],
    },
    {
      name: 'a fact whose choices are not the colours from mildest to gravest',
      change: warned(({ flood }) => {
        const fact = flood.facts?.find(({ id }) => id === 'rain-signal');
        fact?.choices?.splice(1, 1, { id: 'green', title: { zh: '绿', en: 'green' } });
        flood.levelRules = [];
      }),
      finds: [{ rule: 'warning-fact', in: 'flood', at: 'fact: rain-signal' }],
    },
    {
      name: 'a hazard twice in one plan',
      change: warned(({ flood }) => flood.warnings?.push({ ...rain, activates: false })),
      finds: [{ rule: 'hazard-twice', in: 'flood', at: ['hazard: rain', 'hazard: rain'] }],
    },
    {
      name: 'a hazard that calls for two plans',
      change: warned(({ flood, surge }) => {
        surge.facts = [...(surge.facts ?? []), ...(flood.facts ?? []).filter(({ id }) => id === 'rain-signal')];
        surge.warnings = [rain];
      }),
      finds: [{ rule: 'hazard-calls-two', in: 'flood', at: 'hazard: rain' }],
    },
  ]);
});
