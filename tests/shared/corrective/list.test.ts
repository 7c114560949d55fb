import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import { actionsBy, openAboutStep } from '../../../shared/corrective/list.ts';
import type { ActionState, Corrective, CorrectiveAction } from '../../../shared/corrective/state.ts';

const NOW = fromBeijing('2026-03-10', '08:00') ?? 0;
const mark = (at: number) => ({ at, by: '值班员甲', post: 'duty-officer' });

function action(id: string, state: ActionState, dueOn: string, last?: number): CorrectiveAction {
  return {
    id,
    state,
    problem: '首报晚了',
    action: '改步骤',
    owner: '值班室',
    dueOn,
    origin: { mode: 'live', stream: 'response/x', version: 3, at: 0, words: '首报' },
    step: { plan: 'surge', id: id.startsWith('s') ? 'count' : 'report' },
    opened: mark(0),
    trials: [],
    changes: [],
    ...(last === undefined ? {} : { last: { ...mark(last), words: '了结' } }),
  };
}

const all = [
  action('closed-early', 'closed', '2026-03-01', 1),
  action('later', 'open', '2026-04-01'),
  action('s-overdue', 'fixed', '2026-03-09'),
  action('today', 'passed', '2026-03-10'),
  action('s-dropped', 'dropped', '2026-03-01', 2),
];
const corrective: Corrective = { version: 9, actions: Object.fromEntries(all.map((one) => [one.id, one])) };
const ids = (filter: Parameters<typeof actionsBy>[1]) => actionsBy(corrective, filter, NOW).map(({ id }) => id);

describe('the list of corrective actions', () => {
  it('has first what is due first, then what is settled, the newest first', () => {
    expect(ids('all')).toEqual(['s-overdue', 'today', 'later', 's-dropped', 'closed-early']);
  });

  it('knows what is overdue, and what no drill has tried; what is settled is neither', () => {
    expect(ids('overdue')).toEqual(['s-overdue']);
    expect(ids('untried')).toEqual(['s-overdue']);
    expect(ids('unsettled')).toEqual(['s-overdue', 'today', 'later']);
    expect(ids('settled')).toEqual(['s-dropped', 'closed-early']);
  });

  it('has at a step only what is about it and not settled', () => {
    expect(openAboutStep(corrective, 'surge', 'count').map(({ id }) => id)).toEqual(['s-overdue']);
    expect(openAboutStep(corrective, 'flood', 'count')).toEqual([]);
  });
});
