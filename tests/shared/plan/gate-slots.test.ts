import { describe } from 'vitest';
import { gateCases } from '../../support/gate-cases.ts';
import type { PlanFiles } from '../../support/plan-builder.ts';

const slots =
  (...froms: readonly (readonly [id: string, from: string])[]) =>
  ({ general }: PlanFiles) => {
    general.timeSlots = {
      list: froms.map(([id, from]) => ({ id, title: { zh: `时段 ${id}`, en: id }, from })),
      basis: ['a-times'],
    };
  };

describe('time slots', () => {
  gateCases([
    {
      name: 'follow each other from the turn of the operating day to past midnight',
      change: slots(['morning', '04:00'], ['evening', '17:00'], ['late', '00:30']),
      finds: [],
    },
    {
      name: 'begin with the operating day',
      change: slots(['morning', '05:00'], ['evening', '17:00']),
      finds: [{ rule: 'slots-begin', in: 'general', at: ['timeSlots', '05:00'] }],
    },
    {
      name: 'are in order, and each has an id of its own',
      change: slots(['morning', '04:00'], ['late', '00:30'], ['late', '17:00']),
      finds: [
        { rule: 'duplicate-id', in: 'general', at: ['timeSlots', 'id: late', 'id: late'] },
        { rule: 'slots-order', in: 'general', at: ['timeSlots', '17:00'] },
      ],
    },
  ]);
});
