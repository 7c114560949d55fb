import { expect, it } from 'vitest';
import { DAY } from '../../shared/base/instant.ts';
import type { DutyCommand } from '../../shared/duty/commands.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { aCall, openDesk, refusalOf } from '../support/desk-backend.ts';

/** Whole numbers that no calendar has: the first two lie beyond what a date can be. */
const IMPOSSIBLE = [-9e15, 9e15, Date.UTC(1899, 11, 31), Date.UTC(2100, 0, 1)];

it('is taken nowhere: it would be on record for ever, and nothing could show it', async () => {
  const desk = openDesk();
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  const call = {
    channel: 'phone',
    window: 60_000,
    windowBasis: '假定',
    content: '报人数',
    targets: [{ id: 'east', title: { zh: '东站', en: 'East' } }],
  } as const;
  const lines = { situation: '情况', risk: '风险', rejected: '另案', decided: '决定', reason: '理由' };
  for (const time of IMPOSSIBLE) {
    const onDuty: readonly DutyCommand[] = [
      {
        type: 'LogCityCall',
        caller: '市应急局',
        channel: 'phone',
        calledAt: time,
        answeredBy: '值班员甲',
        asked: '在岗',
        outcome: 'answered',
      },
      { type: 'PlanRollCall', plan: 'p', ...call, when: { at: time } },
      { type: 'PlanRollCall', plan: 'p', ...call, when: { from: desk.clock.now() + DAY, until: time } },
      { type: 'SetPosture', stations: ['east'], posture: 'key', from: time, basis: '通知', authority: 'leader' },
    ];
    const onResponse: readonly ResponseCommand[] = [
      { ...aCall, eventAt: time },
      { type: 'PinNote', text: '提示', until: time },
      { type: 'RecordDecision', ...lines, reviewAt: time },
      { type: 'DraftMessage', kind: 'sms', text: '请绕行', place: '东站', cites: [], until: time },
      {
        type: 'ImportFacts',
        source: '车站',
        readings: [{ fact: 'general/people', value: 3, at: time, certainty: 'known' }],
      },
    ];
    const replies = [
      ...(await Promise.all(onDuty.map((command) => desk.dutyAct(command)))),
      ...(await Promise.all(onResponse.map((command) => desk.act(id, command)))),
      await desk.dutyAct({ type: 'LockDesk', cause: 'key' }, { at: time }),
      await desk.act(id, { type: 'WriteLog', text: '记录', tags: [] }, { at: time }),
      await desk.backend.handle('readRollCallRates', { from: time, until: time }),
    ];
    expect(replies.map(refusalOf)).toEqual(replies.map(() => 'bad-input'));
  }
  expect(await desk.events(id)).toHaveLength(1);
});
