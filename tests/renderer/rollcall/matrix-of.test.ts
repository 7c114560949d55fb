import { describe, expect, it } from 'vitest';
import { matrixOf, neighbour } from '../../../renderer/screens/rollcall/grid/matrix-of.ts';

const words = { zh: '', en: '' };
const target = (station: string, post: string) => ({ id: `${station} ${post}`, title: words, station, post });
const TARGETS = [
  target('a', 'lead'),
  target('a', 'flow'),
  target('b', 'lead'),
  target('c', 'flow'),
  target('c', 'care'),
];

describe('a call as a table', () => {
  it('has station areas down and posts across, in the order they are called', () => {
    const matrix = matrixOf(TARGETS);
    expect([matrix?.stations, matrix?.posts]).toEqual([
      ['a', 'b', 'c'],
      ['lead', 'flow', 'care'],
    ]);
    expect([matrix?.at(0, 1), matrix?.at(1, 1), matrix?.at(2, 2)]).toEqual([1, undefined, 4]);
  });

  it('is none where a party has no place, two have the same, or one column would be all', () => {
    expect(matrixOf([...TARGETS, { id: 'x', title: words, post: 'duty-officer' }])).toBeUndefined();
    expect(matrixOf([...TARGETS, { ...target('a', 'lead'), id: 'twice' }])).toBeUndefined();
    expect(matrixOf([target('a', 'lead'), target('b', 'lead')])).toBeUndefined();
  });

  it('is walked by arrows over what is not called, and ends at its edges', () => {
    const matrix = matrixOf(TARGETS);
    if (!matrix) throw new Error('no table');
    expect(neighbour(matrix, 0, 0, 1)).toBe(1);
    expect(neighbour(matrix, 1, 1, 0)).toBe(3);
    expect(neighbour(matrix, 2, 0, 1)).toBe(2);
    expect(neighbour(matrix, 0, -1, 0)).toBe(0);
  });
});
