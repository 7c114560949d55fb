import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import { hoursOf, peopleOf } from '../../../renderer/screens/trains/flow/model/push-totals.ts';
import { readClock } from '../../../renderer/screens/trains/flow/model/read-clock.ts';
import { supplyChangeOf } from '../../../renderer/screens/trains/flow/model/supply-change.ts';
import { readTrainLine } from '../../../renderer/screens/trains/flow/model/train-line.ts';

const DAY = '2026-05-05';
const at = (date: string, clock: string) => fromBeijing(date, clock);

describe('a train in one line', () => {
  it('is read as people type it, and a time after midnight is of the night that follows', () => {
    expect(readTrainLine(DAY, ' g123 23:40 600 ')).toEqual({
      is: 'train',
      row: { train: 'G123', expected: at('2026-05-05', '23:40'), people: 600 },
    });
    expect(readTrainLine(DAY, 'K1178次，００：３５，841人')).toEqual({
      is: 'train',
      row: { train: 'K1178', expected: at('2026-05-06', '00:35'), people: 841 },
    });
  });

  it.each([
    ['G123 23:40', 'shape', 'G123 23:40'],
    ['晚点列车 23:40 600', 'train', '晚点列车'],
    ['G123 24:30 600', 'clock', '24:30'],
    ['G123 23:40 -5', 'people', '-5'],
    ['G123 23:40 六百', 'people', '六百'],
    ['G123 23:40 900000', 'people', '900000'],
  ])('that cannot be read names the part: %s', (typed, part, named) => {
    expect(readTrainLine(DAY, typed)).toEqual({ is: 'wrong', part, typed: named });
  });
});

describe('a clock time', () => {
  it('may come without a colon or with a Chinese one, but has to be on a clock', () => {
    expect(['0:30', '0030', '23：05'].map(readClock)).toEqual(['00:30', '00:30', '23:05']);
    expect(['24:00', '12:60', '', '半夜'].map(readClock)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a change of capacity', () => {
  it('lets an extension end with the operating day, not begin with it', () => {
    expect(supplyChangeOf(DAY, 'extended', { last: '01:00' })).toEqual({
      kind: 'extended',
      last: at('2026-05-06', '01:00'),
    });
    expect(supplyChangeOf(DAY, 'extended', { last: '04:00' })).toEqual({
      kind: 'extended',
      last: at('2026-05-06', '04:00'),
    });
  });

  it('is none while a number is missing, below nought, or half a vehicle', () => {
    expect(supplyChangeOf(DAY, 'carries', { perHour: '1,200' })).toEqual({ kind: 'carries', perHour: 1200 });
    expect(supplyChangeOf(DAY, 'carries', { perHour: '' })).toBeUndefined();
    expect(supplyChangeOf(DAY, 'carries', { perHour: '-1' })).toBeUndefined();
    expect(supplyChangeOf(DAY, 'more', { vehicles: '8', load: '45', tripsPerHour: '1' })).toEqual({
      kind: 'more',
      vehicles: 8,
      load: 45,
      tripsPerHour: 1,
    });
    expect(supplyChangeOf(DAY, 'more', { vehicles: '1.5', load: '45', tripsPerHour: '1' })).toBeUndefined();
    expect(supplyChangeOf(DAY, 'more', { vehicles: '8', load: '45' })).toBeUndefined();
  });
});

describe('totals of a table', () => {
  const row = (train: string, clock: string, people?: number) => ({
    train,
    expected: at('2026-05-05', clock) ?? 0,
    ...(people === undefined ? {} : { people }),
  });

  it('go by the clock hour, and a train without a number counts nobody', () => {
    const table = {
      station: 'beijing-south',
      shape: 'trains' as const,
      rows: [row('G3', '23:10', 300), row('G1', '22:05', 100), row('G2', '22:59', 200), row('G4', '23:30')],
    };
    expect(peopleOf(table)).toBe(600);
    expect(hoursOf(table)).toEqual([
      { from: at('2026-05-05', '22:00'), people: 300 },
      { from: at('2026-05-05', '23:00'), people: 300 },
    ]);
  });
});
