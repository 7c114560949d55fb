import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../shared/base/instant.ts';
import { acceptedOrder, type PlannedTrial } from '../../../shared/review/accepted-order.ts';
import { findStep } from '../../../shared/response/state.ts';
import { stationNamed, surgePlan } from '../../support/flow.ts';
import { fengtai, pureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

const station = stationNamed('beijing-fengtai');
function planned(id: string): PlannedTrial {
  const plan = surgePlan();
  const trial = plan.trials?.find((one) => one.id === id);
  if (!trial) throw new Error(`No trial ${id}`);
  return { plan, trial };
}

function responseWith(specials: readonly string[]) {
  const desk = pureDesk(shipped.inForce, shippedSource);
  desk.must({ ...fengtai, specials: [...specials] });
  desk.must({ type: 'StartResponse', level: 'II', basis: '客流上升', authority: 'duty-leader' });
  return desk;
}

describe('a measure that was accepted on the forecast', () => {
  it('issues the order of its plan, in the words of the measure', () => {
    const desk = responseWith(['surge']);
    // Nobody read the gap in time, so the orders do not wait for it any longer.
    desk.wait(3 * HOUR);
    desk.notePassed();
    const order = acceptedOrder(desk.response, planned('metro-plus-60'), station);
    expect(order).toEqual({
      type: 'AdvanceOrder',
      step: 'surge/metro-extend',
      phase: 'issued',
      text: '北京丰台站地铁延时60分钟：末班延后 60 分钟',
    });
    desk.must(order);
    expect(findStep(desk.response, 'surge/metro-extend')?.record.order?.[0]).toMatchObject({ phase: 'issued' });
  });

  it('becomes a step of its own where the plan’s order cannot be issued now', () => {
    const desk = responseWith(['fire']);
    const order = acceptedOrder(desk.response, planned('ride-hail-cars'), station);
    expect(order).toMatchObject({
      type: 'AddStep',
      kind: 'order',
      title: '加派网约车200辆',
      do: '北京丰台站加派网约车200辆：加每小时112人，20:00至次日04:00',
      owner: 'transport-post',
      to: ['ride-hail', 'transport-commission'],
    });
    desk.must(order);
    expect(desk.events.at(-1)?.type).toBe('StepAdded');
  });

  it('goes out by the same measure of another plan, and once it has gone out becomes a step again', () => {
    const desk = responseWith(['fire']);
    const order = acceptedOrder(desk.response, planned('shuttle-plus-8'), station);
    expect(order).toMatchObject({ type: 'AdvanceOrder', phase: 'issued' });
    desk.must(order);
    expect(acceptedOrder(desk.response, planned('shuttle-plus-12'), station).type).toBe('AddStep');
  });
});
