import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import type { DutyCommand, TaskEnd } from '../../../shared/duty/commands.ts';
import { dailyTasksOf, dutyPlansOf, openTasksOf } from '../../../shared/duty/daily.ts';
import { decideDuty } from '../../../shared/duty/decide.ts';
import { dutyStream, type DutyEvent, type DutyShapes } from '../../../shared/duty/events.ts';
import { settingsFrom } from '../../../shared/duty/postures.ts';
import { emptyDutyDay, evolveDuty } from '../../../shared/duty/state.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { addDaily } from '../../support/daily-plans.ts';
import { planFiles, planText } from '../../support/plan-builder.ts';

const DAY = '2026-03-05';
const on = (clock: string, day = DAY) => fromBeijing(day, clock) ?? 0;

const files = planFiles();
addDaily(files);
const PLANS = dutyPlansOf(
  [files.general, files.east, files.west].flatMap((plan) => parsePlan(planText(plan), 'a.yaml').edition?.plan ?? []),
);

/** A duty day on the small plans, its clock moved by the test. */
function dutyDesk(opened: Partial<DutyShapes['DutyDayOpened']> = {}, plans = PLANS) {
  let day = emptyDutyDay(DAY);
  let now = on('00:00');
  const actor = { person: '值班员甲', post: 'duty-officer', workstation: 'w1' };
  const take = (event: { type: string; at: number; data: unknown }) => {
    day = evolveDuty(day, {
      stream: dutyStream(DAY),
      version: day.version + 1,
      recordedAt: now,
      byPerson: actor.person,
      byPost: actor.post,
      workstation: 'w1',
      mode: 'live',
      commandId: 'c',
      ...event,
    } as DutyEvent);
  };
  take({ type: 'DutyDayOpened', at: now, data: { day: DAY, holders: [], ...opened } });
  const act = (command: DutyCommand, at = now) => {
    const decision = decideDuty(day, command, { id: 'c', now, at, actor }, plans, { itemsOf: () => [] });
    if (!decision.ok) return decision.refusal.code;
    decision.value.forEach(take);
    return decision.value.length;
  };
  return {
    act,
    clock(clock: string) {
      now = on(clock);
    },
    posture: (posture: 'normal' | 'key' | 'wartime', stations: readonly string[], from?: number) =>
      act({
        type: 'SetPosture',
        posture,
        stations,
        basis: '管委会通知',
        authority: 'leader',
        ...(from === undefined ? {} : { from }),
      }),
    end: (task: string, clock: string, stations: readonly string[] = [], end: TaskEnd = 'done', reason?: string) =>
      act({ type: 'EndDailyTask', task, clock, stations, end, ...(reason === undefined ? {} : { reason }) }),
    list: () => dailyTasksOf(plans, day).map(({ clock, ref, station }) => [clock, ref, station ?? '-'].join(' ')),
    open: () => openTasksOf(plans, day).map(({ key }) => key),
    get day() {
      return day;
    },
  };
}

const NORMAL = [
  '08:30 general/handover -',
  '10:00 east/walk east',
  '20:30 general/handover -',
  '21:30 general/last-trip east',
  '21:30 general/last-trip west',
];

describe("a day's list", () => {
  it('has on a normal day the common tasks and those of each station area, in the order they are due', () => {
    expect(dutyDesk().list()).toEqual(NORMAL);
  });

  it('adds up with the posture, station by station; what stands once for the desk follows the highest', () => {
    const desk = dutyDesk();
    desk.posture('key', ['west']);
    expect(desk.list()).toEqual(NORMAL.toSpliced(2, 0, '16:30 general/consult -'));
    desk.posture('wartime', ['east']);
    expect(desk.list()).toEqual(NORMAL.toSpliced(2, 0, '14:00 general/relief east', '16:30 general/consult -'));
  });

  it('does not call the morning late when a posture is raised at noon, and keeps what was due before it falls', () => {
    const desk = dutyDesk();
    desk.clock('15:00');
    desk.posture('wartime', ['east', 'west']);
    expect(desk.list()).toEqual(NORMAL.toSpliced(2, 0, '16:30 general/consult -'));
    desk.clock('17:00');
    desk.posture('normal', ['east', 'west']);
    expect(desk.list()).toEqual(NORMAL.toSpliced(2, 0, '16:30 general/consult -'));
  });

  it('begins on the first day of a journal with the moment it was opened', () => {
    expect(dutyDesk({ tasksFrom: on('20:00') }).list()).toEqual(NORMAL.slice(2));
  });

  it('is empty for plans that say nothing of it', () => {
    const bare = planFiles();
    const plans = dutyPlansOf(
      [bare.general, bare.east].flatMap((plan) => parsePlan(planText(plan), 'a.yaml').edition?.plan ?? []),
    );
    expect(dailyTasksOf(plans, { day: DAY })).toEqual([]);
    expect(plans.hasPostures).toBe(false);
  });
});

