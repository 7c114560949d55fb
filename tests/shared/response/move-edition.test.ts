import { describe, expect, it } from 'vitest';
import { planSource } from '../../../electron/backend/plan-source.ts';
import { MINUTE } from '../../../shared/base/instant.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { responseFrom, snapshotOf } from '../../../shared/response/snapshot.ts';
import { wholeStateHash } from '../../../shared/response/state-json.ts';
import { stepTitle } from '../../../shared/review/names.ts';
import { lane, step, stepIn } from '../../support/plan-builder.ts';
import { AWARE_AT } from '../../support/pure-desk.ts';
import { done, standing } from '../../support/small-desk.ts';
import { alone, begun, laneOf } from '../../support/two-editions.ts';

describe('a running response moved to another edition', () => {
  it('keeps what has ended and what is in hand, and opens what is new here and now', () => {
    const { desk, move } = begun(({ surge }) => {
      laneOf(surge, 0, 'care').steps.push(step('blankets'));
    });
    desk.must(done('surge/open-gates'));
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued', other: { unit: 'metro', who: '值班站长' } });
    desk.wait(5 * MINUTE);
    expect(move()).toMatchObject({ ok: true });
    expect(standing(desk, 'surge/open-gates')).toBe('done');
    expect(standing(desk, 'surge/hold')).toBe('issued');
    desk.must(done('surge/water'));
    expect(standing(desk, 'surge/blankets')).toBe('open');
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: '已停' });
    expect(wholeStateHash(desk.refold())).toBe(wholeStateHash(desk.response));
  });

  it('counts the deadlines of the new edition from where they began', () => {
    const due = (minutes: number) => ({ within: `${minutes} min`, from: 'block' as const, basis: 'a-times' });
    const { desk, move } = begun(
      ({ surge }) => (stepIn(surge, 'water').due = due(10)),
      ({ surge }) => (stepIn(surge, 'water').due = due(30)),
    );
    const dueOf = () => duesOf(desk.response).find((one) => one.step === 'surge/water')?.dueAt;
    expect(dueOf()).toBe(AWARE_AT + 30 * MINUTE);
    desk.wait(12 * MINUTE);
    move();
    expect(dueOf()).toBe(AWARE_AT + 10 * MINUTE);
  });

  it('lets go of a step that the new edition has not, and keeps it legible', () => {
    const { desk, move } = begun(({ surge }) => {
      const care = laneOf(surge, 0, 'care');
      care.steps = care.steps.filter((one) => one.id !== 'water');
      care.steps.push(step('tea'));
    });
    const title = stepTitle(desk.response, 'surge/water');
    expect(move()).toMatchObject({ ok: true, value: [{ data: { gone: ['surge/water'], come: ['surge/tea'] } }] });
    expect(standing(desk, 'surge/water')).toBeUndefined();
    expect(standing(desk, 'surge/tea')).toBe('open');
    expect(stepTitle(desk.response, 'surge/water')).toEqual(title);
    expect(title.zh).not.toBe('surge/water');
  });

  it('lets a step of another plan go on that waited for one that is gone', () => {
    const { desk, move } = begun(
      ({ surge }) => {
        const care = laneOf(surge, 0, 'care');
        care.steps = [step('tea')];
      },
      ({ east }) => {
        east.blocks.push({
          id: 'graded-here',
          title: { zh: '分级', en: 'graded' },
          opens: { level: 'IV' },
          lanes: [lane('care', step('local-tea', { after: ['surge/water'] }))],
        });
      },
    );
    expect(standing(desk, 'station/local-tea')).toBe('waiting');
    move();
    expect(standing(desk, 'station/local-tea')).toBe('open');
  });

  it('is refused while something in hand would be lost, with the name of the step', () => {
    const { desk, move } = begun(({ surge }) => {
      laneOf(surge, 0, 'care').steps = [step('tea')];
    });
    desk.must({ type: 'BeginStep', step: 'surge/water' });
    expect(move()).toMatchObject({ ok: false, refusal: { code: 'steps-in-hand' } });
    desk.must(done('surge/water'));
    expect(move()).toMatchObject({ ok: true });
  });

  it('retires what moved into a block that is not open', () => {
    const { desk, move } = begun(({ surge }) => {
      const flow = laneOf(surge, 0, 'flow');
      const gates = flow.steps.find((one) => one.id === 'open-gates');
      flow.steps = flow.steps.filter((one) => one !== gates);
      if (gates) {
        surge.blocks.push({
          id: 'most',
          title: { zh: '一级', en: 'most' },
          opens: { level: 'I' },
          lanes: [lane('flow', gates)],
        });
      }
    });
    expect(standing(desk, 'surge/open-gates')).toBe('open');
    move();
    expect(standing(desk, 'surge/open-gates')).toBe('closed');
  });

  it('is refused for an edition other than the one in force, and for the one it has', () => {
    const { desk, next, publish } = begun(() => {});
    const act = (hash: string) => desk.act({ type: 'MoveEdition', plan: 'surge', hash, reason: '试', second: alone });
    expect(act(next.surge.hash)).toMatchObject({ refusal: { code: 'edition-moved-on' } });
    publish();
    expect(act(next.surge.hash)).toMatchObject({ ok: true });
    expect(act(next.surge.hash)).toMatchObject({ refusal: { code: 'same-edition' } });
  });

  it('can be declined, and that stands on record', () => {
    const { desk, next, publish } = begun(() => {});
    publish();
    desk.must({ type: 'KeepEdition', plan: 'surge', hash: next.surge.hash, reason: '处置已近尾声' });
    expect(desk.response.kept).toEqual({ surge: next.surge.hash });
    expect(desk.response.plans.find((plan) => plan.pinned.key === 'surge')?.pinned.edition).toBe('test edition');
  });

  it('carries a new station plan into the special plans it adds to', () => {
    const { desk, next, publish } = begun(({ east }) => {
      east.edition = 'second';
      east.additions = [
        {
          plan: 'surge',
          block: 'first',
          lane: 'care',
          step: step('local-care'),
          why: { zh: '本站需要', en: 'needed here' },
        },
      ];
    });
    publish();
    const block = desk.response.plans.find((plan) => plan.pinned.key === 'surge')?.compiled.blocks[0]?.block.id;
    const act = { type: 'MoveEdition', plan: 'station', hash: next.east.hash, reason: '试', second: alone } as const;
    desk.must(act);
    expect(block).toBeDefined();
    expect(wholeStateHash(desk.refold())).toBe(wholeStateHash(desk.response));
  });

  it('comes back from a snapshot as it was', () => {
    const { desk, move, next } = begun(({ surge }) => {
      laneOf(surge, 0, 'care').steps = [step('tea')];
    });
    const before = desk.response.plans.map((plan) => plan.compiled);
    move();
    const { source } = planSource((hash) => {
      const known = Object.values(next).find((one) => one.hash === hash);
      const plan = before.find((one) => one.hash === hash);
      return known ?? (plan ? { hash, plan: plan.plan, text: '' } : undefined);
    });
    const again = responseFrom(snapshotOf(desk.response), source);
    expect(again && wholeStateHash(again)).toBe(wholeStateHash(desk.response));
    expect(again?.former?.[0]?.compiled.indexOf.has('water')).toBe(true);
  });
});
