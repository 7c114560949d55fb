import { describe, expect, it } from 'vitest';
import { DAY, fromBeijing } from '../../../../shared/base/instant.ts';
import { coverageOf, type PlanCoverage } from '../../../../shared/drill/score/coverage.ts';
import { outcomeOf } from '../../../../shared/drill/score/outcome.ts';
import { runOutcome, type RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';
import { playedRun, START_AT } from '../../../support/played-run.ts';
import { done, setLevel, smallEditions, start } from '../../../support/small-desk.ts';
import { shipped } from '../../../support/real-plans.ts';

/** A run with the surge plan: an answer, a step done, one given up, and two levels. */
function worked(): RunOutcome {
  const run = playedRun();
  const { desk } = run;
  run.control('RunStarted', {}, START_AT);
  desk.must({
    type: 'RecordAwareness',
    station: 'east',
    what: '来电',
    source: 'railway',
    channel: 'phone',
    specials: ['surge'],
  });
  desk.must(done('general/check'));
  desk.must({ type: 'AnswerQuestion', step: 'general/start-q', option: 'start', basis: '人多' });
  desk.must(start('IV'));
  desk.must(done('surge/open-gates'));
  desk.must({ type: 'EndStep', step: 'surge/water', end: 'not-applicable', reason: 'no-need' });
  desk.must(setLevel('II'));
  return outcomeOf(run.record());
}

const editions = Object.values(smallEditions());
const at = START_AT;
const of = (plans: readonly PlanCoverage[], plan: string) => {
  const found = plans.find((one) => one.plan === plan);
  if (!found) throw new Error(`No coverage of ${plan}`);
  return found;
};
const standing = (plan: PlanCoverage) =>
  Object.fromEntries(
    plan.parts.map((part) => [
      part.kind === 'level' ? `@${part.level}` : part.kind === 'answer' ? `${part.step}=${part.option}` : part.step,
      part.standing,
    ]),
  );

describe('what a run came to', () => {
  it('is of the shape that is kept and crosses the border', () => {
    const outcome = worked();
    expect(runOutcome.parse(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
    expect(outcome.counts).toMatchObject({ responses: 1, reports: 0 });
    expect(outcome.started).toEqual({ simulated: START_AT, wall: at });
  });

  it('names every part of a plan once, with how it ended', () => {
    const { exercised } = worked();
    expect(exercised.filter(({ plan }) => plan === 'surge')).toMatchObject([
      { kind: 'step', step: 'open-gates', how: 'done' },
      { kind: 'step', step: 'water', how: 'not-applicable' },
      { kind: 'level', level: 'IV' },
      { kind: 'level', level: 'II' },
    ]);
    expect(exercised).toContainEqual(expect.objectContaining({ kind: 'answer', step: 'start-q', option: 'start' }));
  });
});

describe('coverage of the plans', () => {
  it('says of every step, answer and level whether it was exercised, least covered plan first', () => {
    const plans = coverageOf(editions, [worked()], at);
    const surge = of(plans, 'surge');
    expect(standing(surge)).toMatchObject({
      'open-gates': 'exercised',
      water: 'exercised',
      hold: 'never',
      'close-square': 'never',
      '@IV': 'exercised',
      '@III': 'never',
      '@II': 'exercised',
    });
    expect(standing(of(plans, 'base'))).toMatchObject({ 'start-q=start': 'exercised', 'start-q=not-yet': 'never' });
    expect(surge.counts).toEqual({ exercised: 4, older: 0, never: surge.parts.length - 4 });
    expect(surge.parts.map((part) => part.standing)).toEqual(
      surge.parts
        .map((part) => part.standing)
        .toSorted((a, b) => ['never', 'older', 'exercised'].indexOf(a) - ['never', 'older', 'exercised'].indexOf(b)),
    );
    expect(plans.at(-1)?.plan).toBe('surge');
    expect(of(plans, 'flood').counts.exercised).toBe(0);
  });

  it('shows what was exercised on another edition as such', () => {
    const changed = Object.values(
      smallEditions((files) => {
        files.surge.edition = 'next edition';
      }),
    );
    const surge = of(coverageOf(changed, [worked()], at), 'surge');
    expect(standing(surge)).toMatchObject({ 'open-gates': 'older', hold: 'never' });
    expect(surge.counts).toMatchObject({ exercised: 0, older: 4 });
  });

  it('looks back twelve months by the machine’s clock', () => {
    const count = (now: number) => of(coverageOf(editions, [worked()], now), 'surge').counts.exercised;
    const sameDay = fromBeijing('2024-07-30', '13:00') ?? 0;
    expect([count(sameDay), count(sameDay + 60_000), count(at - DAY)]).toEqual([4, 0, 0]);
  });

  it('keeps real responses apart from drills', () => {
    const { exercised } = worked();
    const surge = of(coverageOf(editions, [], at, [{ id: 'real', at, station: 'east', exercised }]), 'surge');
    const gates = surge.parts.find((part) => part.kind === 'step' && part.step === 'open-gates');
    expect(gates).toMatchObject({ standing: 'never', drills: [], real: [{ id: 'real', at, onThisEdition: true }] });
  });

  it('reaches all of the shipped plans', () => {
    const all = coverageOf([...shipped.byHash.values()], [], at);
    expect(all).toHaveLength(21);
    for (const { parts, counts } of all) {
      expect(parts.length).toBeGreaterThan(0);
      expect(counts).toEqual({ exercised: 0, older: 0, never: parts.length });
    }
  });
});
