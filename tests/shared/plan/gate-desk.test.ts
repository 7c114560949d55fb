import { describe } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import type { PlanFiles } from '../../support/plan-builder.ts';

const title = (en: string) => ({ zh: `中文（${en}）`, en });
const everyHour = { IV: '1 h', III: '1 h', II: '1 h', I: '1 h' };

const rhythms =
  (...units: readonly string[]) =>
  ({ general }: PlanFiles) => {
    const [rule] = general.reportRules;
    if (rule) rule.rhythms = units.map((to) => ({ to, followUp: everyHour }));
  };

const shifts =
  (list: readonly (readonly [string, string])[], seats: readonly string[] = ['duty-officer']) =>
  ({ general }: PlanFiles) => {
    general.shifts = {
      list: list.map(([id, from]) => ({ id, title: title(id), from })),
      seats: seats.map((post) => ({ post, count: 1 })),
      basis: ['a-times'],
    };
  };

describe('what the general plan says of the duty room', () => {
  gateCases([
    {
      name: 'is without findings where it holds together',
      change: (files) => {
        rhythms('city-desk')(files);
        shifts([
          ['day', '08:00'],
          ['night', '20:00'],
        ])(files);
        files.general.receipt = { within: '10 min', basis: 'a-times' };
        files.general.contactCheck = { within: '30 d', basis: 'a-times' };
      },
      finds: [],
    },
    {
      name: 'gives a rhythm to recipients only',
      change: rhythms('metro'),
      finds: [{ rule: 'rhythm-without-recipient', in: 'general', at: ['rhythms:', 'to: metro'] }],
    },
    {
      name: 'names the recipient of a rhythm that is no unit once, as unknown',
      change: rhythms('nobody'),
      finds: [{ rule: 'unknown-unit', in: 'general', at: 'to: nobody' }],
    },
    {
      name: 'gives a recipient one rhythm',
      change: rhythms('city-desk', 'city-desk'),
      finds: [{ rule: 'duplicate-id', in: 'general', at: ['rhythms:', 'to: city-desk', 'to: city-desk'] }],
    },
    {
      name: 'lists shifts in the order of the day',
      change: shifts([
        ['night', '20:00'],
        ['day', '08:00'],
      ]),
      finds: [{ rule: 'shifts-out-of-order', in: 'general', at: 'from: 08:00' }],
    },
    {
      name: 'begins no two shifts together, and calls no two the same',
      change: shifts([
        ['day', '08:00'],
        ['day', '08:00'],
      ]),
      finds: [
        { rule: 'duplicate-id', in: 'general', at: ['id: day', 'id: day'] },
        { rule: 'shifts-out-of-order', in: 'general', at: ['from: 08:00', 'from: 08:00'] },
      ],
    },
    {
      name: 'seats known posts, each once',
      change: shifts([['day', '08:00']], ['nobody', 'leader', 'leader']),
      finds: [
        { rule: 'unknown-post', in: 'general', at: 'post: nobody' },
        { rule: 'duplicate-id', in: 'general', at: ['post: leader', 'post: leader'] },
      ],
    },
  ]);
});
