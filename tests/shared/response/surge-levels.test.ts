import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { LEVELS, type Level } from '../../../shared/plan/vocabulary.ts';
import { levelIndicators } from '../../../shared/response/level-indicators.ts';
import { levelProposal } from '../../../shared/response/level-proposal.ts';
import { levelRank } from '../../../shared/response/thresholds.ts';
import { pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { randomFrom } from '../../../shared/base/random.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

/** The shipped plan for sudden large flow, at a shipped station. */
function surgeAt(station = 'beijing-fengtai'): PureDesk {
  const desk = pureDesk(shipped.inForce, shippedSource);
  desk.must({
    type: 'RecordAwareness',
    station,
    what: '旅客骤增',
    source: '车站',
    channel: 'phone',
    specials: ['surge'],
  });
  return desk;
}

type Value = number | string | { readonly low: number; readonly high: number };

function record(
  desk: PureDesk,
  fact: string,
  value: Value | undefined,
  rest: { about?: string; source?: string } = {},
) {
  desk.must({
    type: 'RecordFact',
    fact: `surge/${fact}`,
    ...(value === undefined ? {} : { value }),
    certainty: value === undefined ? 'unknown' : 'known',
    source: '车站',
    channel: 'hand',
    ...rest,
  });
}

const proposed = (desk: PureDesk) => levelProposal(desk.response, desk.now).level;

function indicator(desk: PureDesk, fact: string) {
  const found = levelIndicators(desk.response, desk.now).find((one) => one.fact.id === fact);
  if (!found) throw new Error(`No indicator ${fact}`);
  return found;
}

/** Each indicator's edges: just under the first, then at and just under each. */
const EDGES: readonly (readonly [fact: string, about: string | undefined, step: number, edges: readonly number[]])[] = [
  ['waiting-share', undefined, 0.1, [70, 85, 100, 120]],
  ['density', '进站口', 0.01, [1.0, 1.7, 3.3, 5.0]],
  ['late-trains', undefined, 1, [5, 10, 20, 40]],
  ['taxi-wait', '出租站', 1, [30, 60, 90, 120]],
  // More than 0, 500, 2,000 and 5,000 people.
  ['night-excess', undefined, 1, [1, 501, 2001, 5001]],
];

describe('the level rules of the surge plan', () => {
  it.each(EDGES)('%s proposes a level at its edge and the one below just under it', (fact, about, step, edges) => {
    const below: readonly (Level | undefined)[] = [undefined, ...LEVELS];
    for (const [at, edge] of edges.entries()) {
      const on = (value: number) => {
        const desk = surgeAt();
        record(desk, fact, value, about === undefined ? {} : { about });
        return proposed(desk);
      };
      expect([edge, on(edge)]).toEqual([edge, LEVELS[at]]);
      expect([edge - step, on(edge - step)]).toEqual([edge - step, below[at]]);
    }
  });

  it('takes nobody beyond the capacity of the night for nothing to propose', () => {
    const desk = surgeAt();
    record(desk, 'night-excess', 0);
    expect(proposed(desk)).toBeUndefined();
    expect(indicator(desk, 'night-excess')).toMatchObject({ state: 'below', next: { level: 'IV', threshold: 1 } });
  });

  it('proposes III at Fengtai for 12,000 people, and nothing at Beijing station, where it says why', () => {
    const fengtai = surgeAt();
    record(fengtai, 'waiting-people', 12_000);
    expect(proposed(fengtai)).toBe('III');
    expect(indicator(fengtai, 'waiting-share')).toMatchObject({
      state: 'reached',
      reached: { level: 'III', threshold: 85 },
      next: { level: 'II', threshold: 100 },
    });

    const beijing = surgeAt('beijing');
    record(beijing, 'waiting-people', 12_000);
    expect(proposed(beijing)).toBeUndefined();
    expect(indicator(beijing, 'waiting-share')).toMatchObject({
      state: 'unknown',
      missing: { zh: '候车容量不明：北京站，见分预案；请站区办核定' },
    });
  });

  it('says at once, before any count, where the station plan has no capacity', () => {
    expect(indicator(surgeAt('beijing'), 'waiting-share')).toMatchObject({
      state: 'unknown',
      missing: expect.anything(),
    });
    expect(indicator(surgeAt(), 'waiting-share')).toMatchObject({ state: 'unsaid' });
  });

  it('lets the worst place speak, and names it', () => {
    const desk = surgeAt();
    record(desk, 'density', 1.2, { about: '进站口' });
    record(desk, 'density', 3.4, { about: '地铁口' });
    record(desk, 'density', undefined, { about: '出租站' });
    expect(proposed(desk)).toBe('II');
    expect(indicator(desk, 'density')).toMatchObject({ worst: { about: '地铁口' }, others: 2 });
  });

  it('lets nothing speak that is stale, and shows it as such', () => {
    const desk = surgeAt();
    record(desk, 'waiting-people', 17_000);
    expect(proposed(desk)).toBe('I');
    desk.wait(46 * MINUTE);
    expect(proposed(desk)).toBeUndefined();
    expect(indicator(desk, 'waiting-share')).toMatchObject({ state: 'stale' });
    expect(indicator(desk, 'waiting-share')).not.toHaveProperty('reached');
  });

  it('lets a fresh place speak before a graver one that is stale', () => {
    const desk = surgeAt();
    record(desk, 'density', 5.5, { about: '地铁口' });
    desk.wait(16 * MINUTE);
    record(desk, 'density', 1.1, { about: '进站口' });
    expect(indicator(desk, 'density')).toMatchObject({
      state: 'reached',
      worst: { about: '进站口' },
      reached: { level: 'IV' },
    });
  });

  it('counts the higher end of a range', () => {
    const desk = surgeAt();
    record(desk, 'waiting-people', { low: 9000, high: 14_000 });
    expect(proposed(desk)).toBe('II');
  });

  it('follows the newest source where two disagree, and shows both', () => {
    const desk = surgeAt();
    record(desk, 'late-trains', 22, { source: '车站' });
    desk.wait(MINUTE);
    record(desk, 'late-trains', 12, { source: '客运调度' });
    expect(proposed(desk)).toBe('III');
    expect(indicator(desk, 'late-trains').conflict.map(({ source }) => source)).toEqual(['客运调度', '车站']);
  });

  it('adds waiting rooms up where they are counted one by one', () => {
    const desk = surgeAt();
    record(desk, 'room-people', 6000, { about: '上层' });
    record(desk, 'room-people', 8000, { about: '下层' });
    expect(indicator(desk, 'waiting-share')).toMatchObject({
      worst: { entry: { value: 100 } },
      reached: { level: 'II' },
    });
  });
});

describe('whatever is recorded', () => {
  const NUMBERS = EDGES.map(([fact, about, , edges]) => ({ fact, about, top: (edges.at(-1) ?? 0) * 1.3 }));

  /** A random board: some indicators known, some unknown, some never said, some too old. */
  function randomBoard(seed: number) {
    const random = randomFrom(seed);
    const desk = surgeAt(random() < 0.5 ? 'beijing' : 'beijing-fengtai');
    const said = new Map<string, number>();
    const draw = () => {
      for (const { fact, about, top } of NUMBERS) {
        const kind = random();
        if (kind < 0.3) continue;
        const value = kind < 0.45 ? undefined : Math.round(random() * top * 100) / 100;
        record(desk, fact, value, about === undefined ? {} : { about });
        if (value === undefined) said.delete(fact);
        else said.set(fact, value);
      }
    };
    if (random() < 0.4) {
      draw();
      said.clear();
      desk.wait(61 * MINUTE);
    }
    draw();
    return { desk, said, random };
  }

  it('the highest level of what is known and fresh wins, and nothing else speaks', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const { desk, said } = randomBoard(seed);
      const expected = EDGES.map(([fact, , , edges]) => {
        const value = said.get(fact);
        return value === undefined ? -1 : edges.filter((edge) => value >= edge).length - 1;
      });
      expect([seed, levelRank(proposed(desk))]).toEqual([seed, Math.max(...expected)]);
    }
  });

  it('the panel and the proposal never differ, and unknown never reaches a level', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const { desk } = randomBoard(seed);
      const all = levelIndicators(desk.response, desk.now);
      const reached = all.map((one) => levelRank(one.reached?.level));
      expect([seed, Math.max(...reached)]).toEqual([seed, levelRank(proposed(desk))]);
      const unknown = all.filter(({ state }) => state === 'unknown' || state === 'unsaid' || state === 'stale');
      expect(unknown.filter((one) => one.reached !== undefined || one.next !== undefined)).toEqual([]);
    }
  });

  it('a higher value never proposes a lower level', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const { desk, said, random } = randomBoard(seed);
      const before = levelRank(proposed(desk));
      const raised = NUMBERS[Math.floor(random() * NUMBERS.length)];
      if (!raised) throw new Error('no indicator drawn');
      const value = (said.get(raised.fact) ?? 0) + random() * raised.top;
      record(desk, raised.fact, value, raised.about === undefined ? {} : { about: raised.about });
      expect([seed, levelRank(proposed(desk)) >= before]).toEqual([seed, true]);
    }
  });

  it('more people in the halls never lower the share, and no count makes one where the capacity is unknown', () => {
    const random = randomFrom(7);
    for (const station of ['beijing-fengtai', 'beijing-south', 'beijing', 'beijing-west']) {
      const desk = surgeAt(station);
      let people = 0;
      let last = -1;
      for (let count = 0; count < 40; count += 1) {
        people += Math.floor(random() * 900);
        record(desk, 'waiting-people', people);
        const { worst } = indicator(desk, 'waiting-share');
        const value = worst?.entry.value;
        if (typeof value === 'number') {
          expect(value).toBeGreaterThanOrEqual(last);
          last = value;
        } else expect([station, worst?.entry.certainty]).toEqual([station, 'unknown']);
      }
      expect(last >= 0).toBe(station === 'beijing-fengtai' || station === 'beijing-south');
    }
  });
});
