import { describe, expect, it } from 'vitest';
import { arrivalCurve } from '../../../shared/flow/arrival-curve.ts';
import type { FlowCommand } from '../../../shared/flow/commands.ts';
import { sliceOfClock } from '../../../shared/flow/operating-day.ts';
import { stationForecast } from '../../../shared/flow/station-forecast.ts';
import { acceptedAt, arrivalsAt, arrivalsInForce, lateBy, setAsideBy } from '../../../shared/flow/state.ts';
import { trainNumber } from '../../../shared/flow/train-number.ts';
import { FLOW_DAY, flowDesk, hourlyPush, onDay, stationNamed, surgePlan, trainPush } from '../../support/flow.ts';

const SOUTH = 'beijing-south';
const people = (desk: ReturnType<typeof flowDesk>) =>
  arrivalCurve(FLOW_DAY, arrivalsInForce(desk.flow, SOUTH)).perSlice.reduce((sum, one) => sum + one, 0);
const codeOf = (desk: ReturnType<typeof flowDesk>, command: FlowCommand) => {
  const decision = desk.act(command);
  return decision.ok ? 'done' : decision.refusal.code;
};

describe('what is pushed', () => {
  it('comes evenly over its hour, and a train over the minutes it takes to leave it', () => {
    const desk = flowDesk();
    desk.must(hourlyPush(SOUTH, { 22: 601 }));
    desk.must(trainPush(SOUTH, { G1: ['00:30', 1000] }));
    const { perSlice } = arrivalCurve(FLOW_DAY, arrivalsInForce(desk.flow, SOUTH));
    const from = sliceOfClock('22:00');
    expect(perSlice.slice(from, from + 60).reduce((sum, one) => sum + one, 0)).toBe(601);
    expect(perSlice[from]).toBeCloseTo(601 / 60, 2);
    const train = sliceOfClock('00:30');
    expect(Array.from(perSlice.slice(train - 1, train + 9))).toEqual([0, 125, 125, 125, 125, 125, 125, 125, 125, 0]);
  });

  it('takes the place of the hours and trains it names and leaves the others, and the earlier push stays on record', () => {
    const desk = flowDesk();
    desk.must(hourlyPush(SOUTH, { 21: 100, 22: 200 }));
    desk.must(hourlyPush(SOUTH, { 22: 500, 23: 50 }));
    expect(people(desk)).toBe(650);
    expect(desk.flow.pushes.map(({ count, replaces }) => [count, replaces])).toEqual([
      [2, []],
      [2, [1]],
    ]);
  });

  it('counts nobody twice where a table by trains meets one by hours: the newer speaks', () => {
    const desk = flowDesk();
    desk.must(hourlyPush(SOUTH, { 22: 3000, 23: 1000 }));
    desk.must(trainPush(SOUTH, { G1: ['22:10', 800], G3: ['22:50', 700] }));
    expect(people(desk)).toBe(2500);
    desk.must(hourlyPush(SOUTH, { 22: 1600 }));
    expect(people(desk)).toBe(2600);
  });

  it('gives half an hour and half an hour what it gives the hour', () => {
    const [whole, halves] = [flowDesk(), flowDesk()];
    whole.must(hourlyPush(SOUTH, { 22: 1000 }));
    const [from, half] = [onDay('22:00'), onDay('22:30')];
    const rows = [
      { from, until: half, people: 500 },
      { from: half, until: onDay('23:00'), people: 500 },
    ];
    const source = { way: 'hand', from: '车站' } as const;
    halves.must({ type: 'PushArrivals', day: FLOW_DAY, source, tables: [{ station: SOUTH, shape: 'hourly', rows }] });
    const curves = [whole, halves].map(({ flow }) => arrivalCurve(FLOW_DAY, arrivalsInForce(flow, SOUTH)).perSlice);
    expect(curves[0]).toEqual(curves[1]);
  });

  it('names trains whose people nobody told, and does not count them', () => {
    const desk = flowDesk();
    desk.must(trainPush(SOUTH, { G1: ['22:10', 800], G3: ['22:50'] }));
    expect(arrivalCurve(FLOW_DAY, arrivalsInForce(desk.flow, SOUTH)).uncounted).toEqual(['G3']);
    desk.must({
      type: 'CorrectArrival',
      day: FLOW_DAY,
      station: SOUTH,
      arrival: { train: 'G3' },
      people: 650,
      reason: '列车长电话',
    });
    expect(people(desk)).toBe(1450);
  });

  it('is refused whole when one row is wrong', () => {
    const desk = flowDesk();
    const push = trainPush(SOUTH, { G1: ['22:10', 800] });
    expect(codeOf(desk, { ...push, day: '2026-05-07' } as FlowCommand)).toBe('outside-day');
    expect(codeOf(desk, trainPush('beijing-nowhere', { G1: ['22:10', 1] }))).toBe('no-station');
    const rows = [0, 30].map((minutes) => ({
      from: onDay('22:00') + minutes * 60_000,
      until: onDay('23:00'),
      people: 1,
    }));
    const source = { way: 'hand', from: '车站' } as const;
    const twice = {
      type: 'PushArrivals',
      day: FLOW_DAY,
      source,
      tables: [{ station: SOUTH, shape: 'hourly', rows }],
    } as const;
    expect(codeOf(desk, twice)).toBe('arrival-twice');
    expect(desk.flow.version).toBe(0);
  });
});

