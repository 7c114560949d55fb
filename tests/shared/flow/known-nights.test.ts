import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FlowCommand } from '../../../shared/flow/commands.ts';
import { sliceOfClock } from '../../../shared/flow/operating-day.ts';
import { stationForecast } from '../../../shared/flow/station-forecast.ts';
import { onDay, SHIPPED_GROUND, stationNamed } from '../../support/flow.ts';
import { busyNight, forecastChecks, pushedTable, sampleNight, trialNamed } from '../../support/forecast-checks.ts';
import { root } from '../../support/root.ts';

const DAY = '2023-08-02';

/** Vehicles that were called to an arrival, from and until by the clock. */
const called = (
  station: string,
  mode: 'taxi' | 'shuttle',
  vehicles: number,
  load: number,
  from: string,
  until: string,
) =>
  ({
    type: 'ChangeCapacity',
    day: DAY,
    station,
    mode,
    change: { kind: 'more', vehicles, load, tripsPerHour: 1 },
    from: onDay(from, DAY),
    until: onDay(until, DAY),
    source: 'S40、S14',
  }) satisfies FlowCommand;
const noMetro = (station: string): FlowCommand => ({
  type: 'ChangeCapacity',
  day: DAY,
  station,
  mode: 'metro',
  change: { kind: 'suspended' },
  from: onDay('05:00', DAY),
  until: onDay('23:30', DAY),
  source: '推演假定',
});

describe('2 August 2023 at Fengtai', () => {
  const plan = stationNamed('beijing-fengtai');

  it('takes the batches of the day away at once, and leaves some of the last batch at night', () => {
    const { summary, curves, unknown } = stationForecast(DAY, pushedTable('arrivals-fengtai-23-7.csv', DAY).flow, plan);
    expect(summary.arrivals).toBe(328 + 500 + 261);
    expect(curves.waiting[sliceOfClock('08:40')]).toBe(0);
    expect(curves.waiting[sliceOfClock('16:37')]).toBe(0);
    // The metro has gone and taxis are unknown: eight shuttles until 03:00 cannot take all of the batch of 02:10.
    expect(summary.leftover).toBeGreaterThan(50);
    expect(summary.night?.excess).toBeCloseTo(summary.leftover, 6);
    expect(unknown.map(({ mode }) => mode)).toContain('taxi');
  });

  it('takes the last batch away with 400 taxis called to it, as was done for the first', () => {
    const desk = pushedTable(
      'arrivals-fengtai-23-7.csv',
      DAY,
      called('beijing-fengtai', 'taxi', 400, 1.6, '02:10', '03:59'),
    );
    const { summary } = stationForecast(DAY, desk.flow, plan);
    expect(summary.leftover).toBe(0);
    expect(summary.lastLeaves).toBeLessThan(sliceOfClock('02:40'));
  });

  it('shows that 400 taxis and 2 coaches alone would have taken the first batch in under an hour', () => {
    const acts = [
      noMetro('beijing-fengtai'),
      called('beijing-fengtai', 'taxi', 400, 1.6, '08:30', '10:30'),
      called('beijing-fengtai', 'shuttle', 2, 45, '08:30', '10:30'),
    ];
    const { summary, curves } = stationForecast(DAY, pushedTable('arrivals-fengtai-23-7.csv', DAY, ...acts).flow, plan);
    expect(curves.left[sliceOfClock('09:30')]).toBe(328);
    expect(summary.longestWait.minutes).toBeGreaterThan(0);
  });
});

describe('2 August 2023 at Beijing North', () => {
  const plan = stationNamed('beijing-north');

  it('takes 841 people away by three metro lines without a queue', () => {
    const { summary } = stationForecast(DAY, pushedTable('arrivals-north-23-7.csv', DAY).flow, plan);
    expect(summary).toMatchObject({ arrivals: 841, leftover: 0, mostWaiting: { people: 0 } });
  });

  it('needs an hour for them by 400 taxis and 5 coaches alone', () => {
    const acts = [
      noMetro('beijing-north'),
      called('beijing-north', 'taxi', 400, 1.6, '17:30', '20:00'),
      called('beijing-north', 'shuttle', 5, 45, '17:30', '20:00'),
    ];
    const { summary } = stationForecast(DAY, pushedTable('arrivals-north-23-7.csv', DAY, ...acts).flow, plan);
    const minutes = (summary.lastLeaves ?? Infinity) - sliceOfClock('17:30');
    expect(minutes).toBeGreaterThan(50);
    expect(minutes).toBeLessThanOrEqual(60);
  });
});

describe('the sample of a busy night', () => {
  it('gets shorter with every measure, at every station, and never longer', () => {
    for (const { station } of SHIPPED_GROUND.stations) {
      const leftovers = ['metro-plus-30', 'metro-plus-60', 'metro-to-two'].map(
        (id) => busyNight(station.id, id).summary.leftover,
      );
      const plain = busyNight(station.id).summary.leftover;
      expect([...leftovers].sort((a, b) => b - a)).toEqual(leftovers);
      expect(leftovers[1]).toBeLessThan(plain);
    }
  });

  it('names at every station what had to be left out', () => {
    for (const { station } of SHIPPED_GROUND.stations) {
      expect(busyNight(station.id, 'bus-later').uncounted).toEqual([{ trial: 'bus-later', why: 'unknown-capacity' }]);
      expect(trialNamed('bus-later').mode).toBe('bus');
    }
  });
});

describe('the guide to the forecast', () => {
  const guide = readFileSync(join(root, 'resources/guides/forecast.md'), 'utf8');

  it('prints the checks as the model gives them now', () => {
    for (const line of [...forecastChecks(), ...sampleNight()]) expect(guide).toContain(line);
  });
});
