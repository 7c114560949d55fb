import { describe, expect, it } from 'vitest';
import { DAY, fromBeijing } from '../../../shared/base/instant.ts';
import type { CommandMeta } from '../../../shared/base/journal-event.ts';
import type { CorrectiveCommand } from '../../../shared/corrective/commands.ts';
import { decideCorrective, type CorrectiveWorld, type KnownRun } from '../../../shared/corrective/decide.ts';
import type { CorrectiveEvent } from '../../../shared/corrective/events.ts';
import { emptyCorrective, evolveCorrective, isOverdue, type Corrective } from '../../../shared/corrective/state.ts';

const START = fromBeijing('2026-03-02', '08:00') ?? 0;
const ID = '018f0000-0000-7000-8000-000000000001';
const OLD = 'a'.repeat(64);
const NEW = 'b'.repeat(64);
const NEWER = 'c'.repeat(64);

/** A desk with three editions of one plan, submitted before, after and long after the action, and one run. */
function desk(run: Partial<KnownRun> = {}) {
  let corrective: Corrective = emptyCorrective;
  const world: CorrectiveWorld = {
    posts: ['duty-leader', 'duty-officer'],
    editions: (plan) =>
      plan === 'surge'
        ? [
            { hash: OLD, label: '第一版', submittedAt: START - DAY },
            { hash: NEW, label: '第二版', submittedAt: START + DAY },
            { hash: NEWER, label: '第三版', submittedAt: START + 2 * DAY },
          ]
        : [],
    run: (id) =>
      id === 'r1'
        ? { startedAt: START + 5 * DAY, ended: true, editions: [{ plan: 'surge', hash: NEW }], ...run }
        : undefined,
  };
  const act = (command: CorrectiveCommand, now = START, post = 'duty-officer'): string => {
    const actor = { person: '值班员甲', post, workstation: 'w' };
    const meta: CommandMeta = { id: 'c', now, at: now, actor };
    const decision = decideCorrective(corrective, command, meta, world);
    if (!decision.ok) return decision.refusal.code;
    for (const event of decision.value) {
      const version = corrective.version + 1;
      const stored = { ...event, stream: 'corrective', version, recordedAt: now, byPerson: actor.person, byPost: post };
      corrective = evolveCorrective(corrective, {
        ...stored,
        workstation: 'w',
        mode: 'live',
        commandId: 'c',
      } as CorrectiveEvent);
    }
    return corrective.actions[ID]?.state ?? 'none';
  };
  return { act, action: () => corrective.actions[ID] };
}

const OPEN: CorrectiveCommand = {
  type: 'OpenAction',
  id: ID,
  problem: '首报晚了6分钟',
  action: '首报步骤写明先报再填车卡',
  owner: 'duty-leader',
  dueOn: '2026-03-20',
  origin: { mode: 'drill', run: 'r0', stream: 'response/x', version: 12, at: START, words: '首报 13:21' },
  step: { plan: 'surge', id: 'first-report' },
};
const fixBy = (hash: string): CorrectiveCommand => ({
  type: 'FixAction',
  id: ID,
  fix: { plan: 'surge', hash },
  note: '改好',
});
const tryIt = (outcome: 'passed' | 'failed'): CorrectiveCommand => ({
  type: 'TryAction',
  id: ID,
  run: 'r1',
  outcome,
  words: '首报 8 分钟',
});
const CLOSE: CorrectiveCommand = { type: 'CloseAction', id: ID, words: '销号' };

