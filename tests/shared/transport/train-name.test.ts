import { describe, expect, it } from 'vitest';
import { trainName } from '../../../shared/transport/train-name.ts';

describe('the name of a train', () => {
  it.each([
    ['K396', 'K396'],
    [' k396 ', 'K396'],
    ['ｋ３９６次', 'K396'],
    ['K 396 次列车', 'K396'],
    ['Z1', 'Z1'],
    ['1461', '1461'],
    ['57402', '57402'],
    ['k396次（2023-08-02）', 'K396(2023-08-02)'],
    ['K396(2023-08-02)', 'K396(2023-08-02)'],
  ])('%s is %s', (typed, name) => {
    expect(trainName(typed)).toBe(name);
    expect(trainName(name)).toBe(name);
  });

  it('bears the day it runs, where one is given', () => {
    expect(trainName('k396次', '2023-08-02')).toBe('K396(2023-08-02)');
  });

  it.each([
    '',
    '次',
    'K',
    'K0',
    'K0396',
    'K12345',
    '123456',
    'KK1',
    'K39六',
    '落坡岭',
    'K396(2023-13-02)',
    'K396/K395',
    '-1',
  ])('“%s” is none', (typed) => {
    expect(trainName(typed)).toBeUndefined();
  });
});
