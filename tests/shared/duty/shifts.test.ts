import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingIso, DAY, fromBeijing, HOUR } from '../../../shared/base/instant.ts';
import { shiftAt, shiftsOf } from '../../../shared/duty/shifts.ts';

const title = { zh: '班', en: 'shift' };
const shifts = {
  list: [
    { id: 'day', title, from: '08:00' },
    { id: 'night', title, from: '20:00' },
  ],
  seats: [{ post: 'duty-officer', count: 2 }],
  basis: ['a-shifts'],
};
const at = (clock: string) => fromBeijing('2023-07-31', clock) ?? 0;

describe('shifts', () => {
  it('the small hours belong to the night shift of the day before', () => {
    expect(shiftAt(shifts, at('03:00'))).toMatchObject({ day: '2023-07-30', id: 'night' });
    expect(shiftAt(shifts, at('08:00'))).toMatchObject({ day: '2023-07-31', id: 'day' });
    expect(shiftAt(shifts, at('19:59'))).toMatchObject({ day: '2023-07-31', id: 'day' });
    expect(shiftAt(shifts, at('20:00'))).toMatchObject({ day: '2023-07-31', id: 'night' });
  });

  it('a shift ends when the next begins, the last one on the following day', () => {
    expect(shiftsOf(shifts, '2023-07-31').map(({ from, until }) => [beijingIso(from), beijingIso(until)])).toEqual([
      ['2023-07-31T08:00:00+08:00', '2023-07-31T20:00:00+08:00'],
      ['2023-07-31T20:00:00+08:00', '2023-08-01T08:00:00+08:00'],
    ]);
  });

  it('every moment falls in exactly one shift, whatever the hours', () => {
    const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
    const lists = fc.uniqueArray(clock, { minLength: 1, maxLength: 5 }).map((all) => all.toSorted());
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 400 * 24 }), (clocks, hours) => {
        const list = clocks.map((from, index) => ({ id: String(index), title, from }));
        const moment = at('00:00') + hours * HOUR;
        const found = shiftAt({ ...shifts, list }, moment);
        expect(found.from).toBeLessThanOrEqual(moment);
        expect(found.until).toBeGreaterThan(moment);
        expect(found.until - found.from).toBeLessThanOrEqual(DAY);
      }),
    );
  });
});
