import { describe, expect, it } from 'vitest';
import { liveSteps, nowSteps, runsOn } from '../../../renderer/screens/library/chart/live-steps.ts';
import { smallDesk, start } from '../../support/small-desk.ts';

function startedDesk() {
  const desk = smallDesk((files) => {
    files.surge.blocks[0]!.lanes[0]!.order = 'any';
  });
  desk.must(start('IV'));
  return desk;
}

const planOf = (desk: ReturnType<typeof smallDesk>, key: string) =>
  desk.response.plans.find((one) => one.pinned.key === key) ?? expect.fail(`no plan ${key}`);

describe('a response laid over the chart of a plan', () => {
  it('stands at the steps that ask for a hand and at the orders that are out, in plan order', () => {
    const desk = startedDesk();
    desk.must({
      type: 'AdvanceOrder',
      step: 'surge/hold',
      phase: 'issued',
      text: '限流',
      other: { unit: 'metro', who: '调度' },
    });
    desk.must({ type: 'EndStep', step: 'surge/open-gates', end: 'done' });
    const live = liveSteps(desk.response);
    expect(nowSteps(live, planOf(desk, 'surge').compiled)).toEqual(['look', 'hold', 'water']);
    expect(live.get('surge/hold')).toMatchObject({ phase: 'issued', isNow: true });
    expect(live.get('surge/open-gates')).toMatchObject({ phase: 'ended', end: 'done', isNow: false });
    expect(live.get('surge/close-square')).toMatchObject({ phase: 'closed', retired: false, isNow: false });
  });

  it('does not stand at a watch that runs: it is watched beside the work', () => {
    const desk = startedDesk();
    desk.must({ type: 'BeginStep', step: 'surge/look' });
    const live = liveSteps(desk.response);
    expect(live.get('surge/look')).toMatchObject({ phase: 'acting', isWatch: true, isNow: false });
  });

  it('knows the steps of the other plans too, but none of a plan that has left', () => {
    const desk = startedDesk();
    expect(liveSteps(desk.response).has('general/check')).toBe(true);
    const { hash } = planOf(desk, 'surge').pinned;
    expect(runsOn(desk.response, hash)).toBe(true);
    desk.must({ type: 'LeavePlan', plan: 'surge', reason: '人流已散' });
    expect(liveSteps(desk.response).has('surge/hold')).toBe(false);
    expect(runsOn(desk.response, hash)).toBe(false);
  });
});
