import { describe, expect, it } from 'vitest';
import type { DutyCommand } from '../../../shared/duty/commands.ts';
import { decideDuty } from '../../../shared/duty/decide.ts';
import { dutyStream, type DutyEvent, type DutyShapes, type NewDutyEvent } from '../../../shared/duty/events.ts';
import { namesAt } from '../../../shared/duty/seats.ts';
import { emptyDutyDay, evolveDuty } from '../../../shared/duty/state.ts';

const DAY = '2026-03-05';
const PLANS = {
  posts: ['duty-officer', 'duty-leader'],
  seats: [{ post: 'duty-officer', count: 2 }],
  hasPostures: false,
  common: [],
  stations: [],
};

/** A duty day on which people come and go; `at` grows with every act. */
function dutyRoom() {
  let day = emptyDutyDay(DAY);
  let at = 1000;
  const write = (event: NewDutyEvent, workstation: string, person: string) => {
    day = evolveDuty(day, {
      ...event,
      stream: dutyStream(DAY),
      version: day.version + 1,
      recordedAt: at,
      byPerson: person,
      byPost: 'duty-officer',
      workstation,
      mode: 'live',
      commandId: 'c',
    } as DutyEvent);
  };
  const act = (command: DutyCommand, person = '值班员甲', workstation = 'w1') => {
    at += 1000;
    const actor = { person, post: 'duty-officer', workstation };
    const decision = decideDuty(day, command, { id: 'c', now: at, at, actor }, PLANS, { itemsOf: () => [] });
    if (!decision.ok) return decision.refusal;
    for (const event of decision.value) write(event, workstation, person);
    return 'done';
  };
  const take = (person: string, given: { post?: string; from?: string; workstation?: string } = {}) => {
    const { post = 'duty-officer', workstation = 'w1', from } = given;
    return act({ type: 'TakePost', post, person, ...(from === undefined ? {} : { from }) }, person, workstation);
  };
  return {
    take,
    leave: (person: string, whose?: string) =>
      act({ type: 'ReleasePost', post: 'duty-officer', ...(whose === undefined ? {} : { person: whose }) }, person),
    /** Writes a line as an older console wrote it. */
    old: (data: DutyShapes['PostTaken']) => write({ type: 'PostTaken', at, data }, 'w1', data.person),
    at: (post = 'duty-officer') => day.holders.filter((one) => one.post === post).map((one) => one.person),
    get holders() {
      return day.holders;
    },
  };
}

describe('the seats of a post', () => {
  it('are taken side by side until all are full, and then one by one from whoever sits there', () => {
    const room = dutyRoom();
    expect([room.take('值班员甲'), room.take('值班员乙')]).toEqual(['done', 'done']);
    expect(room.at()).toEqual(['值班员甲', '值班员乙']);
    expect(room.take('值班员丙')).toMatchObject({
      code: 'seats-taken',
      message: { zh: '这个岗位的 2 个席位都有人（值班员甲、值班员乙），请选择接替哪一位' },
    });
    expect(room.take('值班员丙', { from: '值班员甲' })).toBe('done');
    expect(room.at()).toEqual(['值班员乙', '值班员丙']);
    expect(room.take('值班员丁', { from: '值班员甲' })).toMatchObject({ code: 'not-there' });
  });

  it('are one where the plan counts none', () => {
    const room = dutyRoom();
    expect(room.take('带班领导甲', { post: 'duty-leader' })).toBe('done');
    expect(room.take('带班领导乙', { post: 'duty-leader' })).toMatchObject({ code: 'seats-taken' });
    expect(room.take('带班领导乙', { post: 'duty-leader', from: '带班领导甲' })).toBe('done');
    expect(room.at('duty-leader')).toEqual(['带班领导乙']);
    expect(room.take('厨师', { post: 'cook' })).toMatchObject({ code: 'unknown-post' });
  });

  it('are never two for one person, who takes the seat along to another workstation', () => {
    const room = dutyRoom();
    room.take('值班员甲');
    room.take('值班员乙');
    expect(room.take('值班员甲')).toMatchObject({ code: 'already-held' });
    expect(room.take('值班员甲', { workstation: 'w2' })).toBe('done');
    expect(room.holders.map(({ person, workstation }) => [person, workstation])).toEqual([
      ['值班员乙', 'w1'],
      ['值班员甲', 'w2'],
    ]);
    expect(room.take('值班员甲', { post: 'duty-leader', workstation: 'w2' })).toBe('done');
  });

  it('are given up one at a time: one’s own, or that of the person named', () => {
    const room = dutyRoom();
    expect(room.leave('值班员甲')).toMatchObject({ code: 'not-held' });
    room.take('值班员甲');
    room.take('值班员乙');
    expect(room.leave('值班员甲')).toBe('done');
    expect(room.at()).toEqual(['值班员乙']);
    expect(room.leave('值班员甲')).toMatchObject({
      code: 'not-there',
      message: { zh: expect.stringContaining('值班员乙') },
    });
    expect(room.leave('值班员甲', '值班员乙')).toBe('done');
    expect(room.at()).toEqual([]);
  });

  it('were one in older journals: whoever came took the post from all', () => {
    const room = dutyRoom();
    room.old({ post: 'duty-officer', person: '值班员甲' });
    room.old({ post: 'duty-officer', person: '值班员乙' });
    expect(room.at()).toEqual(['值班员乙']);
    room.take('值班员丙');
    expect(room.at()).toEqual(['值班员乙', '值班员丙']);
    room.old({ post: 'duty-officer', person: '值班员丁' });
    expect(room.at()).toEqual(['值班员丁']);
  });

  it('are named as one line', () => {
    const room = dutyRoom();
    expect(namesAt(room.holders, 'duty-officer')).toBeUndefined();
    room.take('值班员甲');
    room.take('值班员乙');
    expect(namesAt(room.holders, 'duty-officer')).toEqual({ zh: '值班员甲、值班员乙', en: '值班员甲, 值班员乙' });
  });
});
