import { describe, expect, it } from 'vitest';
import { wholeStateHash } from '../../../shared/response/state-json.ts';
import { step } from '../../support/plan-builder.ts';
import { done, standing } from '../../support/small-desk.ts';
import { begun, laneOf } from '../../support/two-editions.ts';

const extend = (id: string) => step(id, { shared: 'metro-extend' });

/** Surge has this step in its first edition and that one in its second; flood, in force beside it, has `flood-metro`, which names the measure. */
function measure(first: ReturnType<typeof step>, second: ReturnType<typeof step>) {
  const made = begun(
    ({ surge }) => (laneOf(surge, 0, 'care').steps = [second]),
    ({ surge, flood }) => {
      laneOf(surge, 0, 'care').steps = [first];
      laneOf(flood, 0, 'care').steps = [extend('flood-metro')];
    },
  );
  made.desk.must({ type: 'JoinPlan', plan: 'flood', reason: '内涝' });
  return made;
}

describe('a measure that several plans share, when one of them is moved', () => {
  it('is taken up by the step that the new edition has for it, and by no other', () => {
    const { desk, move } = measure(extend('metro'), extend('metro-anew'));
    expect(standing(desk, 'flood/flood-metro')).toBe('elsewhere');
    move();
    expect(standing(desk, 'surge/metro-anew')).toBe('open');
    expect(standing(desk, 'flood/flood-metro')).toBe('elsewhere');
    expect(desk.response.shared).toEqual({ 'metro-extend': 'surge/metro-anew' });
  });

  it('goes to the other plan when the new edition has no step for it', () => {
    const { desk, move } = measure(extend('metro'), step('tea'));
    move();
    expect(standing(desk, 'flood/flood-metro')).toBe('open');
    expect(desk.response.shared).toEqual({ 'metro-extend': 'flood/flood-metro' });
  });

  it('is given away by a step that names it no more', () => {
    const { desk, move } = measure(extend('metro'), step('metro'));
    move();
    expect(standing(desk, 'surge/metro')).toBe('open');
    expect(standing(desk, 'flood/flood-metro')).toBe('open');
    expect(desk.response.shared).toEqual({ 'metro-extend': 'flood/flood-metro' });
  });

  it('is done once when its step was done before the new edition said that it is shared', () => {
    const { desk, move } = begun(
      ({ surge, flood }) => {
        laneOf(surge, 0, 'care').steps = [extend('metro')];
        laneOf(flood, 0, 'care').steps = [extend('flood-metro')];
      },
      ({ surge }) => (laneOf(surge, 0, 'care').steps = [step('metro')]),
    );
    desk.must(done('surge/metro'));
    move();
    expect(desk.response.shared).toEqual({ 'metro-extend': 'surge/metro' });
    desk.must({ type: 'JoinPlan', plan: 'flood', reason: '内涝' });
    expect(standing(desk, 'flood/flood-metro')).toBe('elsewhere');
    expect(wholeStateHash(desk.refold())).toBe(wholeStateHash(desk.response));
  });
});
