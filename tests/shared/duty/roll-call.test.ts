import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { DutyCommand } from '../../../shared/duty/commands.ts';
import { decideDuty } from '../../../shared/duty/decide.ts';
import { dutyStream, type DutyEvent } from '../../../shared/duty/events.ts';
import { emptyDutyDay, evolveDuty, rollCallRate } from '../../../shared/duty/state.ts';

const PLANS = { posts: ['duty-officer', 'duty-leader'], hasPostures: false, common: [], stations: [] };
const START = Date.UTC(2023, 6, 30, 0, 0);

/** One duty day without a backend, with a clock that the test moves. */
function dutyDesk() {
  let day = emptyDutyDay('2023-07-30');
  let now = START;
  const act = (command: DutyCommand, at = now) => {
    const actor = { person: '值班员甲', post: 'duty-officer', workstation: 'w1' };
    const decision = decideDuty(day, command, { id: 'c', now, at, actor }, PLANS, { itemsOf: () => [] });
    if (!decision.ok) return decision.refusal.code;
    for (const event of decision.value) {
      day = evolveDuty(day, {
        stream: dutyStream('2023-07-30'),
        version: day.version + 1,
        recordedAt: now,
        byPerson: actor.person,
        byPost: actor.post,
        workstation: 'w1',
        mode: 'live',
        commandId: 'c',
        ...event,
      } as DutyEvent);
    }
    return 'done';
  };
  return {
    act,
    wait: (ms: number) => {
      now += ms;
    },
    get day() {
      return day;
    },
    get now() {
      return now;
    },
  };
}

const open: DutyCommand = {
  type: 'OpenRollCall',
  rollCall: 'r1',
  channel: 'radio',
  window: 3 * MINUTE,
  windowBasis: 'a',
  targets: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: { zh: id, en: id } })),
  content: '点名',
};

const answer = (
  target: string,
  state: 'answered' | 'not-answered' | 'equipment-fault' | 'excused' = 'answered',
  note?: string,
): DutyCommand => ({
  type: 'AnswerRollCall',
  rollCall: 'r1',
  target,
  state,
  channel: 'radio',
  attempts: 1,
  ...(note === undefined ? {} : { note }),
});

describe('roll call', () => {
  it('judges answers by the window, and counts late ones apart', () => {
    const desk = dutyDesk();
    desk.act(open);
    desk.act(answer('a'));
    desk.wait(3 * MINUTE);
    desk.act(answer('b'));
    desk.wait(1);
    desk.act(answer('c'));
    desk.act({ type: 'CloseRollCall', rollCall: 'r1' });
    const [call] = desk.day.rollCalls;
    expect(Object.values(call?.answers ?? {}).map((one) => one.state)).toEqual([
      'answered',
      'answered',
      'late',
      'not-answered',
    ]);
    expect(call && rollCallRate(call)).toEqual({ due: 4, inTime: 2, late: 1, excused: 0, rate: 0.5 });
  });

  it('takes the excused out of the denominator, and only with a basis', () => {
    const desk = dutyDesk();
    desk.act(open);
    expect(desk.act(answer('a', 'excused'))).toBe('excuse-without-basis');
    for (const target of ['a', 'b', 'c', 'd'])
      expect(desk.act(answer(target, 'excused', '停电检修，站区办书面报备'))).toBe('done');
    const [call] = desk.day.rollCalls;
    expect(call && rollCallRate(call).rate).toBeUndefined();
  });

  it('lets a mis-keyed answer be put right until it is closed', () => {
    const desk = dutyDesk();
    desk.act(open);
    desk.act(answer('a'));
    expect(desk.act(answer('a', 'not-answered'))).toBe('done');
    expect(desk.day.rollCalls[0]?.answers['a']?.state).toBe('not-answered');
    desk.act({ type: 'CloseRollCall', rollCall: 'r1' });
    expect(desk.act(answer('a'))).toBe('no-roll-call');
  });

  it('keeps both times of a late entry, and refuses times that cross', () => {
    const desk = dutyDesk();
    desk.act(open);
    desk.wait(30 * MINUTE);
    expect(desk.act(answer('a'), START + MINUTE)).toBe('done');
    expect(desk.day.rollCalls[0]?.answers['a']).toMatchObject({
      state: 'answered',
      at: START + MINUTE,
      recordedAt: START + 30 * MINUTE,
    });
    expect(desk.act(answer('b'), START - 1)).toBe('times-crossed');
    expect(desk.act(answer('b'), desk.now + 1)).toBe('future');
  });

  it('goes on over midnight', () => {
    const desk = dutyDesk();
    desk.act(open);
    const next = evolveDuty(emptyDutyDay('2023-07-31'), {
      stream: dutyStream('2023-07-31'),
      version: 1,
      type: 'DutyDayOpened',
      at: desk.now,
      recordedAt: desk.now,
      byPerson: 'console',
      byPost: 'console',
      workstation: 'w1',
      mode: 'live',
      commandId: 'n',
      data: { day: '2023-07-31', holders: desk.day.holders, rollCalls: desk.day.rollCalls },
    });
    expect(next.rollCalls).toEqual(desk.day.rollCalls);
  });
});
