import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../../shared/base/instant.ts';
import { compareRuns } from '../../../../shared/drill/score/compare.ts';
import { SMALL_WORDS, spreadWords, valueWords } from '../../../../shared/drill/score/compare-words.ts';
import type { RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';

const BEGAN = Date.UTC(2026, 9, 1, 1);
const words = (zh: string) => ({ zh, en: zh });

/** The n-th run, a day after the one before: first report after n minutes, n of ten steps in time. */
function outcome(n: number, change: Partial<RunOutcome> = {}): RunOutcome {
  const at = BEGAN + n * DAY;
  return {
    run: `run-${n}`,
    title: `第${n}场`,
    team: n % 2 === 0 ? '二组' : '一组',
    station: 'east',
    scenario: { id: 'two-trains', hash: 'a', title: words('两趟车') },
    isFork: false,
    phase: 'ended',
    editions: [{ id: 'base', hash: '0123456789' }],
    createdAt: at,
    started: { simulated: 0, wall: at },
    ended: { simulated: DAY, wall: at + DAY },
    counts: { injects: 2, delivered: 2, skipped: 0, taken: 2, responses: 1, reports: 1 },
    measures: [
      { measure: 'first-phone', numerator: 1, denominator: 1, median: n * MINUTE },
      { measure: 'steps-in-time', numerator: n, denominator: 10 },
      { measure: 'roll-calls', numerator: 0, denominator: 0 },
    ],
    stepTimes: [{ step: 'surge/open-gates', title: words('开闸'), span: n * MINUTE }],
    exercised: [],
    ...change,
  };
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => outcome(index + 1));
const measure = (of: ReturnType<typeof compareRuns>, name: string) => of.measures.find((one) => one.measure === name);

describe('runs held against each other', () => {
  it('gives the middle and the ends of five runs, and how many they were', () => {
    const of = compareRuns(numbered(5).toReversed(), { by: 'team' });
    expect(of.runs.map(({ run }) => run)).toEqual(['run-1', 'run-2', 'run-3', 'run-4', 'run-5']);
    expect(of.isSmall).toBe(false);
    const first = measure(of, 'first-phone');
    expect(first).toMatchObject({ n: 5, spread: { median: 3 * MINUTE, low: MINUTE, high: 5 * MINUTE } });
    expect(first && spreadWords(first)).toEqual({
      zh: '中位数 3 分钟（1 分钟 至 5 分钟，5 场）',
      en: 'median 3 min (1 min to 5 min, 5 runs)',
    });
    expect(measure(of, 'steps-in-time')?.spread).toEqual({ median: 0.3, low: 0.1, high: 0.5 });
    expect(of.steps).toMatchObject([{ step: 'surge/open-gates', n: 5, spread: { median: 3 * MINUTE } }]);
  });

  it('shows the cases alone, without shares or middles, below five runs', () => {
    const of = compareRuns(numbered(4), { by: 'team' });
    expect(of.isSmall).toBe(true);
    for (const one of [...of.measures, ...of.groups.flatMap(({ measures }) => measures), ...of.steps]) {
      expect(one.spread).toBeUndefined();
    }
    const steps = measure(of, 'steps-in-time');
    expect(steps && spreadWords(steps).zh).toBe('4 场，样本小，只看个例');
    expect(steps?.values.map((value) => valueWords('steps-in-time', value).zh)).toEqual([
      '1/10',
      '2/10',
      '3/10',
      '4/10',
    ]);
    expect(SMALL_WORDS.zh).toContain('只看个例');
  });

  it('leaves out what a run has nothing of, and runs that were never started', () => {
    const { started: _, ...unstarted } = outcome(6);
    const of = compareRuns([...numbered(2), unstarted], { by: 'team' });
    expect(of.runs).toHaveLength(2);
    expect(measure(of, 'roll-calls')).toBeUndefined();
    expect(measure(of, 'first-phone')?.values.map((value) => valueWords('first-phone', value).en)).toEqual([
      '1 min',
      '2 min',
    ]);
  });

  it('keeps forks apart and names the texts of the scenario that were played', () => {
    const other = outcome(3, { scenario: { id: 'two-trains', hash: 'b', title: words('两趟车') } });
    const { scenario: _, ...fork } = outcome(4, { isFork: true });
    const foreign = outcome(5, { scenario: { id: 'snow', hash: 'c', title: words('雪') } });
    const of = compareRuns([...numbered(2), other, fork, foreign], { scenario: 'two-trains', by: 'team' });
    expect(of.runs.map(({ run }) => run)).toEqual(['run-1', 'run-2', 'run-3']);
    expect(of.forks.map(({ run }) => run)).toEqual(['run-4']);
    expect(of.texts).toEqual([
      { hash: 'a', runs: ['run-1', 'run-2'] },
      { hash: 'b', runs: ['run-3'] },
    ]);
  });

  it('groups by team, station, edition and month', () => {
    const runs = [
      outcome(1),
      outcome(2, { station: 'west' }),
      outcome(40, { editions: [{ id: 'base', hash: 'fedcba9876' }] }),
    ];
    const keys = (by: 'team' | 'station' | 'edition' | 'month') =>
      compareRuns(runs, { by }).groups.map(({ key, runs: members }) => [key, members.length]);
    expect(keys('team')).toEqual([
      ['一组', 1],
      ['二组', 2],
    ]);
    expect(keys('station')).toEqual([
      ['east', 2],
      ['west', 1],
    ]);
    expect(keys('edition')).toEqual([
      ['base 01234567', 2],
      ['base fedcba98', 1],
    ]);
    expect(keys('month')).toEqual([
      ['2026-10', 2],
      ['2026-11', 1],
    ]);
  });
});
