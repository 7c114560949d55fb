import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { isStale } from '../../../shared/reporting/stale.ts';
import { calledPlans } from '../../../shared/response/called-plans.ts';
import { levelProposal } from '../../../shared/response/level-proposal.ts';
import { smallDesk } from '../../support/small-desk.ts';

/** `people` goes stale after 30 minutes, is kept for each place, and calls the flood plan at 200. */
const desk = () =>
  smallDesk((files) => {
    const people = files.surge.facts?.find((fact) => fact.id === 'people');
    if (people) Object.assign(people, { staleAfter: '30 min', per: 'place' });
    files.surge.interrupts = [
      {
        id: 'crowd',
        title: { zh: '人多', en: 'crowd' },
        if: { fact: 'people', at: 200 },
        calls: 'flood',
        returns: { zh: '回来', en: 'back' },
        basis: 'a-times',
      },
    ];
  });

const people = (about: string, value: number) =>
  ({
    type: 'RecordFact',
    fact: 'surge/people',
    about,
    value,
    certainty: 'known',
    source: 'count',
    channel: 'hand',
  }) as const;

describe('a stale value', () => {
  it('proposes no level: the highest fresh one counts, and the stale ground stays in view', () => {
    const on = desk();
    on.must(people('east', 400));
    on.wait(20 * MINUTE);
    on.must(people('west', 100));
    on.wait(15 * MINUTE);
    const { level, grounds } = levelProposal(on.response, on.now);
    expect(level).toBe('IV');
    expect(grounds.map(({ about, level: own, stale }) => ({ about, own, stale }))).toEqual([
      { about: 'east', own: 'I', stale: true },
      { about: 'west', own: 'IV', stale: false },
    ]);
    expect(levelProposal(on.response).level).toBe('I');
    on.must(people('east', 400));
    expect(levelProposal(on.response, on.now).level).toBe('I');
  });

  it('calls no plan, but is named so that somebody measures again', () => {
    const on = desk();
    on.must(people('east', 300));
    const called = () => calledPlans(on.response, on.now).map(({ calls, stale, entry }) => [calls, stale, entry.value]);
    expect(called()).toEqual([['flood', false, 300]]);
    on.wait(31 * MINUTE);
    expect(called()).toEqual([['flood', true, 300]]);
    on.must(people('west', 250));
    expect(called()).toEqual([['flood', false, 250]]);
    on.must({ type: 'JoinPlan', plan: 'flood', reason: 'crowd' });
    expect(called()).toEqual([]);
  });

  it('is one older than its plan allows, to the minute; a derived one is as old as its oldest input', () => {
    const fact = { staleAfter: '30 min' } as const;
    expect(isStale(fact, { at: 0 }, 30 * MINUTE)).toBe(false);
    expect(isStale(fact, { at: 0 }, 30 * MINUTE + 1)).toBe(true);
    expect(isStale(fact, { at: 20 * MINUTE, asOf: 0 }, 31 * MINUTE)).toBe(true);
    expect(isStale({}, { at: 0 }, 9_999 * MINUTE)).toBe(false);
  });
});
