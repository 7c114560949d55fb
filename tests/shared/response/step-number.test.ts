import { describe, expect, it } from 'vitest';
import { stepByNumber, stepNumber } from '../../../shared/response/step-number.ts';
import { smallDesk, start } from '../../support/small-desk.ts';

const refs = (desk: ReturnType<typeof smallDesk>) =>
  desk.response.plans.flatMap((plan) => plan.compiled.steps.map((step) => step.ref));

describe('the number of a step', () => {
  it('is the place of its plan, then its place in the plan, and leads back to the step', () => {
    const desk = smallDesk();
    const [general] = desk.response.plans;
    expect(stepNumber(desk.response, general?.compiled.steps[0]?.ref ?? '')).toBe('1-1');
    const numbers = refs(desk).map((ref) => stepNumber(desk.response, ref));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const ref of refs(desk)) {
      expect(stepByNumber(desk.response, stepNumber(desk.response, ref) ?? '')?.compiled.ref).toBe(ref);
    }
  });

  it('stays the same while levels rise, plans join and plans leave', () => {
    const desk = smallDesk();
    const before = refs(desk).map((ref) => [ref, stepNumber(desk.response, ref)] as const);
    desk.must(start('II'));
    desk.must({ type: 'JoinPlan', plan: 'flood', reason: 'rain' });
    desk.must({ type: 'LeavePlan', plan: 'surge', reason: 'over' });
    expect(before.map(([ref]) => [ref, stepNumber(desk.response, ref)])).toEqual(before);
    const flood = desk.response.plans.findIndex((plan) => plan.pinned.key === 'flood');
    expect(stepByNumber(desk.response, `${flood + 1}-1`)?.compiled.ref).toMatch(/^flood\//);
  });

  it('is understood as an input method or a hurried hand gives it', () => {
    const { response } = smallDesk();
    const meant = stepByNumber(response, '1-1')?.compiled.ref;
    expect(meant).toBeDefined();
    for (const typed of [' 1-1 ', '１－１', '1—1', '1.1', '1、1', '01-01']) {
      expect([typed, stepByNumber(response, typed)?.compiled.ref]).toEqual([typed, meant]);
      expect(stepByNumber(response, typed)?.number).toBe('1-1');
    }
  });

  it('is no step where there is none', () => {
    const { response } = smallDesk();
    for (const typed of ['', '1', '0-1', '1-0', '9-1', '1-9999', 'a-1', '1-1x']) {
      expect([typed, stepByNumber(response, typed)]).toEqual([typed, undefined]);
    }
    expect(stepNumber(response, 'general/no-such-step')).toBeUndefined();
  });
});
