import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { progressOf } from '../../../shared/response/progress.ts';
import { done, smallDesk, start } from '../../support/small-desk.ts';

it('says where a response stands: ended, to do, orders out, checks, deferrals, and what is overdue', () => {
  const desk = smallDesk(({ general }) => {
    general.orderCheck = { within: '15 min', basis: 'a-times' };
  });
  const before = progressOf(desk.response);
  expect(before).toEqual({ ended: 0, open: 3, ordersOut: 0, unchecked: 0, deferred: 0, missed: 0 });
  desk.must(start('IV'));
  desk.must({ type: 'CheckWatch', step: 'surge/look', note: '正常' });
  desk.wait(11 * MINUTE);
  desk.notePassed();
  const late = progressOf(desk.response);
  expect(late.missed).toBe(2);
  desk.must(done('surge/open-gates'));
  desk.must({ type: 'EndStep', step: 'surge/water', end: 'deferred', reason: '等', until: { handover: true } });
  desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued' });
  desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'acting' });
  expect(progressOf(desk.response)).toEqual({
    ended: 2,
    open: late.open - 2,
    ordersOut: 1,
    unchecked: 0,
    deferred: 1,
    missed: 1,
  });
  desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: '已关' });
  expect(progressOf(desk.response)).toMatchObject({ ended: 3, ordersOut: 0, unchecked: 1 });
});