describe('a posture', () => {
  it('is set on a ground and by a post, for several station areas at once', () => {
    const desk = dutyDesk();
    expect(desk.day).not.toHaveProperty('postures');
    expect(desk.posture('key', ['east', 'west', 'east'])).toBe(2);
    expect(desk.day.postures).toMatchObject([
      { station: 'east', posture: 'key', from: on('00:00'), authority: 'leader', by: '值班员甲' },
      { station: 'west', posture: 'key' },
    ]);
  });

  it('is refused without a known post, for an unknown station area, and where nothing would change', () => {
    const desk = dutyDesk();
    const set = { type: 'SetPosture', posture: 'key', stations: ['east'], basis: '通知', authority: 'leader' } as const;
    expect(desk.act({ ...set, authority: 'cook' })).toBe('unknown-post');
    expect(desk.act({ ...set, stations: ['east', 'south'] })).toBe('unknown-station');
    expect(desk.posture('normal', ['east'])).toBe('same-posture');
    expect(desk.act(set)).toBe(1);
    expect(desk.act(set)).toBe('same-posture');
    // Of several, those that change are written.
    expect(desk.posture('key', ['east', 'west'])).toBe(1);
  });

  it('may begin later, and what is decided last counts from its own beginning', () => {
    const desk = dutyDesk();
    desk.posture('key', ['east'], on('15:00'));
    desk.posture('wartime', ['west'], on('00:00', '2026-03-06'));
    expect(desk.list()).toContain('16:30 general/consult -');
    expect(desk.list()).not.toContain('14:00 general/relief west');
    // Called off before it began.
    expect(desk.posture('normal', ['east'])).toBe(1);
    expect(desk.list()).toEqual(NORMAL);
  });

  it('is handed on to the next day with what still lies ahead, and without what is over', () => {
    const desk = dutyDesk();
    desk.posture('key', ['east']);
    desk.posture('wartime', ['east']);
    desk.posture('key', ['west'], on('08:00', '2026-03-07'));
    const next = settingsFrom(desk.day.postures ?? [], on('00:00', '2026-03-06'));
    expect(next.map(({ station, posture }) => `${station} ${posture}`)).toEqual(['east wartime', 'west key']);
  });
});

describe('a daily task', () => {
  it('ends for the desk, or for several station areas in one act', () => {
    const desk = dutyDesk();
    desk.clock('21:20');
    expect(desk.end('general/handover', '20:30')).toBe(1);
    expect(desk.end('general/last-trip', '21:30', ['east', 'west'])).toBe(2);
    expect(desk.open()).toEqual(['general/handover||08:30', 'east/walk|east|10:00']);
    expect(desk.day.tasks?.['general/last-trip|west|21:30']).toEqual({
      end: 'done',
      at: on('21:20'),
      recordedAt: on('21:20'),
      by: '值班员甲',
      post: 'duty-officer',
    });
  });

  it('needs a reason for every end but done', () => {
    const desk = dutyDesk();
    expect(desk.end('east/walk', '10:00', ['east'], 'not-doing')).toBe('reason-missing');
    expect(desk.end('east/walk', '10:00', ['east'], 'not-doing', '广场封闭施工')).toBe(1);
  });

  it('is not done by a roll call that nobody held, unless a note says how it went elsewhere', () => {
    const opens = 'rollcall' as const;
    const plans = { ...PLANS, common: PLANS.common.map((one) => (one.id === 'handover' ? { ...one, opens } : one)) };
    const held = dutyDesk({}, plans);
    const done = { type: 'EndDailyTask', task: 'general/handover', clock: '08:30', stations: [], end: 'done' } as const;
    expect(held.act(done)).toBe('no-roll-call');
    expect(held.end('general/handover', '08:30', [], 'not-doing', '演练占用电台')).toBe(1);
    const targets = [{ id: 'east', title: { zh: '东站', en: 'East' } }];
    const call = { rollCall: 'r1', channel: 'radio', window: 180_000, windowBasis: 'a-rollcall', targets } as const;
    expect(held.act({ type: 'OpenRollCall', ...call, content: '日常点名' })).toBe(1);
    expect(held.act(done)).toBe(1);
    expect(dutyDesk({}, plans).act({ ...done, note: '电台故障，用电话点了' })).toBe(1);
  });

  it('keeps both times of a late entry, and refuses another day and the future', () => {
    const desk = dutyDesk();
    desk.clock('12:00');
    const walk = { type: 'EndDailyTask', task: 'east/walk', clock: '10:00', stations: ['east'], end: 'done' } as const;
    expect(desk.act(walk, on('12:01'))).toBe('future');
    expect(desk.act(walk, on('23:59', '2026-03-04'))).toBe('other-day');
    expect(desk.act(walk, on('09:50'))).toBe(1);
    expect(desk.day.tasks?.['east/walk|east|10:00']).toMatchObject({ at: on('09:50'), recordedAt: on('12:00') });
  });

  it('is refused when it does not stand on the list', () => {
    const desk = dutyDesk();
    expect(desk.end('general/tea', '10:00')).toBe('no-such-task');
    expect(desk.end('general/handover', '08:31')).toBe('no-such-task');
    expect(desk.end('general/handover', '08:30', ['east'])).toBe('no-such-task');
    expect(desk.end('general/last-trip', '21:30')).toBe('no-such-task');
    expect(desk.end('general/consult', '16:30')).toBe('no-such-task');
    expect(desk.end('general/last-trip', '21:30', ['south'])).toBe('unknown-station');
  });

  it('ends once; only what was not done may still be done later', () => {
    const desk = dutyDesk();
    desk.end('general/handover', '08:30', [], 'failed', '联系不上');
    expect(desk.end('general/handover', '08:30', [], 'not-doing', '改期')).toBe('task-ended');
    expect(desk.end('general/handover', '08:30')).toBe(1);
    expect(desk.day.tasks?.['general/handover||08:30']).not.toHaveProperty('reason');
    expect(desk.end('general/handover', '08:30')).toBe('task-ended');
    desk.end('general/last-trip', '21:30', ['east']);
    expect(desk.end('general/last-trip', '21:30', ['east', 'west'])).toBe('task-ended');
  });
});
