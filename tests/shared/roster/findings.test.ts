import { describe, expect, it } from 'vitest';
import { fillRoster, type Turns } from '../../../shared/roster/fill.ts';
import { checkRoster } from '../../../shared/roster/findings.ts';
import { slotsOfDay } from '../../../shared/roster/slots.ts';
import { EMPTY_ROSTER } from '../../../shared/roster/state.ts';
import { assign, FRAME, rosterAfter, slotAt } from '../../support/roster.ts';

const DAY = '2026-11-03';
const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

describe('what a roster has open or odd', () => {
  it('every seat without anybody', () => {
    const findings = checkRoster(FRAME, [DAY], [assign(`${DAY} day leader 1 甲`)]);
    expect(rules(findings)).toEqual(Array(5).fill('gap'));
    expect(findings[0]?.message.zh).toBe('2026-11-03 白班 值班员1没有排人');
  });

  const full = (people: readonly string[]) =>
    slotsOfDay(FRAME.shifts, DAY).map((slot, index) => ({ ...slot, person: people[index] ?? '' }));

  it('nothing, when six people have six seats', () => {
    expect(checkRoster(FRAME, [DAY], full(['甲', '乙', '丙', '丁', '戊', '己']))).toEqual([]);
  });

  it('one person in two seats of a shift', () => {
    const [finding, ...more] = checkRoster(FRAME, [DAY], full(['甲', '甲', '丙', '丁', '戊', '己']));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'doubt', rule: 'twice', slot: slotAt(DAY, 'day', 'duty-officer') });
  });

  it('two shifts without rest between them, over midnight too', () => {
    expect(rules(checkRoster(FRAME, [DAY], full(['甲', '乙', '丙', '甲', '戊', '己'])))).toEqual(['no-rest']);
    const overnight = [assign(`${DAY} night leader 1 甲`), assign('2026-11-04 day leader 1 甲')];
    const [finding] = checkRoster(FRAME, [], overnight);
    expect(finding?.message.zh).toBe('甲连上两班，中间没有休息：2026-11-03 夜班接 2026-11-04 白班');
    expect(checkRoster(FRAME, [], [assign(`${DAY} day leader 1 甲`), assign('2026-11-04 day leader 1 甲')])).toEqual(
      [],
    );
  });

  it('names that are not on the list of people, each once', () => {
    const findings = checkRoster(
      FRAME,
      [],
      [assign(`${DAY} day leader 1 甲`), assign(`${DAY} night leader 1 乙`)],
      ['乙'],
    );
    expect(rules(findings)).toEqual(['not-listed']);
  });
});

describe('teams that take turns', () => {
  const turns: Turns = {
    from: DAY,
    to: '2026-11-06',
    teams: ['一', '二', '三', '四'].map((team) => [`${team}长`, `${team}甲`, `${team}乙`]),
    pattern: ['day', 'night', undefined, undefined],
    start: 0,
    overHand: false,
  };
  const leaders = (draft: ReturnType<typeof fillRoster>, shift: string) =>
    draft.slots.filter((slot) => slot.shift === shift && slot.post === 'leader').map(({ person }) => person);

  it('白夜休休 with four teams leaves no gap and gives every team its rest', () => {
    const draft = fillRoster(FRAME, EMPTY_ROSTER, { ...turns, to: '2026-12-31' });
    expect(draft.findings).toEqual([]);
    expect(leaders(draft, 'day').slice(0, 5)).toEqual(['一长', '二长', '三长', '四长', '一长']);
    expect(leaders(draft, 'night').slice(0, 3)).toEqual(['四长', '一长', '二长']);
  });

  it('goes on where the last month ended', () => {
    expect(leaders(fillRoster(FRAME, EMPTY_ROSTER, { ...turns, start: 2 }), 'day')).toEqual([
      '三长',
      '四长',
      '一长',
      '二长',
    ]);
  });

  it('leaves alone what somebody has set by hand, unless told otherwise', () => {
    const slot = slotAt('2026-11-04', 'day', 'leader');
    const roster = rosterAfter([{ type: 'SlotSet', at: 0, data: { slot, person: '手' } }]);
    const draft = fillRoster(FRAME, roster, turns);
    expect(draft.kept).toBe(1);
    expect(leaders(draft, 'day')).toEqual(['一长', '手', '三长', '四长']);
    expect(fillRoster(FRAME, roster, { ...turns, overHand: true }).slots).toContainEqual({ ...slot, person: '二长' });
  });

  it('says when two teams meet in a shift, and when a team is larger than a shift', () => {
    const five = { ...turns, teams: [...turns.teams, ['五长', '五甲', '五乙', '五丙']] };
    const errors = fillRoster(FRAME, EMPTY_ROSTER, five).findings.filter(({ severity }) => severity === 'error');
    expect(rules(errors)).toEqual(['two-teams', 'two-teams', 'too-many-people']);
    expect(errors[2]?.message.zh).toBe('第 5 组写了 4 人，每班只有 3 个席位，请减少');
  });
});
