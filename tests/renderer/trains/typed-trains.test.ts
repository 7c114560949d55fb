import { describe, expect, it } from 'vitest';
import { readTypedTrains } from '../../../renderer/screens/trains/held/model/typed-trains.ts';

describe('a pasted list of trains', () => {
  it('is read whatever stands between the numbers, each train once', () => {
    expect(readTypedTrains('K396、z180次；ｋ1178\nK396')).toEqual({
      trains: [{ train: 'K396' }, { train: 'Z180' }, { train: 'K1178' }],
      wrong: [],
    });
  });

  it('takes what stands behind one number on a line for its route', () => {
    expect(readTypedTrains('K396 乌海西—北京丰台\n1461 北京 上海').trains).toEqual([
      { train: 'K396', route: '乌海西—北京丰台' },
      { train: '1461', route: '北京 上海' },
    ]);
  });

  it('names every word that is no number, and guesses none', () => {
    expect(readTypedTrains('K396 Z180 停在山里')).toEqual({
      trains: [{ train: 'K396' }, { train: 'Z180' }],
      wrong: ['停在山里'],
    });
    expect(readTypedTrains('三趟车：K396').wrong).toEqual(['三趟车：K396']);
    expect(readTypedTrains('')).toEqual({ trains: [], wrong: [] });
  });
});
