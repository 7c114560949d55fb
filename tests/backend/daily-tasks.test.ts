import { describe, expect, it } from 'vitest';
import { DAY, fromBeijing, HOUR, MINUTE } from '../../shared/base/instant.ts';
import { dutyStream } from '../../shared/duty/events.ts';
import { addDaily } from '../support/daily-plans.ts';
import { journalRows, openDesk, OFFICER, refusalOf, smallResources } from '../support/desk-backend.ts';
import { fakeClock } from '../support/fake-clock.ts';

const at = (day: string, clock: string) => fromBeijing(day, clock) ?? 0;
const MON = '2026-03-02';
const TUE = '2026-03-03';
const WED = '2026-03-04';
const THU = '2026-03-05';

/** A desk with daily tasks in its plans, started on a Monday at 08:00. */
const desk = (startAt = at(MON, '08:00')) =>
  openDesk({ resourcesFolder: smallResources(addDaily), clock: fakeClock(startAt) });
const again = (one: ReturnType<typeof desk>) =>
  openDesk({ folder: one.folder, resourcesFolder: one.resourcesFolder, clock: one.clock });

/** What each duty day holds, as `type` and what matters of it. */
function written(folder: string) {
  const days: Record<string, unknown[]> = {};
  for (const { stream, type, data, at: when, byPost } of journalRows(folder)) {
    if (!stream.startsWith(dutyStream('')) || type.startsWith('Console') || type === 'PostTaken') continue;
    const { tasks, day: _, holders: __, ...rest } = JSON.parse(data);
    const left = tasks?.map((one: { task: string; station?: string; clock: string }) =>
      [one.clock, one.task, one.station].filter(Boolean).join(' '),
    );
    (days[stream.slice(dutyStream('').length)] ??= []).push(
      left ? { type, at: when, byPost, left } : { type, at: when, byPost, ...rest },
    );
  }
  return days;
}

const done = (task: string, clock: string, stations: readonly string[] = []) =>
  ({ type: 'EndDailyTask', task, clock, stations, end: 'done' }) as const;
const key = (stations: readonly string[]) =>
  ({ type: 'SetPosture', posture: 'key', stations, basis: '管委会通知', authority: 'leader' }) as const;

const EVERY_DAY = [
  '08:30 general/handover',
  '10:00 east/walk east',
  '20:30 general/handover',
  '21:30 general/last-trip east',
  '21:30 general/last-trip west',
];

describe('the day turning', () => {
  it('writes what nobody ended into the day that is over, signed by the console', async () => {
    const one = desk();
    await one.signOn();
    await one.dutyAct(done('general/handover', '08:30'));
    await one.dutyAct(done('general/last-trip', '21:30', ['east', 'west']));
    one.clock.advance(DAY);
    const days = written(one.folder);
    expect(days[MON]?.at(-1)).toEqual({
      type: 'DailyTasksLeft',
      at: at(TUE, '00:00'),
      byPost: 'console',
      left: ['10:00 east/walk east', '20:30 general/handover'],
    });
    expect(days[TUE]).toMatchObject([{ type: 'DutyDayOpened' }]);
    // The screen hears of the new day alone; nothing of it comes twice.
    const opened = one.pushes.filter((push) => push.kind === 'events' && push.events[0]?.type === 'DutyDayOpened');
    expect(opened).toMatchObject([{ stream: dutyStream(TUE) }]);
  });

  it('says nothing when nothing was left', async () => {
    const one = desk(at(MON, '21:00'));
    await one.signOn();
    await one.dutyAct(done('general/last-trip', '21:30', ['east', 'west']));
    one.clock.advance(4 * HOUR);
    expect(written(one.folder)[MON]?.map((event) => (event as { type: string }).type)).toEqual([
      'DutyDayOpened',
      'DailyTaskEnded',
      'DailyTaskEnded',
    ]);
  });

  it('hands postures on, with the list they ask for', async () => {
    const one = desk();
    await one.signOn();
    await one.dutyAct(key(['west']));
    one.clock.advance(DAY);
    expect(written(one.folder)[TUE]).toMatchObject([
      { type: 'DutyDayOpened', postures: [{ station: 'west', posture: 'key', from: at(MON, '08:00') }] },
    ]);
    expect(refusalOf(await one.dutyAct(key(['west'])))).toBe('same-posture');
    expect((await one.dutyAct(done('general/consult', '16:30'))).kind).toBe('done');
  });

  it('opens a day without a word of postures and tasks where the plans have none', async () => {
    const one = openDesk({ clock: fakeClock(at(MON, '08:00')) });
    one.clock.advance(DAY);
    expect(written(one.folder)).toEqual({
      [MON]: [{ type: 'DutyDayOpened', at: at(MON, '08:00'), byPost: 'console' }],
      [TUE]: [{ type: 'DutyDayOpened', at: expect.any(Number), byPost: 'console' }],
    });
  });
});