describe('a corrective action', () => {
  it('goes from a journal line by an edition and a later drill to closure', () => {
    const { act, action } = desk();
    expect(act(OPEN)).toBe('open');
    expect(act(fixBy(NEW), START + 2 * DAY)).toBe('fixed');
    expect(act(tryIt('passed'), START + 6 * DAY)).toBe('passed');
    expect(act(CLOSE, START + 6 * DAY, 'duty-leader')).toBe('closed');
    expect(action()?.fixed?.fix).toEqual({ plan: 'surge', hash: NEW, label: '第二版' });
    expect(action()?.origin.words).toBe('首报 13:21');
  });

  it('is not closed by an older edition, an unknown one, words alone, or no drill', () => {
    const { act } = desk();
    act(OPEN);
    expect(act(fixBy(OLD), START + DAY)).toBe('edition-older');
    expect(act(fixBy('d'.repeat(64)), START + DAY)).toBe('no-edition');
    expect(act({ type: 'FixAction', id: ID, fix: { done: '已培训' }, note: '三个班' })).toBe('plan-at-fault');
    expect(act(tryIt('passed'), START + 6 * DAY)).toBe('not-fixed');
    expect(act(CLOSE, START + DAY, 'duty-leader')).toBe('not-passed');
    act(fixBy(NEW), START + 2 * DAY);
    expect(act(CLOSE, START + 2 * DAY, 'duty-leader')).toBe('not-passed');
  });

  it('is not passed by a run that began before, still goes on, is unknown, or used an older edition', () => {
    const cases = [
      [{ startedAt: START }, 'run-older'],
      [{ ended: false }, 'run-going'],
      [{ editions: [{ plan: 'surge', hash: OLD }] }, 'other-edition'],
      [{ editions: [{ plan: 'surge', hash: NEWER }] }, 'passed'],
    ] as const;
    for (const [run, outcome] of cases) {
      const { act } = desk(run);
      act(OPEN);
      act(fixBy(NEW), START + 2 * DAY);
      expect(act(tryIt('passed'), START + 6 * DAY)).toBe(outcome);
    }
    const { act } = desk();
    act(OPEN);
    act(fixBy(NEW), START + 2 * DAY);
    expect(act({ ...tryIt('passed'), run: 'gone' } as CorrectiveCommand, START + 6 * DAY)).toBe('no-run');
  });

  it('is open again when a drill fails it, and keeps what was tried', () => {
    const { act, action } = desk();
    act(OPEN);
    act(fixBy(NEW), START + 2 * DAY);
    expect(act(tryIt('failed'), START + 6 * DAY)).toBe('open');
    expect(action()?.trials.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(act(tryIt('passed'), START + 6 * DAY)).toBe('not-fixed');
  });

  it('is closed and dropped by the duty leader only, and can be opened again', () => {
    const { act } = desk();
    act(OPEN);
    const drop: CorrectiveCommand = { type: 'DropAction', id: ID, reason: '并入另一条' };
    expect(act(drop)).toBe('leader-only');
    expect(act(drop, START, 'duty-leader')).toBe('dropped');
    expect(act(fixBy(NEW), START + 2 * DAY)).toBe('settled');
    expect(act({ type: 'ReopenAction', id: ID, reason: '又发生' })).toBe('open');
    expect(act({ type: 'ReopenAction', id: ID, reason: '又发生' })).toBe('not-settled');
  });

  it('is opened once, with a day that is still to come, and says when that has gone by', () => {
    const { act, action } = desk();
    expect(act({ ...OPEN, dueOn: '2026-03-01' } as CorrectiveCommand)).toBe('day-gone');
    expect(act(OPEN)).toBe('open');
    expect(act(OPEN)).toBe('opened-before');
    const opened = action();
    if (!opened) throw new Error('It was not opened');
    expect(isOverdue(opened, fromBeijing('2026-03-20', '23:59') ?? 0)).toBe(false);
    expect(isOverdue(opened, fromBeijing('2026-03-21', '00:00') ?? 0)).toBe(true);
    expect(act({ type: 'ChangeAction', id: ID, reason: '等采购' })).toBe('nothing-changed');
    expect(act({ type: 'ChangeAction', id: ID, dueOn: '2026-04-20', reason: '等采购' })).toBe('open');
    expect(action()?.dueOn).toBe('2026-04-20');
  });
});
