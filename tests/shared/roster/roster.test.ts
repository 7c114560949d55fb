import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import type { RosterCommand } from '../../../shared/roster/commands.ts';
import { decideRoster } from '../../../shared/roster/decide.ts';
import { rosteredNext, rosteredNow, rosteredPeople } from '../../../shared/roster/rostered.ts';
import { EMPTY_ROSTER, seatAt, type Roster } from '../../../shared/roster/state.ts';
import { assign, FRAME, rosterAfter, slotAt } from '../../support/roster.ts';

const NOW = fromBeijing('2026-11-03', '10:00') ?? 0;
const meta = { id: 'c', now: NOW, at: NOW, actor: { person: '值班员甲', post: 'duty-officer', workstation: 'desk-1' } };
const officer = slotAt('2026-11-04', 'day', 'duty-officer', 1);
const night = slotAt('2026-11-04', 'night', 'duty-officer', 1);

const decide = (command: RosterCommand, roster = EMPTY_ROSTER) => decideRoster(roster, command, meta, FRAME);
function after(roster: Roster, command: RosterCommand): Roster {
  const decision = decide(command, roster);
  if (!decision.ok) throw new Error(decision.refusal.message.zh);
  return rosterAfter(decision.value, roster);
}
const refusal = (command: RosterCommand, roster?: Roster) => {
  const decision = decide(command, roster);
  return decision.ok ? undefined : decision.refusal;
};
const twoSeats = after(EMPTY_ROSTER, {
  type: 'SetRoster',
  days: ['2026-11-04'],
  slots: [assign('2026-11-04 day duty-officer 1 甲'), assign('2026-11-04 night duty-officer 1 乙')],
  source: 'fill',
});

describe('setting a roster', () => {
  it('replaces whole days and leaves the others', () => {
    const next = after(twoSeats, {
      type: 'SetRoster',
      days: ['2026-11-05'],
      slots: [assign('2026-11-05 day leader 1 丙')],
      source: 'import',
      file: '十一月.xlsx',
    });
    expect(seatAt(next, officer)?.person).toBe('甲');
    const emptied = after(next, { type: 'SetRoster', days: ['2026-11-04'], slots: [], source: 'hand' });
    expect(Object.values(emptied.seats).map(({ person }) => person)).toEqual(['丙']);
  });

  it('who stays in a seat stays as he came to it', () => {
    const byHand = after(twoSeats, { type: 'SetSlot', slot: officer, person: '丁' });
    const again = after(byHand, {
      type: 'SetRoster',
      days: ['2026-11-04'],
      slots: [assign('2026-11-04 day duty-officer 1 丁'), assign('2026-11-04 night duty-officer 1 戊')],
      source: 'fill',
    });
    expect(seatAt(again, officer)).toMatchObject({ person: '丁', source: 'hand' });
    expect(seatAt(again, night)).toMatchObject({ person: '戊', source: 'fill' });
  });

  it.each([
    ['no-such-seat', [assign('2026-11-04 day duty-officer 3 甲')]],
    ['no-such-seat', [assign('2026-11-04 evening duty-officer 1 甲')]],
    ['day-not-named', [assign('2026-11-06 day duty-officer 1 甲')]],
    ['two-people', [assign('2026-11-04 day leader 1 甲'), assign('2026-11-04 day leader 1 乙')]],
  ])('is refused: %s', (code, slots) => {
    expect(refusal({ type: 'SetRoster', days: ['2026-11-04'], slots, source: 'import' })?.code).toBe(code);
  });
});

