import { describe, expect, it } from 'vitest';
import { fromBeijing, HOUR } from '../../../shared/base/instant.ts';
import { dutyStream, type DutyEvent, type NewDutyEvent } from '../../../shared/duty/events.ts';
import { emptyDutyDay, evolveDuty } from '../../../shared/duty/state.ts';
import { handoverList, itemsOf } from '../../../shared/handover/handover-list.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { addDaily, task } from '../../support/daily-plans.ts';
import { planFiles, planText, type PlanFiles } from '../../support/plan-builder.ts';
import { AWARE_AT } from '../../support/pure-desk.ts';
import { smallDesk } from '../../support/small-desk.ts';

const DAY = '2023-07-30';
const at = (clock: string) => fromBeijing(DAY, clock) ?? 0;

function plans(change: (files: PlanFiles) => void = addDaily): readonly Plan[] {
  const files = planFiles();
  change(files);
  return (['general', 'east'] as const).map((name) => {
    const { edition } = parsePlan(planText(files[name]), name);
    if (!edition) throw new Error(`${name} does not parse`);
    return edition.plan;
  });
}

/** A duty day of these events, `console` first. */
function dayOf(...events: readonly NewDutyEvent[]) {
  const opened: NewDutyEvent = { type: 'DutyDayOpened', at: at('00:00'), data: { day: DAY, holders: [] } };
  return [opened, ...events].reduce(
    (day, event) =>
      evolveDuty(day, {
        stream: dutyStream(DAY),
        version: day.version + 1,
        recordedAt: event.at,
        byPerson: '值班员甲',
        byPost: 'duty-officer',
        workstation: 'w1',
        mode: 'live',
        commandId: 'c',
        ...event,
      } as DutyEvent),
    emptyDutyDay(DAY),
  );
}

const NOTHING = { posts: ['duty-officer'], notes: [] };

function linesAt(clock: string, day = dayOf(), handover: Parameters<typeof handoverList>[1] = NOTHING) {
  const list = handoverList({ day, plans: plans(), running: [], now: at(clock) }, handover);
  return itemsOf(list).map(({ words }) => words.zh);
}

