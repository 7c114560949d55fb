import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/base/instant.ts';
import { prospectOf } from '../../../../shared/drill/run/prospect.ts';
import { nextInjectAt } from '../../../../shared/drill/run/schedule.ts';
import type { When } from '../../../../shared/drill/schema-conditions.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { pureRun, testScenario } from '../../../support/pure-run.ts';
import { randomFrom } from '../../../../shared/base/random.ts';
import { done, setLevel, smallDesk, start } from '../../../support/small-desk.ts';

const bare = {
  from: 'metro',
  to: 'duty-officer',
  channel: 'phone',
  content: { zh: '电话', en: 'a call' },
  assumed: true,
} as const;

/** The scenario of scenario-builder.ts (`01` after 10 minutes, `02` after 8 hours) with one inject that waits for something. */
const scriptWith = (...whens: readonly When[]) =>
  testScenario((source) => {
    for (const [index, when] of whens.entries()) source.injects.push({ id: `w${index + 1}`, ...bare, when });
  });

const runWith = (...whens: readonly When[]) => {
  const script = scriptWith(...whens);
  const run = pureRun(script);
  run.act({ type: 'Start' });
  const prospect = (id: string) => {
    const inject = script.injects.find((one) => one.id === id);
    if (!inject) throw new Error(`No inject ${id}`);
    return prospectOf(inject, run.state, script, run.seen());
  };
  return { run, script, prospect };
};

/** A response as the run's players would have it: everything happens this long after the run's start. */
function response(
  run: { readonly now: number },
  act: (desk: ReturnType<typeof smallDesk>) => void = () => {},
): Response {
  const desk = smallDesk();
  act(desk);
  const by = run.now - desk.now;
  return moved(desk.response, by);
}

/** Every time of a response moved by so much. */
function moved<T>(value: T, by: number): T {
  return JSON.parse(JSON.stringify(value), (key, one: unknown) =>
    typeof one === 'number' && (key === 'at' || key === 'joinedAt') ? one + by : one,
  ) as T;
}

describe('injects by the clock', () => {
  it('are played in their order, each at its own time', () => {
    const { run, script } = runWith();
    const begin = run.now;
    expect(nextInjectAt(run.state, script, run.seen())).toBe(begin + 10 * MINUTE);
    expect(run.wait(24 * HOUR)).toEqual(['01', '02']);
    const played = run.events.filter(({ type }) => type === 'InjectDelivered');
    expect(played.map(({ at }) => at - begin)).toEqual([10 * MINUTE, 8 * HOUR]);
    expect(nextInjectAt(run.state, script, run.seen())).toBeUndefined();
  });

  it('come in the same order at the same times however time passes', () => {
    const script = scriptWith(
      { inject: '01', after: '7 min' },
      { not: 'awareness', by: '17 min', since: 'w1' },
      { inject: 'w2', after: '1 min' },
    );
    const played = (steps: () => number) => {
      const run = pureRun(script);
      run.act({ type: 'Start' });
      const end = run.now + 12 * HOUR;
      while (run.now < end) run.wait(Math.min(steps(), end - run.now));
      return run.events.flatMap(({ type, at, data }) =>
        type === 'InjectDelivered' ? [{ at, data: { ...data, wall: 0 } }] : [],
      );
    };
    const atOnce = played(() => 12 * HOUR);
    expect(atOnce).toHaveLength(5);
    for (const seed of [1, 2, 3]) {
      const random = randomFrom(seed);
      expect(played(() => 1 + Math.floor(random() * 40 * MINUTE))).toEqual(atOnce);
    }
  });

  it('keep their distance from the start where a run begins at another time', () => {
    const script = testScenario();
    const shifted = pureRun(script, { startAt: Date.UTC(2027, 0, 1) });
    expect(nextInjectAt(shifted.state, script, shifted.seen())).toBe(Date.UTC(2027, 0, 1) + 10 * MINUTE);
  });

  it('go by their offsets in a shortened run', () => {
    const script = testScenario();
    const run = pureRun(script, { pace: 'shortened' });
    const begin = run.now;
    run.act({ type: 'Start' });
    run.wait(30 * MINUTE);
    const played = run.events.filter(({ type }) => type === 'InjectDelivered');
    expect(played.map(({ at }) => at - begin)).toEqual([10 * MINUTE, 20 * MINUTE]);
  });

  it('without an offset are left to the controller in a shortened run', () => {
    const script = testScenario((source) => delete source.injects[1]?.drillOffset);
    const run = pureRun(script, { pace: 'shortened' });
    run.act({ type: 'Start' });
    expect(run.wait(24 * HOUR)).toEqual(['01']);
  });
});

