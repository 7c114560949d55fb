import { describe, expect, it } from 'vitest';
import { proposalsOf } from '../../../renderer/screens/response/model/proposals.ts';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { PureDesk } from '../../support/pure-desk.ts';
import { setLevel, smallDesk, start } from '../../support/small-desk.ts';

/** `people` goes stale after 30 minutes and calls the flood plan at 300; thresholds are to be answered within ten minutes. */
const desk = () =>
  smallDesk((files) => {
    files.general.activation = { within: '10 min', basis: 'a-times' };
    const people = files.surge.facts?.find((fact) => fact.id === 'people');
    if (people) Object.assign(people, { staleAfter: '30 min' });
    files.surge.interrupts = [
      {
        id: 'crowd',
        title: { zh: '人多', en: 'crowd' },
        if: { fact: 'people', at: 300 },
        calls: 'flood',
        returns: { zh: '回来', en: 'back' },
        basis: 'a-times',
      },
    ];
  });

const people = (value: number) =>
  ({ type: 'RecordFact', fact: 'surge/people', value, certainty: 'known', source: 'count', channel: 'hand' }) as const;

/** Of each proposal: what for, how it stands, which lines speak for it, by when to answer, and the act that answers a level. */
const shown = (on: PureDesk) =>
  proposalsOf(on.response, on.now).map(({ calls, state, readings, due, act }) => [
    'level' in calls ? calls.level : calls.plan,
    state,
    readings.map(({ entry }) => entry.version),
    due === undefined ? undefined : (due.dueAt - on.now) / MINUTE,
    act,
  ]);

describe('proposals of a response', () => {
  it('are a level and a plan, each with its readings and the time left to answer', () => {
    const on = desk();
    on.must(people(350));
    on.wait(4 * MINUTE);
    expect(shown(on)).toEqual([
      ['III', 'waiting', [2], 6, 'start'],
      ['flood', 'waiting', [2], 6, undefined],
    ]);
  });

  it('give way to a request to measure again once the readings are too old', () => {
    const on = desk();
    on.must(people(250));
    on.wait(31 * MINUTE);
    expect(shown(on)).toEqual([['III', 'stale', [2], -21, 'start']]);
    on.must(people(260));
    expect(shown(on)).toEqual([['III', 'waiting', [4], -21, 'start']]);
  });

  it('stay in view as declined, and go when the level is set', () => {
    const on = desk();
    on.must(start('IV'));
    on.must(people(250));
    on.must({ type: 'DeclineThreshold', calls: { level: 'III' }, reason: 'a wrong count', authority: 'leader' });
    expect(shown(on)).toEqual([['III', 'declined', [5], undefined, 'level']]);
    on.must(setLevel('III'));
    expect(shown(on)).toEqual([]);
  });

  it('ask for a lower level only while a graded response runs, and leave no clock running', () => {
    const on = desk();
    on.must(people(120));
    expect(shown(on)).toEqual([['IV', 'waiting', [2], 10, 'start']]);
    on.must(start('II'));
    expect(shown(on)).toEqual([['IV', 'lower', [2], undefined, 'level']]);
    on.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
    expect(shown(on)).toEqual([]);
  });
});
