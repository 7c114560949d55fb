import type { PlanFiles } from './plan-builder.ts';

const words = (en: string) => ({ zh: `中文（${en}）`, en });

/** What a rain warning means to the small plan set: the flood plan is called for, and there are ten minutes to answer. */
export function addWarnings({ general, flood }: PlanFiles): void {
  general.activation = { within: '10 min', basis: 'a-times' };
  general.warningCheck = { within: '6 h', basis: 'a-times' };
  const colours = ['none', 'blue', 'yellow', 'orange', 'red'];
  flood.facts = [
    ...(flood.facts ?? []),
    {
      id: 'rain-signal',
      title: words('rain signal'),
      type: 'choice',
      choices: colours.map((id) => ({ id, title: words(id) })),
      sources: ['weather'],
      basis: 'a-times',
    },
  ];
  flood.levelRules = [
    ...(flood.levelRules ?? []),
    { fact: 'rain-signal', at: { IV: 'blue', III: 'yellow', II: 'orange', I: 'red' }, basis: 'a-times' },
  ];
  flood.warnings = [{ hazard: 'rain', fact: 'rain-signal', basis: 'a-times' }];
}
