import { expect, it } from 'vitest';
import { readPattern, readTeams, usualPattern } from '../../../shared/roster/pattern.ts';
import { FRAME } from '../../support/roster.ts';

it('a turn is read by the first signs of the shifts, in both languages', () => {
  const expected = ['day', 'night', undefined, undefined];
  expect(readPattern(FRAME, usualPattern(FRAME, 'zh'))).toEqual(expected);
  expect(readPattern(FRAME, usualPattern(FRAME, 'en'))).toEqual(expected);
  expect(readPattern(FRAME, '白、夜，休 休')).toEqual(expected);
  expect(readPattern(FRAME, 'd n r -')).toEqual(expected);
});

it('a sign that is no shift, or none at all, is no turn', () => {
  expect(readPattern(FRAME, '白中休')).toBeUndefined();
  expect(readPattern(FRAME, ' ，')).toBeUndefined();
});

it('teams are lines of names, however they are set apart', () => {
  expect(readTeams('甲、乙，丙\n\n 丁　戊 ; 己 \n')).toEqual([
    ['甲', '乙', '丙'],
    ['丁', '戊', '己'],
  ]);
});
