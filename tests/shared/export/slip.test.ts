import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/base/content-hash.ts';
import { isOnSlip, readSlip, slipCode, slipText } from '../../../shared/export/slip/slip.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const row = fc.record({
  stream: fc.constantFrom('checkpoint', 'response/019a-1', 'duty/2026-07-29', 'a:b:7'),
  version: fc.integer({ min: 1, max: 2 ** 25 - 1 }),
  hash: fc.string().map(contentHash),
});

/** What readSlip says of a text: the slip, or the code of its refusal. */
function said(typed: string) {
  const read = readSlip(typed);
  return read.ok ? read.value : read.refusal.code;
}

describe('the short code of a slip', () => {
  it('has six groups of four and leads back to its row', () => {
    fc.assert(
      fc.property(row, (of) => {
        const code = slipCode(of);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
        const slip = said(code);
        expect(slip).toEqual({ kind: 'code', code, version: of.version });
        expect(typeof slip === 'object' && isOnSlip(of, slip)).toBe(true);
      }),
    );
  });

  it('is read in small letters, without hyphens, in full-width characters and with look-alikes', () => {
    const code = slipCode({ version: 1, hash: '0'.repeat(64) });
    const slip = said(code);
    const typed = [
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      code.replaceAll('-', '—').replaceAll('0', '0'),
    ];
    for (const text of typed) expect(said(text)).toEqual(slip);
  });

  it('is refused when any one character is another', () => {
    fc.assert(
      fc.property(row, fc.nat(23), fc.nat(30), (of, place, by) => {
        const letters = slipCode(of).replaceAll('-', '').split('');
        const other = ALPHABET[(ALPHABET.indexOf(letters[place] ?? '') + 1 + by) % 32] ?? '';
        expect(said(letters.with(place, other).join(''))).toBe('slip-check');
      }),
    );
  });

  it('is refused when any two neighbours have changed places', () => {
    fc.assert(
      fc.property(row, fc.nat(22), (of, place) => {
        const letters = slipCode(of).replaceAll('-', '').split('');
        const [a = '', b = ''] = letters.slice(place, place + 2);
        fc.pre(a !== b);
        expect(
          said(
            letters
              .with(place, b)
              .with(place + 1, a)
              .join(''),
          ),
        ).toBe('slip-check');
      }),
    );
  });

  it('is refused with what to look at when it is no code at all', () => {
    expect(said('')).toBe('slip-length');
    expect(said('0001-84C2')).toBe('slip-length');
    expect(said('0001-84C2-UUUU')).toBe('slip-character');
    expect(said('核验')).toBe('slip-character');
    const read = readSlip('0001-84U2');
    expect(!read.ok && read.refusal.message.en).toContain('“U”');
  });

  it('does not fit a row with another version or another hash', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        fc.pre(one.version !== other.version || one.hash !== other.hash);
        const slip = said(slipCode(one));
        expect(typeof slip === 'object' && isOnSlip(other, slip)).toBe(false);
      }),
    );
  });
});

describe('the QR text of a slip', () => {
  it('names the row in full, with any stream name', () => {
    fc.assert(
      fc.property(row, (of) => {
        const slip = said(` ${slipText(of)}\n`);
        expect(slip).toEqual({ kind: 'full', ...of });
        expect(typeof slip === 'object' && isOnSlip(of, slip)).toBe(true);
      }),
    );
  });

  it('is read as a scanner types it: with Caps Lock on, all in capitals, through a Chinese input method, broken over lines', () => {
    fc.assert(
      fc.property(row, (of) => {
        const text = slipText(of);
        const turned = `src1${text.slice(4).toUpperCase()}`;
        const typed = [
          turned,
          text.toUpperCase(),
          text.toLowerCase(),
          text.replaceAll(':', ':'),
          ` ${text.slice(0, 30)}\n${text.slice(30)}\n`,
        ];
        for (const one of typed) expect(said(one)).toEqual({ kind: 'full', ...of });
      }),
    );
  });

  it('is refused when it is torn, rather than taken for a short code', () => {
    const whole = slipText({ stream: 'checkpoint', version: 3, hash: 'a'.repeat(64) });
    expect(said(whole.slice(0, -1))).toBe('slip-text');
    expect(said(whole.replace('SRC1', 'SRC9'))).toBe('slip-text');
  });
});
