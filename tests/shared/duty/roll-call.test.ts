import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { DutyCommand } from '../../../shared/duty/commands.ts';
import { dutyStream } from '../../../shared/duty/events.ts';
import { rollCallTally } from '../../../shared/duty/roll-call-tally.ts';
import { emptyDutyDay, evolveDuty } from '../../../shared/duty/state.ts';
import { dutyDesk as deskOf } from '../../support/duty-desk.ts';

const START = Date.UTC(2023, 6, 30, 0, 0);
const dutyDesk = () => deskOf('2023-07-30', START);

const open: Extract<DutyCommand, { type: 'OpenRollCall' }> = {
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
  it('does not end before it began', () => {
    const desk = dutyDesk();
    desk.act(open);
    expect(desk.act({ type: 'CloseRollCall', rollCall: 'r1' }, START - MINUTE)).toBe('times-crossed');
    // The clock was set back: nobody typed this time.
    desk.wait(-HOUR);
    expect(desk.act({ type: 'CloseRollCall', rollCall: 'r1' })).toBe('done');
  });

  it('that gives a day and more to answer is refused: nothing would ever be late', () => {
    const desk = dutyDesk();
    expect(desk.act({ ...open, window: DAY + 1 })).toBe('window-too-long');
    expect(desk.act({ ...open, window: DAY })).toBe('done');
  });

  it('takes any id for a party', () => {
    const desk = dutyDesk();
    const parties = ['constructor', 'a'].map((id) => ({ id, title: { zh: id, en: id } }));
    desk.act({ ...open, targets: parties });
    desk.act({ type: 'CloseRollCall', rollCall: 'r1' });
    const [call] = desk.day.rollCalls;
    expect(call && rollCallTally(call)).toMatchObject({ notAnswered: 2, pending: 0 });
  });

  it('that was planned is held with the window of its plan', () => {
    const desk = dutyDesk();
    const { type: _, rollCall: __, ...call } = open;
    desk.act({ ...call, type: 'PlanRollCall', plan: 'p1', when: { at: START + MINUTE } });
    desk.wait(MINUTE);
    desk.act({ ...open, window: DAY, windowBasis: '另定', planned: 'p1' });
    expect(desk.day.rollCalls[0]?.opened).toMatchObject({ window: 3 * MINUTE, windowBasis: 'a' });
  });

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
    expect(call && rollCallTally(call)).toEqual({
      called: 4,
      due: 4,
      inTime: 2,
      late: 1,
      notAnswered: 1,
      fault: 0,
      excused: 0,
      pending: 0,
      rate: 0.5,
    });
  });

  it('takes the excused out of the denominator, and only with a basis', () => {
    const desk = dutyDesk();
    desk.act(open);
    expect(desk.act(answer('a', 'excused'))).toBe('excuse-without-basis');
    for (const target of ['a', 'b', 'c', 'd'])
      expect(desk.act(answer(target, 'excused', '停电检修，站区办书面报备'))).toBe('done');
    const [call] = desk.day.rollCalls;
    expect(call && rollCallTally(call).rate).toBeUndefined();
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

  it('takes a second press, or a second window, for the same answer', () => {
    const desk = dutyDesk();
    desk.act(open);
    desk.act(answer('a'));
    desk.wait(4 * MINUTE);
    expect(desk.act(answer('a'))).toBe('already-answered');
    expect(desk.day.rollCalls[0]?.answers['a']?.state).toBe('answered');
    // With a time of its own it is a correction, and judged by that time.
    expect(desk.act(answer('a'), START + 3 * MINUTE + 1)).toBe('done');
    expect(desk.day.rollCalls[0]?.answers['a']?.state).toBe('late');
  });

  it('says that the clock is behind when it was set back during the call', () => {
    const desk = dutyDesk();
    desk.act(open);
    desk.wait(-MINUTE);
    expect(desk.act(answer('a'))).toBe('clock-behind');
  });

  it('refuses a call that nobody could be judged by, and one that is too long', () => {
    const desk = dutyDesk();
    const many = Array.from({ length: 201 }, (_, n) => ({ id: `t${n}`, title: { zh: `${n}`, en: `${n}` } }));
    expect(desk.act({ ...open, window: 0 })).toBe('no-window');
    expect(desk.act({ ...open, targets: many })).toBe('too-many-targets');
    expect(desk.act({ ...open, targets: many.slice(0, 200) })).toBe('done');
  });

  it('keeps the number of the recording that shows an answer', () => {
    const desk = dutyDesk();
    desk.act(open);
    desk.act({ ...answer('a'), reference: '录音 0412' } as DutyCommand);
    expect(desk.day.rollCalls[0]?.answers['a']?.reference).toBe('录音 0412');
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