describe('one seat', () => {
  it('is emptied by nobody, and not twice', () => {
    const empty = after(twoSeats, { type: 'SetSlot', slot: officer });
    expect(seatAt(empty, officer)).toBeUndefined();
    expect(refusal({ type: 'SetSlot', slot: officer }, empty)?.code).toBe('unchanged');
    expect(refusal({ type: 'SetSlot', slot: night, person: '乙' }, twoSeats)?.code).toBe('unchanged');
  });

  it('needs a reason once its shift has begun', () => {
    const begun = slotAt('2026-11-03', 'day', 'leader');
    expect(refusal({ type: 'SetSlot', slot: begun, person: '甲' })?.message.zh).toBe(
      '2026-11-03 白班 带班领导已经开始，改动要写明原因',
    );
    expect(decide({ type: 'SetSlot', slot: begun, person: '甲', reason: '漏排' }).ok).toBe(true);
  });
});

describe('a substitution', () => {
  const agreed = { reason: '发热', approvedBy: 'leader' };

  it('keeps both names, however often it happens', () => {
    const first = after(twoSeats, { type: 'Substitute', slot: officer, to: '丙', ...agreed });
    const second = after(first, { type: 'Substitute', slot: officer, to: '丁', ...agreed });
    expect(seatAt(second, officer)?.person).toBe('丁');
    expect(seatAt(second, officer)?.substitutions?.map(({ from, to }) => [from, to])).toEqual([
      ['甲', '丙'],
      ['丙', '丁'],
    ]);
  });

  it('swaps two seats in one act, each naming the other', () => {
    const swapped = after(twoSeats, { type: 'Swap', slot: officer, other: night, ...agreed });
    expect([seatAt(swapped, officer)?.person, seatAt(swapped, night)?.person]).toEqual(['乙', '甲']);
    expect(seatAt(swapped, officer)?.substitutions?.[0]?.swappedWith).toEqual(night);
    expect(seatAt(swapped, night)?.substitutions?.[0]?.swappedWith).toEqual(officer);
  });

  it.each<[string, RosterCommand]>([
    ['nobody-there', { type: 'Substitute', slot: slotAt('2026-11-09', 'day', 'leader'), to: '丙', ...agreed }],
    ['unchanged', { type: 'Substitute', slot: officer, to: '甲', ...agreed }],
    ['unknown-post', { type: 'Substitute', slot: officer, to: '丙', reason: '发热', approvedBy: 'mayor' }],
    ['nobody-there', { type: 'Swap', slot: officer, other: slotAt('2026-11-09', 'day', 'leader'), ...agreed }],
    ['unchanged', { type: 'Swap', slot: officer, other: officer, ...agreed }],
  ])('is refused: %s', (code, command) => {
    expect(refusal(command, twoSeats)?.code).toBe(code);
  });
});

it('says who is down for this shift and the next, in the small hours too', () => {
  const at = fromBeijing('2026-11-05', '03:00') ?? 0;
  const now = rosteredNow(twoSeats, FRAME.shifts, at);
  expect(now.shift).toMatchObject({ day: '2026-11-04', id: 'night' });
  expect(now.seats.map(({ post, seat, seated }) => [post, seat, seated?.person])).toEqual([
    ['leader', 1, undefined],
    ['duty-officer', 1, '乙'],
    ['duty-officer', 2, undefined],
  ]);
  expect(rosteredNext(twoSeats, FRAME.shifts, at).shift).toMatchObject({ day: '2026-11-05', id: 'day' });
});

it('names each person once, those of this shift first, with all the posts of their seats', () => {
  const slots = [
    assign('2026-11-04 night duty-officer 2 乙'),
    assign('2026-11-04 night leader 1 乙'),
    assign('2026-11-05 day leader 1 乙'),
    assign('2026-11-05 day duty-officer 1 丙'),
  ];
  const roster = rosterAfter([
    { type: 'RosterSet', at: 0, data: { days: ['2026-11-04', '2026-11-05'], slots, source: 'hand' } },
  ]);
  expect(rosteredPeople(roster, FRAME.shifts, fromBeijing('2026-11-05', '03:00') ?? 0)).toEqual([
    { person: '乙', posts: ['leader', 'duty-officer'] },
    { person: '丙', posts: ['duty-officer'] },
  ]);
});
