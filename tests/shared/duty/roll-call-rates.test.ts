import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { DutyCommand } from '../../../shared/duty/commands.ts';
import type { DutyEvent } from '../../../shared/duty/events.ts';
import { rollCallRates, type RatedSpan } from '../../../shared/duty/roll-call-rates.ts';
import { isSmall, sumOf } from '../../../shared/duty/roll-call-tally.ts';
import { dutyDesk } from '../../support/duty-desk.ts';

/** 08:00 in Beijing: the day shift begins. */
const START = Date.UTC(2023, 6, 30, 0, 0);
const words = (id: string) => ({ zh: id, en: id });
const SHIFTS: RatedSpan['shifts'] = {
  list: [
    { id: 'day', title: words('day'), from: '08:00' },
    { id: 'night', title: words('night'), from: '20:00' },
  ],
  seats: [],
  basis: ['a'],
};
const DAY_SPAN: RatedSpan = { from: START - 8 * HOUR, until: START + 16 * HOUR, shifts: SHIFTS, mode: 'live' };

const site = (station: string, post: string) => ({
  id: `site:${station}:${post}`,
  title: words(`${station} ${post}`),
  station,
  post,
});
const call = (rollCall: string, targets: Extract<DutyCommand, { type: 'OpenRollCall' }>['targets']): DutyCommand => ({
  type: 'OpenRollCall',
  rollCall,
  channel: 'radio',
  window: 3 * MINUTE,
  windowBasis: 'a',
  targets,
  content: '在岗情况',
});
const answer = (
  rollCall: string,
  target: string,
  state: Extract<DutyCommand, { type: 'AnswerRollCall' }>['state'] = 'answered',
  channel: 'radio' | 'phone' = 'radio',
): DutyCommand => ({
  type: 'AnswerRollCall',
  rollCall,
  target,
  state,
  channel,
  attempts: 1,
  ...(state === 'excused' ? { note: '检修报备' } : {}),
});

