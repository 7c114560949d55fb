import { describe, expect, it } from 'vitest';
import type { Holder } from '../../../shared/duty/events.ts';
import { attendanceOf } from '../../../shared/roster/attendance.ts';
import type { ExpectedSeat } from '../../../shared/roster/rostered.ts';
import { assign, slotAt } from '../../support/roster.ts';

const seat = (words: string): ExpectedSeat => {
  const seated = { ...assign(words), source: 'hand' as const };
  return { ...slotAt(seated.day, seated.shift, seated.post, seated.seat), seated };
};
const openSeat = (number: number): ExpectedSeat => slotAt('2026-11-03', 'day', 'duty-officer', number);
const holder = (person: string, more: Partial<Holder> = {}): Holder => ({
  post: 'duty-officer',
  person,
  since: 0,
  workstation: 'desk-1',
  ...more,
});
const first = seat('2026-11-03 day duty-officer 1 甲');
const second = seat('2026-11-03 day duty-officer 2 乙');
const there = ({ seats }: ReturnType<typeof attendanceOf>) => seats.map((one) => one.holder?.person);

describe('who of a shift is there', () => {
  it('matches two people of one post by name, whoever came first', () => {
    const attendance = attendanceOf([first, second], [holder('乙'), holder('甲', { beside: true })]);
    expect(there(attendance)).toEqual(['甲', '乙']);
    expect([attendance.filled, attendance.extra]).toEqual([2, []]);
  });

  it('leaves the seat of whoever is missing empty, though the post has somebody', () => {
    expect(there(attendanceOf([first, second], [holder('乙')]))).toEqual([undefined, '乙']);
  });

  it('seats whoever relieved a rostered person in that seat, and others where nobody was down', () => {
    expect(there(attendanceOf([first, second], [holder('丙', { from: '乙' }), holder('甲')]))).toEqual(['甲', '丙']);
    expect(there(attendanceOf([first, openSeat(2)], [holder('丙')]))).toEqual([undefined, '丙']);
  });

  it('counts nobody twice and keeps who has no seat apart', () => {
    const twice = attendanceOf([first, { ...second, seated: { ...first.seated, seat: 2 } as never }], [holder('甲')]);
    expect([there(twice), twice.filled]).toEqual([['甲', undefined], 1]);
    const stranger = holder('丁');
    expect(attendanceOf([first, second], [stranger]).extra).toEqual([stranger]);
    expect(attendanceOf([first], [holder('戊', { post: 'runner' })]).extra).toEqual([]);
  });
});
