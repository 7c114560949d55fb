import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdPlace } from '../../../renderer/screens/trains/held/model/hold-place.ts';

const rows = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('the row under the cursor', () => {
  it('keeps its place while the others are sorted anew around it', () => {
    const sorted = rows('Z180', 'K1178', 'K396');
    expect(holdPlace(sorted, { id: 'K396', index: 0 })).toEqual(rows('K396', 'Z180', 'K1178'));
    expect(holdPlace(sorted, { id: 'Z180', index: 2 })).toEqual(rows('K1178', 'K396', 'Z180'));
    expect(holdPlace(sorted, { id: 'K2', index: 0 })).toEqual(sorted);
    expect(holdPlace(sorted, undefined)).toEqual(sorted);
  });

  it('is never lost or doubled, and comes as near to its place as there are rows', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(ids, fc.nat(400), fc.nat(80), (numbers, pick, index) => {
        const sorted = rows(...numbers.map(String));
        const id = sorted[pick % sorted.length]?.id ?? '';
        const held = holdPlace(sorted, { id, index });
        expect(held.findIndex((row) => row.id === id)).toBe(Math.min(index, sorted.length - 1));
        expect(held.filter((row) => row.id !== id)).toEqual(sorted.filter((row) => row.id !== id));
      }),
    );
  });
});
