import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapped } from '../../../shared/drawing/text-room.ts';

describe('words in a box', () => {
  it('breaks Chinese anywhere but before a closing mark, English at spaces, and cuts with an ellipsis', () => {
    expect(wrapped('统一停放行口令，逐点试呼', 70, 10, 3)).toEqual(['统一停放行口', '令，逐点试呼']);
    expect(wrapped('向站长核实，六项', 50, 10, 3)).toEqual(['向站长核', '实，六项']);
    expect(wrapped('Open every entrance and exit', 90, 10, 2)).toEqual(['Open every', 'entrance and…']);
    expect(wrapped('一二三四五六七八', 40, 10, 1)).toEqual(['一二三…']);
    expect(wrapped('', 40, 10, 1)).toEqual(['']);
  });

  it('never is wider than its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, room) => {
        const lines = wrapped(text, room, 10, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
