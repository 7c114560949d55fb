import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { openSteps } from '../../../shared/response/decide-closing.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { uncheckedOrders } from '../../../shared/response/orders.ts';
import type { PureDesk } from '../../support/pure-desk.ts';
import { smallDesk, standing, start } from '../../support/small-desk.ts';

/** A response at level IV with the order `surge/hold` issued and its effect reported. */
function reported(within = '15 min'): PureDesk {
  const desk = smallDesk(({ general }) => {
    if (within !== 'never') general.orderCheck = { within, basis: 'a-times' };
  });
  desk.must(start('IV'));
  desk.must({ type: 'CheckWatch', step: 'surge/look', note: '正常' });
  desk.must({ type: 'EndStep', step: 'surge/open-gates', end: 'done' });
  desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued' });
  desk.wait(5 * MINUTE);
  desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: '已关闭两个口' });
  return desk;
}

const checks = (desk: PureDesk) => duesOf(desk.response).filter((due) => due.kind === 'check');
const check = (result: 'holds' | 'fails'): ResponseCommand => ({
  type: 'CheckOrder',
  step: 'surge/hold',
  result,
  note: '现场看过',
});

describe('the effect of an order', () => {
  it('is to be checked within the time that the plan gives, and an overdue check is on record', () => {
    const desk = reported();
    expect(checks(desk)).toMatchObject([{ key: 'check:surge/hold', from: desk.now, dueAt: desk.now + 15 * MINUTE }]);
    desk.wait(16 * MINUTE);
    desk.notePassed();
    expect(desk.events.filter((event) => event.type === 'DueMissed').at(-1)).toMatchObject({
      data: { due: 'check:surge/hold' },
    });
    desk.must(check('holds'));
    expect([checks(desk), uncheckedOrders(desk.response), standing(desk, 'surge/hold')]).toEqual([[], [], 'done']);
  });

  it('that is not there opens the order again, and has to be reported and checked anew', () => {
    const desk = reported();
    desk.must(check('fails'));
    expect(standing(desk, 'surge/hold')).toBe('open');
    expect(checks(desk)).toEqual([]);
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued' });
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: '这次关了' });
    expect(uncheckedOrders(desk.response)).toEqual(['surge/hold']);
  });

  it('cannot be checked before it was reported', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    expect(desk.act(check('holds'))).toMatchObject({ refusal: { code: 'nothing-to-check' } });
  });

  it('asks for no check where no plan says so', () => {
    const desk = reported('never');
    expect([checks(desk), uncheckedOrders(desk.response), standing(desk, 'surge/hold')]).toEqual([[], [], 'done']);
  });

  it('is not forgotten at closing: every unchecked order needs a reason', () => {
    const desk = reported();
    desk.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
    desk.must({ type: 'EnterRecovery', basis: 'over' });
    const endings = openSteps(desk.response).map((step) => ({ step, end: 'not-doing' as const, reason: 'test' }));
    const close = { type: 'CloseResponse', summary: '完', endings } as const;
    expect(desk.act(close)).toMatchObject({ refusal: { code: 'unchecked-orders' } });
    desk.must({ ...close, unchecked: [{ step: 'surge/hold', reason: '人员已撤离' }] });
    expect(desk.events).toContainEqual(
      expect.objectContaining({
        type: 'OrderChecked',
        data: { step: 'surge/hold', result: 'not-checked', note: '人员已撤离' },
      }),
    );
  });
});