describe('what becomes of it', () => {
  it('moves with the train and says by how much it is late', () => {
    const desk = flowDesk();
    desk.must(trainPush(SOUTH, { G1: ['22:10', 800] }));
    const arrival = { train: 'G1' };
    desk.must({
      type: 'CorrectArrival',
      day: FLOW_DAY,
      station: SOUTH,
      arrival,
      expected: onDay('00:40'),
      reason: '晚点',
    });
    const [train] = arrivalsInForce(desk.flow, SOUTH).trains;
    expect(train && lateBy(train)).toBe(150 * 60_000);
    const { perSlice } = arrivalCurve(FLOW_DAY, arrivalsInForce(desk.flow, SOUTH));
    expect(perSlice.findIndex((one) => one > 0)).toBe(sliceOfClock('00:40'));
  });

  it('stays legible when it is struck, and counts no more', () => {
    const desk = flowDesk();
    desk.must(trainPush(SOUTH, { G1: ['22:10', 800] }));
    const strike = {
      type: 'StrikeArrival',
      day: FLOW_DAY,
      station: SOUTH,
      arrival: { train: 'G1' },
      reason: '停运',
    } as const;
    desk.must(strike);
    expect(people(desk)).toBe(0);
    expect(arrivalsAt(desk.flow, SOUTH).trains[0]?.struck?.reason).toBe('停运');
    expect(codeOf(desk, strike)).toBe('struck');
    expect(codeOf(desk, { ...strike, arrival: { train: 'G9' } })).toBe('no-arrival');
  });

  it('keeps a measure in the words of the plan, and refuses one that no plan has', () => {
    const desk = flowDesk();
    const accept = {
      type: 'AcceptMeasure',
      day: FLOW_DAY,
      station: SOUTH,
      trial: 'surge/metro-plus-60',
      reason: '缺口3,000人',
    } as const;
    desk.must(accept);
    expect(acceptedAt(desk.flow, SOUTH)[0]).toMatchObject({
      mode: 'metro',
      change: { extend: '60 min' },
      reason: '缺口3,000人',
    });
    expect(codeOf(desk, { ...accept, trial: 'surge/metro-for-ever' })).toBe('no-trial');
  });

  it('takes a measure once, and once more in a response that orders it', () => {
    const desk = flowDesk();
    const accept = {
      type: 'AcceptMeasure',
      day: FLOW_DAY,
      station: SOUTH,
      trial: 'surge/shuttle-plus-8',
      reason: '缺口',
    } as const;
    const [response, later] = ['0199c0de-0000-7000-8000-000000000001', '0199c0de-0000-7000-8000-000000000002'];
    desk.must(accept);
    expect(codeOf(desk, accept)).toBe('accepted-already');
    desk.must({ ...accept, response, step: 'surge/shuttle-free' });
    expect(codeOf(desk, { ...accept, response })).toBe('accepted-already');
    expect(codeOf(desk, { ...accept, response: later })).toBe('done');
    expect(codeOf(desk, { ...accept, station: 'beijing-west' })).toBe('done');
    // Decided three times, eight more shuttles are still eight.
    expect(acceptedAt(desk.flow, SOUTH).map((one) => one.response)).toEqual([later]);
  });

  it('never counts a train twice: the hour in which it was due stays set aside when it moves on', () => {
    const desk = flowDesk();
    desk.must(hourlyPush(SOUTH, { '22': 3000, '23': 2000, '00': 1000 }));
    const table = { type: 'PushArrivals', day: FLOW_DAY, source: { way: 'hand', from: '客运调度' } } as const;
    const rows = [{ train: 'G1', due: onDay('22:10'), people: 800 }];
    const tables = [{ station: SOUTH, shape: 'trains', rows }] as const;
    expect(setAsideBy(desk.flow, tables[0]).map((one) => one.people)).toEqual([3000]);
    desk.must({ ...table, tables });
    expect(people(desk)).toBe(800 + 2000 + 1000);
    desk.must({
      type: 'CorrectArrival',
      day: FLOW_DAY,
      station: SOUTH,
      arrival: { train: 'G1' },
      expected: onDay('00:40'),
      reason: '晚点',
    });
    expect(people(desk)).toBe(800 + 2000);
    expect(
      setAsideBy(desk.flow, {
        station: SOUTH,
        shape: 'hourly',
        rows: [{ from: onDay('00:00'), until: onDay('01:00'), people: 1500 }],
      }),
    ).toHaveLength(1);
    desk.must(hourlyPush(SOUTH, { '00': 1500 }));
    expect(people(desk)).toBe(2000 + 1500);
  });

  it('refuses a change of a way onward that the station does not have, or outside the day', () => {
    const desk = flowDesk();
    const change = {
      type: 'ChangeCapacity',
      day: FLOW_DAY,
      station: SOUTH,
      mode: 'metro',
      entry: 'metro-4',
      change: { kind: 'suspended' },
      from: onDay('22:00'),
      until: onDay('23:00'),
      source: '地铁调度',
    } as const;
    expect(codeOf(desk, { ...change, entry: 'metro-10' })).toBe('no-entry');
    expect(codeOf(desk, { ...change, until: change.from })).toBe('change-times');
    expect(codeOf(desk, change)).toBe('done');
  });
});

