import { describe, expect, it } from 'vitest';
import { addDaily, task } from '../../support/daily-plans.ts';
import { gateCases } from '../../support/gate-cases.ts';
import { checkFiles, planFiles, type PlanFiles } from '../../support/plan-builder.ts';

/** The small plan set with daily tasks, and then one thing changed. */
const daily = (change: (files: PlanFiles) => void) => (files: PlanFiles) => {
  addDaily(files);
  change(files);
};

describe('postures and daily tasks', () => {
  it('may be said or left out', () => {
    const files = planFiles();
    addDaily(files);
    expect(checkFiles(files).findings).toEqual([]);
  });

  gateCases([
    {
      name: 'a post that the general plan does not have',
      change: daily(({ east }) => east.daily?.push(task('look', ['11:00'], { owner: 'cook' }))),
      finds: [{ rule: 'unknown-post', in: 'east', at: 'owner: cook', clause: '4.1' }],
    },
    {
      name: 'a clause and a basis that the plan does not have',
      change: daily(({ east }) => east.daily?.push(task('look', ['11:00'], { clause: '9', basis: ['a-rumour'] }))),
      finds: [
        { rule: 'unknown-clause', in: 'east', at: 'clause: "9"', clause: '9' },
        { rule: 'unknown-basis', in: 'east', at: '- a-rumour', clause: '9' },
      ],
    },
    {
      name: 'a time twice',
      change: daily(({ east }) => east.daily?.push(task('look', ['11:00', '11:00']))),
      finds: [{ rule: 'daily-times', in: 'east', at: ['id: look', 'at:'], clause: '4.1' }],
    },
    {
      name: 'times out of order',
      change: daily(({ general }) => general.daily?.push(task('look', ['11:00', '09:00']))),
      finds: [{ rule: 'daily-times', in: 'general', at: ['id: look', 'at:'], clause: '4.1' }],
    },
    {
      name: 'an id twice',
      change: daily(({ east }) => east.daily?.push(task('walk', ['11:00']))),
      finds: [{ rule: 'duplicate-id', in: 'east', at: ['id: walk', 'id: walk'], clause: '4.1' }],
    },
    {
      name: 'the id of a step',
      change: daily(({ general }) => general.daily?.push(task('check', ['11:00']))),
      finds: [{ rule: 'duplicate-id', in: 'general', at: ['daily:', 'id: check'], clause: '4.1' }],
    },
    {
      name: 'the same id in two plans is no matter',
      change: daily(({ west }) => {
        west.daily = [task('walk', ['11:00']), task('handover', ['12:00'])];
      }),
      finds: [],
    },
    {
      name: 'tasks without a word on what the postures mean',
      change: daily(({ general }) => {
        delete general.postures;
        general.daily = [];
      }),
      finds: [{ rule: 'posture-without-meaning', in: 'east', at: ['daily:', 'posture: normal'], clause: '4.1' }],
    },
    {
      name: 'a posture described twice',
      change: daily(({ general }) => {
        if (general.postures?.[1]) general.postures[1].id = 'normal';
      }),
      finds: [{ rule: 'duplicate-id', in: 'general', at: ['postures:', 'id: normal', 'id: normal'] }],
    },
  ]);
});
