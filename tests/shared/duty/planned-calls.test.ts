import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { DutyCommand } from '../../../shared/duty/commands.ts';
import { drawFrom, drawMoment } from '../../../shared/duty/draw.ts';
import { callsDue, callsNewlyOverdue } from '../../../shared/duty/planned-calls.ts';
import { dutyDesk } from '../../support/duty-desk.ts';

const START = Date.UTC(2023, 6, 30, 0, 0);
const targets = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, title: { zh: id, en: id } }));
const call = { channel: 'radio', window: 3 * MINUTE, windowBasis: 'a', targets, content: '点名' } as const;
const plan = (when: Extract<DutyCommand, { type: 'PlanRollCall' }>['when'], draw?: number): DutyCommand => ({
  type: 'PlanRollCall',
  plan: 'p1',
  ...call,
  when,
  ...(draw === undefined ? {} : { draw }),
});

describe('a planned roll call', () => {
  it('is drawn when it is planned, and what is on record proves the lot', () => {
    const desk = dutyDesk('2023-07-30', START);
    const span = { from: START + HOUR, until: START + 3 * HOUR };
    expect(desk.act(plan(span, 3))).toBe('done');
    const [event] = desk.events;
    if (event?.type !== 'RollCallPlanned') throw new Error('not planned');
    const { moment, drawn, targets: picked } = event.data;
    if (moment.kind !== 'drawn' || !drawn) throw new Error('not drawn');
    expect(picked.map(({ id }) => id)).toEqual(drawFrom(drawn.seed, drawn.pool, drawn.count));
    expect([drawn.pool.length, drawn.count]).toEqual([7, 3]);
    expect(moment.at).toBe(drawMoment(moment.seed, moment.from, moment.until));
    expect(moment).toMatchObject(span);
  });

  it('is due at its moment, overdue after its window, and gone once it is begun with the parties of the plan', () => {
    const desk = dutyDesk('2023-07-30', START);
    desk.act(plan({ at: START + HOUR }, 2));
    const planned = () => desk.day.plannedCalls ?? [];
    expect(callsDue(planned(), START + HOUR - 1)).toEqual([]);
    expect(callsDue(planned(), START + HOUR)).toHaveLength(1);
    expect(callsNewlyOverdue(planned(), START + HOUR + 3 * MINUTE)).toEqual([]);
    expect(callsNewlyOverdue(planned(), START + HOUR + 3 * MINUTE + 1)).toHaveLength(1);
    desk.wait(HOUR);
    const picked = planned()[0]?.targets ?? [];
    const begin = { type: 'OpenRollCall', rollCall: 'r1', ...call, planned: 'p1' } as const;
    expect(desk.act(begin)).toBe('other-targets');
    expect(desk.act({ ...begin, targets: picked })).toBe('done');
    expect(planned()).toEqual([]);
    expect(desk.day.rollCalls[0]?.opened).toMatchObject({ planned: 'p1', targets: picked, drawn: { count: 2 } });
    expect(desk.act({ ...begin, rollCall: 'r2', targets: picked })).toBe('no-such-plan');
    expect(desk.act(plan({ at: START + 2 * HOUR }))).toBe('already-planned');
  });

  it('is dropped with a reason, and stays on record', () => {
    const desk = dutyDesk('2023-07-30', START);
    desk.act(plan({ at: START + HOUR }));
    expect(desk.act({ type: 'DropRollCallPlan', plan: 'p1', reason: '七站都在处置' })).toBe('done');
    expect(desk.day.plannedCalls).toEqual([]);
    expect(desk.day.droppedCalls?.[0]).toMatchObject({ plan: 'p1', reason: '七站都在处置', droppedBy: '值班员甲' });
    expect(desk.act({ type: 'DropRollCallPlan', plan: 'p1', reason: '再来' })).toBe('no-such-plan');
  });

  it('refuses times and numbers that make no plan', () => {
    const desk = dutyDesk('2023-07-30', START);
    expect(desk.act(plan({ at: START }))).toBe('plan-in-past');
    expect(desk.act(plan({ from: START - 1, until: START + HOUR }))).toBe('plan-in-past');
    expect(desk.act(plan({ from: START + HOUR, until: START + HOUR }))).toBe('span-empty');
    expect(desk.act(plan({ at: START + HOUR }, 8))).toBe('draw-out-of-range');
    expect(desk.act(plan({ at: START + HOUR }, 0))).toBe('draw-out-of-range');
    expect(desk.events).toEqual([]);
  });
});

describe('a draw now', () => {
  it('calls only those picked, and says from whom and how', () => {
    const desk = dutyDesk('2023-07-30', START);
    expect(desk.act({ type: 'OpenRollCall', rollCall: 'r1', ...call, draw: 2 })).toBe('done');
    const opened = desk.day.rollCalls[0]?.opened;
    const { seed = '', pool = [], count = 0 } = opened?.drawn ?? {};
    expect(opened?.targets.map(({ id }) => id)).toEqual(drawFrom(seed, pool, count));
    expect(opened?.targets).toHaveLength(2);
  });
});