describe('a console that was off', () => {
  it('over two midnights puts the day it saw and the day it slept through on record, each in its own stream', async () => {
    const one = desk();
    await one.signOn();
    await one.dutyAct(key(['east']));
    await one.dutyAct(done('general/handover', '08:30'));
    one.close();
    one.clock.set(2 * DAY);
    again(one);
    const days = written(one.folder);
    const WITH_KEY = EVERY_DAY.toSpliced(2, 0, '16:30 general/consult');
    expect(days[MON]?.at(-1)).toMatchObject({ type: 'DailyTasksLeft', at: at(TUE, '00:00'), left: WITH_KEY.slice(1) });
    expect(days[TUE]).toMatchObject([
      { type: 'DutyDayOpened', at: at(TUE, '00:00'), byPost: 'console', postures: [{ station: 'east' }] },
      { type: 'DailyTasksLeft', at: at(WED, '00:00'), left: WITH_KEY },
    ]);
    expect(days[WED]).toMatchObject([{ type: 'DutyDayOpened', postures: [{ station: 'east' }] }]);
    expect(Object.keys(days)).toEqual([MON, TUE, WED]);
  });

  it('catches up no more than a month', () => {
    const one = desk();
    one.close();
    one.clock.set(400 * DAY);
    again(one);
    // The day it saw, the month, and today.
    expect(Object.keys(written(one.folder))).toHaveLength(33);
  });

  it('and started twice on the same day writes it once', () => {
    const one = desk();
    one.close();
    one.clock.set(DAY);
    const two = again(one);
    const before = written(one.folder);
    two.close();
    again(two);
    expect(written(one.folder)).toEqual(before);
  });
});

describe('a clock that is set', () => {
  it('back over midnight neither reopens the day nor lists it again', async () => {
    const one = desk(at(MON, '20:00'));
    await one.signOn();
    one.clock.advance(5 * HOUR);
    one.clock.set(-4 * HOUR);
    one.clock.advance(MINUTE);
    await one.dutyAct(done('general/handover', '08:30'), { at: at(TUE, '00:30') });
    one.clock.advance(6 * HOUR);
    const days = written(one.folder);
    expect(days[MON]?.filter((event) => (event as { type: string }).type === 'DailyTasksLeft')).toHaveLength(1);
    expect(days[TUE]?.[0]).toMatchObject({ type: 'DutyDayOpened' });
    expect(Object.keys(days)).toEqual([MON, TUE]);
  });

  it('forward by days and back again leaves every day with one list', async () => {
    const one = desk();
    one.clock.set(2 * DAY);
    one.clock.advance(MINUTE);
    one.clock.set(-2 * DAY);
    one.clock.advance(3 * DAY);
    const left = Object.values(written(one.folder)).map(
      (events) => events.filter((event) => (event as { type: string }).type === 'DailyTasksLeft').length,
    );
    expect(left).toEqual([1, 1, 1, 0]);
    expect(Object.keys(written(one.folder)).at(-1)).toBe(THU);
  });
});

describe('a clock that was wrong for one look', () => {
  it('leaves the tasks of today to be ended', async () => {
    const one = desk();
    await one.signOn();
    one.clock.set(30 * DAY);
    one.clock.advance(MINUTE);
    one.clock.set(-30 * DAY);
    one.clock.advance(MINUTE);
    expect(await one.dutyAct(done('general/handover', '08:30'))).toMatchObject({ kind: 'done' });
  });
});

describe('the first day of a journal', () => {
  it('calls nothing late that was due before there was a journal', async () => {
    const one = desk(at(MON, '20:00'));
    await one.signOn();
    expect(refusalOf(await one.dutyAct(done('general/handover', '08:30')))).toBe('no-such-task');
    one.clock.advance(DAY);
    expect(written(one.folder)[MON]?.at(-1)).toMatchObject({ left: EVERY_DAY.slice(2) });
    expect((await one.dutyAct(done('general/handover', '08:30'))).kind).toBe('done');
  });
});

describe('a task sent twice under one command id', () => {
  it('is written once, and the second sender gets the same lines', async () => {
    const one = desk();
    await one.signOn();
    const commandId = one.newId();
    const first = await one.dutyAct(done('general/handover', '08:30'), { commandId });
    expect(await one.dutyAct(done('general/handover', '08:30'), { commandId })).toEqual(first);
    expect(refusalOf(await one.dutyAct(done('general/handover', '08:30')))).toBe('task-ended');
    expect(
      refusalOf(await one.dutyAct(done('general/handover', '20:30'), { as: { ...OFFICER, person: '外人' } })),
    ).toBe('not-signed-on');
  });
});