describe('what the duty room hands on', () => {
  it('reads the same in whatever order the plans were read: a screen and the host do not read them in one', () => {
    const files = planFiles();
    addDaily(files);
    files.west.daily = [task('tour', ['10:00'], { owner: 'leader' })];
    const read = [files.general, files.west, files.east].flatMap(
      (one) => parsePlan(planText(one), 'a').edition?.plan ?? [],
    );
    const words = (some: readonly Plan[]) =>
      itemsOf(handoverList({ day: dayOf(), plans: some, running: [], now: at('09:00') }, NOTHING)).map(
        (one) => one.words,
      );
    expect(read).toHaveLength(3);
    expect(words(read.toReversed())).toEqual(words(read));
  });

  it('names each task that is past its time, with its station areas, and the rest of the day in one line', () => {
    expect(linesAt('10:30')).toEqual([
      '中文（handover）；已过时间，还没有办；07-30 08:30',
      '中文（walk）；已过时间，还没有办：中文（east）；07-30 10:00',
      '今天后面还有 2 项；20:30 中文（handover）、21:30 中文（last-trip）',
    ]);
    expect(linesAt('23:00')).toHaveLength(4);
  });

  it('drops a task once it has ended', () => {
    const title = { zh: '中文（walk）', en: 'walk' };
    const ended = dayOf({
      type: 'DailyTaskEnded',
      at: at('10:05'),
      data: { task: 'east/walk', station: 'east', clock: '10:00', title, end: 'done' },
    });
    expect(linesAt('10:30', ended).join()).not.toContain('walk');
  });

  it('names postures that are not normal, and on what ground', () => {
    const posture = (posture: 'normal' | 'wartime', from: string): NewDutyEvent => ({
      type: 'PostureSet',
      at: at(from),
      data: { station: 'east', posture, basis: '暴雨红色预警', authority: 'leader' },
    });
    const raised = dayOf(posture('wartime', '09:00'));
    expect(linesAt('09:30', raised)).toContain('中文（east）：中文（wartime）；暴雨红色预警；07-30 09:00');
    expect(linesAt('09:30', dayOf(posture('wartime', '09:00'), posture('normal', '09:20'))).join()).not.toContain(
      '暴雨',
    );
  });

  it('names an open roll call with who has not answered, and forgets it once it is closed', () => {
    const target = (id: string) => ({ id, title: { zh: `${id}站`, en: id } });
    const opened: NewDutyEvent = {
      type: 'RollCallOpened',
      at: at('09:00'),
      data: {
        rollCall: 'r',
        channel: 'radio',
        window: 180_000,
        windowBasis: 'a',
        targets: ['甲', '乙', '丙'].map(target),
        content: '夜间点名',
      },
    };
    const answered = (id: string, state: 'answered' | 'equipment-fault', note?: string): NewDutyEvent => ({
      type: 'RollCallAnswered',
      at: at('09:01'),
      data: {
        rollCall: 'r',
        target: id,
        state,
        channel: 'radio',
        attempts: 1,
        ...(note === undefined ? {} : { note }),
      },
    });
    const called = dayOf(opened, answered('甲', 'answered'), answered('乙', 'equipment-fault', '电台无声'));
    const lines = linesAt('08:00', called);
    expect(lines).toContain('夜间点名；还没有应答：丙站；07-30 09:00');
    expect(lines).toContain('乙站：点名时设备故障，电台无声；07-30 09:01');
    const closed = dayOf(opened, { type: 'RollCallClosed', at: at('09:05'), data: { rollCall: 'r' } });
    expect(linesAt('08:00', closed).join()).not.toContain('夜间点名');
  });

  it('names the last call of the city, clocks that were moved and a console that did not stop normally', () => {
    const day = dayOf(
      {
        type: 'ConsoleStarted',
        at: at('07:00'),
        data: { version: '1', cleanStop: false, rowsSinceStart: 1, duesPassed: 0 },
      },
      { type: 'ClockJumped', at: at('07:10'), data: { by: -HOUR } },
      {
        type: 'CityCallAnswered',
        at: at('07:20'),
        data: {
          caller: '市应急指挥中心',
          channel: 'phone',
          calledAt: at('07:20'),
          answeredBy: '值班员甲',
          asked: '在岗情况',
          outcome: 'late',
        },
      },
    );
    expect(linesAt('08:00', day)).toEqual(
      expect.arrayContaining([
        '市应急指挥中心：在岗情况；超时应答；07-30 07:20',
        '处置台没有正常退出，已恢复；07-30 07:00',
        '电脑时钟被拨慢 1 小时；07-30 07:10',
      ]),
    );
  });

  it('says that the desk is asked, and how often nobody answered, while the check is on', () => {
    const set = (
      rhythm: { everyMinutes: number; answerWithinMinutes: number } | 'off',
      time: string,
    ): NewDutyEvent => ({
      type: 'VigilanceSet',
      at: at(time),
      data: { rhythm },
    });
    const drawn = { at: at('06:10'), from: at('06:00'), until: at('07:00'), seed: '0'.repeat(32) };
    const events: readonly NewDutyEvent[] = [
      set({ everyMinutes: 60, answerWithinMinutes: 5 }, '06:00'),
      { type: 'VigilanceAsked', at: at('06:10'), data: { ask: 'a', drawn, answerBy: at('06:15') } },
      { type: 'VigilanceMissed', at: at('06:15'), data: { ask: 'a' } },
    ];
    expect(linesAt('08:00', dayOf(...events))).toContain('每 60 分钟抽问一次，5 分钟内应答；近24小时未答 1 次');
    expect(linesAt('08:00', dayOf(...events, set('off', '07:00'))).join()).not.toContain('抽问');
  });

  it('begins with the notes of the outgoing officer, none of them a due', () => {
    const notes = [
      { note: '二号电梯报修', at: at('07:00') },
      { note: '钥匙在柜里', at: at('07:01') },
    ];
    const list = handoverList({ day: dayOf(), plans: plans(), running: [], now: at('00:00') }, { ...NOTHING, notes });
    expect(itemsOf(list).slice(0, 2)).toMatchObject([
      { id: 'day/notes/1', isDue: false, what: { zh: '二号电梯报修' } },
      { id: 'day/notes/2', isDue: false },
    ]);
  });
});

describe('posts that nobody holds', () => {
  it('leave what runs for them to whoever hands over', () => {
    const desk = smallDesk();
    const dues = (holders: readonly string[]) => {
      const held = holders.map(
        (post): NewDutyEvent => ({ type: 'PostTaken', at: AWARE_AT, data: { post, person: post } }),
      );
      const list = handoverList(
        { day: dayOf(...held), plans: plans(), running: [desk.response], now: AWARE_AT },
        { posts: ['leader'], notes: [] },
      );
      return itemsOf(list).filter(({ isDue }) => isDue).length;
    };
    expect(dues(['leader', 'duty-officer'])).toBe(0);
    expect(dues(['leader'])).toBeGreaterThan(0);
  });
});
