import { describe, expect, it } from 'vitest';
import { deferral, deferWays } from '../../../renderer/screens/response/model/deferral.ts';
import { findLiveSteps } from '../../../renderer/screens/response/model/live-steps.ts';
import { wayBackFrom, waysBack } from '../../../renderer/screens/response/model/returns.ts';
import { isLive } from '../../../shared/response/state.ts';
import { stepNumber } from '../../../shared/response/step-number.ts';
import { done, smallDesk, start } from '../../support/small-desk.ts';
import type { PureDesk } from '../../support/pure-desk.ts';

const join = { type: 'JoinPlan', plan: 'flood', reason: '预警', returnTo: 'general/check' } as const;
const liveOf = (desk: PureDesk, key: string) => {
  const plan = desk.response.plans.find((one) => one.pinned.key === key);
  return plan?.compiled.steps.flatMap(({ ref, index }) => (isLive(plan.steps[index]?.phase ?? 'closed') ? [ref] : []));
};

describe('the way back out of a called plan', () => {
  it('leads to the step it was called from, also from elsewhere', () => {
    const desk = smallDesk();
    desk.must(join);
    const back = (selected?: string) => wayBackFrom(desk.response, selected)?.step.ref;
    expect([back(), back('flood/any'), back('surge/water'), back('general/check')]).toEqual(
      Array.from({ length: 4 }, () => 'general/check'),
    );
  });

  it('is idle once the plan asks nothing more, and gone when its step has ended too', () => {
    const desk = smallDesk();
    desk.must(join);
    for (const step of liveOf(desk, 'flood') ?? []) {
      desk.act({ type: 'EndStep', step, end: 'not-doing', reason: '不需要' });
    }
    expect(liveOf(desk, 'flood')).toEqual([]);
    expect(waysBack(desk.response).map(({ idle, step }) => [idle, step.ref])).toEqual([[true, 'general/check']]);
    desk.must(done('general/check'));
    expect(waysBack(desk.response)).toEqual([]);
  });

  it('goes with the plan', () => {
    const desk = smallDesk();
    desk.must(join);
    desk.must({ type: 'LeavePlan', plan: 'flood', reason: '误入' });
    expect(waysBack(desk.response)).toEqual([]);
  });
});

describe('ways to put a step off', () => {
  it('keep their keys at every level; reached levels are left out', () => {
    const desk = smallDesk();
    const keys = () => deferWays(desk.response).map(([key, way]) => `${key} ${way}`);
    expect(keys()).toEqual([
      '1 m15',
      '2 m30',
      '3 h1',
      '4 h2',
      '5 handover',
      '6 step',
      '7 time',
      '8 IV',
      '9 III',
      '0 II',
      '- I',
    ]);
    desk.must(start('II'));
    expect(keys().slice(7)).toEqual(['- I']);
  });

  it('say until when, or wait to be told', () => {
    expect(deferral('m15', 0).until).toEqual({ at: 900_000 });
    expect(deferral('handover', 0).until).toEqual({ handover: true });
    expect(deferral('I', 0).until).toEqual({ level: 'I' });
    expect([deferral('step', 0).until, deferral('time', 0).until]).toEqual([undefined, undefined]);
  });
});

describe('a step to wait for', () => {
  it('is found by number or part of its title, but is never the step itself or one that has ended', () => {
    const desk = smallDesk();
    const number = stepNumber(desk.response, 'general/check') ?? '';
    const found = (typed: string, except = 'surge/water') =>
      findLiveSteps(desk.response, typed, except).map(({ ref }) => ref);
    expect(found(number)).toEqual(['general/check']);
    expect(found(number, 'general/check')).toEqual([]);
    expect(found('  ')).toEqual([]);
    desk.must(done('general/check'));
    expect(found(number)).toEqual([]);
  });
});
