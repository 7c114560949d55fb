import { describe, expect, it } from 'vitest';
import { smsLength } from '../../../shared/messages/sms-segments.ts';

describe('length of a text message', () => {
  it.each([
    ['', { alphabet: 'gsm7', units: 0, segments: 0, left: 160 }],
    ['客'.repeat(70), { alphabet: 'ucs2', units: 70, segments: 1, left: 0 }],
    ['客'.repeat(71), { alphabet: 'ucs2', units: 71, segments: 2, left: 63 }],
    ['客'.repeat(134), { alphabet: 'ucs2', units: 134, segments: 2, left: 0 }],
    ['客'.repeat(135), { alphabet: 'ucs2', units: 135, segments: 3, left: 66 }],
    ['a'.repeat(160), { alphabet: 'gsm7', units: 160, segments: 1, left: 0 }],
    ['a'.repeat(161), { alphabet: 'gsm7', units: 161, segments: 2, left: 145 }],
    // One Chinese character puts everything into UCS-2.
    [`${'a'.repeat(70)}客`, { alphabet: 'ucs2', units: 71, segments: 2, left: 63 }],
    // The euro sign takes two places of the GSM alphabet.
    ['€'.repeat(80), { alphabet: 'gsm7', units: 160, segments: 1, left: 0 }],
    ['👍'.repeat(35), { alphabet: 'ucs2', units: 70, segments: 1, left: 0 }],
  ])('%#', (text, expected) => {
    expect(smsLength(text)).toEqual(expected);
  });

  it('never cuts an emoji in two: the half that would be left is given up', () => {
    // 66 units, then an emoji of two: it begins the second message.
    const text = `${'客'.repeat(66)}👍${'客'.repeat(10)}`;
    expect(smsLength(text)).toEqual({ alphabet: 'ucs2', units: 78, segments: 2, left: 67 - 12 });
  });
});