describe('answer rates', () => {
  it('count every party once, by its last entry, and give the denominator', () => {
    const desk = dutyDesk('2023-07-30', START);
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    desk.act(
      call(
        'r1',
        ids.map((id) => ({ id, title: words(id) })),
      ),
    );
    desk.act(answer('r1', 'a'));
    desk.act(answer('r1', 'b', 'not-answered'));
    desk.act(answer('r1', 'b'));
    desk.act(answer('r1', 'c', 'equipment-fault'));
    desk.act(answer('r1', 'd', 'excused'));
    desk.wait(4 * MINUTE);
    desk.act(answer('r1', 'e'));
    const running = rollCallRates(desk.events, DAY_SPAN).ours;
    expect(running.total).toEqual({
      called: 6,
      due: 5,
      inTime: 2,
      late: 1,
      notAnswered: 0,
      fault: 1,
      excused: 1,
      pending: 1,
      rate: 2 / 4,
    });
    desk.act({ type: 'CloseRollCall', rollCall: 'r1' });
    const { total, calls } = rollCallRates(desk.events, DAY_SPAN).ours;
    expect(total).toMatchObject({ due: 5, notAnswered: 1, pending: 0, rate: 2 / 5 });
    expect(calls).toMatchObject([{ id: 'r1', isOver: true, tally: total }]);
    expect(isSmall(total)).toBe(true);
  });

  it('are grouped by station area, shift, post, channel and day, and each group names its calls', () => {
    const desk = dutyDesk('2023-07-30', START);
    desk.act(call('r1', [site('west', 'site-lead'), site('south', 'site-lead'), site('south', 'care-post')]));
    desk.act(answer('r1', 'site:west:site-lead'));
    desk.act(answer('r1', 'site:south:site-lead', 'not-answered'));
    desk.act(answer('r1', 'site:south:care-post', 'answered', 'phone'));
    desk.act({ type: 'CloseRollCall', rollCall: 'r1' });
    desk.wait(13 * HOUR);
    desk.act(call('r2', [site('west', 'site-lead')]));
    desk.act(answer('r2', 'site:west:site-lead'));
    desk.act({ type: 'CloseRollCall', rollCall: 'r2' });
    const { by, total } = rollCallRates(desk.events, DAY_SPAN).ours;
    const short = (groups: typeof by.day) =>
      groups.map(({ key, tally, calls }) => [key, tally.inTime, tally.due, calls.join()]);
    expect(short(by.station)).toEqual([
      ['west', 2, 2, '0,1'],
      ['south', 1, 2, '0'],
    ]);
    expect(short(by.shift)).toEqual([
      ['day', 2, 3, '0'],
      ['night', 1, 1, '1'],
    ]);
    expect(short(by.post)).toEqual([
      ['site-lead', 2, 3, '0,1'],
      ['care-post', 1, 1, '0'],
    ]);
    expect(short(by.channel)).toEqual([
      ['radio', 2, 3, '0,1'],
      ['phone', 1, 1, '0'],
    ]);
    expect(short(by.day)).toEqual([['2023-07-30', 3, 4, '0,1']]);
    for (const groups of Object.values(by)) expect(sumOf(groups.map(({ tally }) => tally))).toEqual(total);
  });

  it('read station area and post from the ids of rows that do not say them', () => {
    const desk = dutyDesk('2023-07-30', START);
    const ids = ['office:west', 'grid:west:g1', 'post:duty-officer'];
    desk.act(
      call(
        'r1',
        ids.map((id) => ({ id, title: words(id) })),
      ),
    );
    const { by } = rollCallRates(desk.events, DAY_SPAN).ours;
    expect(by.station.map(({ key, tally }) => [key, tally.called])).toEqual([
      ['west', 2],
      ['', 1],
    ]);
    expect(by.post.map(({ key }) => key)).toEqual(['office', 'grid', 'duty-officer']);
  });

  it('keep the two directions apart', () => {
    const desk = dutyDesk('2023-07-30', START);
    const city = { type: 'LogCityCall', caller: '市', channel: 'phone', answeredBy: '值班员', asked: '在岗' } as const;
    desk.act({ ...city, calledAt: START - MINUTE, outcome: 'answered' });
    desk.act({ ...city, calledAt: START - MINUTE, outcome: 'not-answered' });
    const { ours, city: theirs } = rollCallRates(desk.events, DAY_SPAN);
    expect([ours.total.rate, ours.calls]).toEqual([undefined, []]);
    expect(theirs.total).toMatchObject({ called: 2, due: 2, inTime: 1, notAnswered: 1, rate: 0.5 });
  });

  it('never mix drills in, and say that they were left out', () => {
    const live = dutyDesk('2023-07-30', START);
    live.act(call('r1', [site('west', 'site-lead')]));
    live.act(answer('r1', 'site:west:site-lead'));
    const drill = dutyDesk('2023-07-30', START, 'drill');
    drill.act(call('d1', [site('west', 'site-lead')]));
    drill.act(answer('d1', 'site:west:site-lead', 'not-answered'));
    const rates = rollCallRates([...live.events, ...drill.events], DAY_SPAN);
    expect([rates.ours.total.rate, rates.leftOut]).toEqual([1, 1]);
    const drills = rollCallRates([...live.events, ...drill.events], { ...DAY_SPAN, mode: 'drill' });
    expect([drills.ours.total.rate, drills.leftOut]).toEqual([0, 1]);
  });

  it('give a call to the moment it began, whenever it was entered and however long it ran', () => {
    const first = dutyDesk('2023-07-30', START + 15 * HOUR);
    first.act(call('r1', [site('west', 'site-lead'), site('south', 'site-lead')]));
    first.act(answer('r1', 'site:west:site-lead'));
    const second = dutyDesk('2023-07-31', START + DAY);
    const opening = {
      ...(first.events[0] as DutyEvent),
      stream: 'duty/2023-07-31',
      type: 'DutyDayOpened',
      data: { day: '2023-07-31', holders: [], rollCalls: first.day.rollCalls },
    } as DutyEvent;
    // Held on paper the evening before, typed in on the next morning.
    second.act(call('r2', [site('west', 'site-lead')]), START + 14 * HOUR);
    second.act(answer('r2', 'site:west:site-lead'), START + 14 * HOUR + MINUTE);
    const late = { ...(first.events[1] as DutyEvent), at: START + 17 * HOUR };
    const closing = {
      ...late,
      type: 'RollCallAnswered',
      data: { rollCall: 'r1', target: 'site:south:site-lead', state: 'late', channel: 'radio', attempts: 2 },
    } as DutyEvent;
    const events = [...first.events, opening, closing, ...second.events];
    expect(rollCallRates(events, DAY_SPAN).ours.total).toMatchObject({ called: 3, inTime: 2, late: 1, pending: 0 });
    const next = { ...DAY_SPAN, from: DAY_SPAN.until, until: DAY_SPAN.until + DAY };
    expect(rollCallRates(events, next).ours.calls).toEqual([]);
    // The rows of the second day alone know the first call from what was carried over.
    const alone = rollCallRates([opening, closing], { ...DAY_SPAN, from: START }).ours.total;
    expect(alone).toMatchObject({ called: 2, inTime: 1, late: 1 });
  });
});