describe('the forecast of a station', () => {
  it('shows what a measure would change, side by side', () => {
    const desk = flowDesk();
    desk.must(trainPush(SOUTH, { G1: ['23:10', 1200], G3: ['23:30', 1200], G5: ['01:50', 900] }));
    const plan = stationNamed(SOUTH);
    const trial = surgePlan().trials?.find(({ id }) => id === 'metro-plus-60');
    const [without, with60] = [[], trial ? [trial] : []].map((trials) =>
      stationForecast(FLOW_DAY, desk.flow, plan, trials),
    );
    expect(without?.summary.mostWaiting.people).toBeGreaterThan(with60?.summary.mostWaiting.people ?? Infinity);
    expect(without?.unknown.map(({ mode }) => mode)).toEqual(['bus', 'ride-hail']);
    expect([without?.lastMetro, with60?.lastMetro]).toEqual([sliceOfClock('23:00'), sliceOfClock('00:00')]);
  });
});

it('writes train numbers in one way', () => {
  expect(['g123', 'Ｇ 123', 'K1178次', 'k1178/5', '57402'].map(trainNumber)).toEqual([
    'G123',
    'G123',
    'K1178',
    'K1178/5',
    '57402',
  ]);
  expect(['', '合计', 'GG12', 'G', '1234567'].map(trainNumber)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