describe('injects on a condition', () => {
  it('come when no first report has gone in time, once', () => {
    const { run, prospect } = runWith({ not: 'first-report', by: '15 min', since: 'awareness' });
    run.wait(20 * MINUTE);
    expect(prospect('w1')).toEqual({ kind: 'open' });
    const aware = run.now;
    run.playersHave(response(run));
    expect(prospect('w1')).toEqual({ kind: 'at', at: aware + 15 * MINUTE, how: 'condition' });
    expect(run.wait(14 * MINUTE)).toEqual([]);
    expect(run.wait(2 * MINUTE)).toEqual(['w1']);
    expect(run.wait(2 * HOUR)).toEqual([]);
  });

  it('do not come when it was done in time, and say so', () => {
    const { run, prospect } = runWith({ not: 'general/check', by: '15 min', since: 'start' });
    run.wait(5 * MINUTE);
    run.playersHave(response(run, (desk) => desk.must(done('general/check'))));
    expect(prospect('w1')).toEqual({ kind: 'never', because: 'done-in-time' });
    expect(run.wait(HOUR)).toEqual(['01']);
  });

  it('come when nobody has noted anything', () => {
    const { run } = runWith({ not: 'awareness', by: '12 min', since: 'start' });
    expect(run.wait(HOUR)).toEqual(['01', 'w1']);
  });

  it('follow a step, an answer, a level, a plan and another inject', () => {
    const { run } = runWith(
      { done: 'general/check', after: '3 min' },
      { done: 'general/start-q', answer: 'start' },
      { done: 'general/start-q', answer: 'not-yet' },
      { level: 'III', after: '2 min' },
      { plan: 'surge', after: '1 min' },
      { plan: 'flood' },
      { inject: '01', after: '4 min' },
    );
    expect(run.wait(5 * MINUTE)).toEqual([]);
    run.playersHave(
      response(run, (desk) => {
        desk.must(done('general/check'));
        desk.must({ type: 'AnswerQuestion', step: 'general/start-q', option: 'start', basis: '核实' });
        desk.must(start('IV'));
        desk.must(setLevel('II'));
      }),
    );
    expect(run.wait(HOUR)).toEqual(['w2', 'w5', 'w4', 'w1', '01', 'w7']);
  });

  it('count from an inject that was played, not from one that was skipped, and say so down the line', () => {
    const { run, prospect } = runWith(
      { inject: '01', after: '5 min' },
      { not: 'awareness', by: '5 min', since: 'w1' },
      { inject: 'w2' },
    );
    expect(prospect('w3')).toEqual({ kind: 'open' });
    run.act({ type: 'Skip', inject: '01', reason: '不用' });
    expect(prospect('w1')).toEqual({ kind: 'never', because: 'inject-skipped', inject: '01' });
    expect(prospect('w2')).toEqual({ kind: 'never', because: 'inject-never-comes', inject: 'w1' });
    expect(prospect('w3')).toEqual({ kind: 'never', because: 'inject-never-comes', inject: 'w2' });
    expect(run.wait(24 * HOUR)).toEqual(['02']);
  });

  it('see nothing that was taken back', () => {
    const { run, prospect } = runWith({ done: 'general/check' });
    run.playersHave(
      response(run, (desk) => {
        desk.must(done('general/check'));
        desk.must({ type: 'ReopenStep', step: 'general/check', reason: '看错' });
      }),
    );
    expect(prospect('w1')).toEqual({ kind: 'open' });
  });
});
