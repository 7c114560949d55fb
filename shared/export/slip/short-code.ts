/**
 * Crockford's base 32: digits and letters without I, L, O and U, which are too easily taken for others. Upper and lower case are the same, O is
 * read as 0, I and L as 1, and spaces and hyphens mean nothing.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The value of each symbol of a typed code, or the first character that is none. */
export function typedSymbols(
  typed: string,
): { readonly ok: true; readonly symbols: readonly number[] } | { readonly ok: false; readonly character: string } {
  const symbols: number[] = [];
  for (const typedCharacter of typed.normalize('NFKC').replace(/[\s\p{Dash}]/gu, '')) {
    const character = typedCharacter.toUpperCase();
    const value = ALPHABET.indexOf(LOOKALIKES[character] ?? character);
    if (value < 0) return { ok: false, character: typedCharacter };
    symbols.push(value);
  }
  return { ok: true, symbols };
}

/** Symbols as they are printed: in groups of four. */
export function printedSymbols(symbols: readonly number[]): string {
  const letters = symbols.map((value) => ALPHABET[value] ?? '').join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** A number as symbols, most significant first. Throws for one that needs more than `length` symbols. */
export function numberSymbols(value: number, length: number): readonly number[] {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 32 ** length) throw new Error(`${value} has no code`);
  return Array.from({ length }, (_, at) => Math.floor(value / 32 ** (length - 1 - at)) % 32);
}

/** The first `length` groups of five bits of a hexadecimal text. */
export function hexSymbols(hex: string, length: number): readonly number[] {
  const bits = Array.from(hex, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return Array.from({ length }, (_, at) => Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2));
}

/** x⁵ + x² + 1, of which 2 is a generator of the field with 32 elements. */
const FIELD = 0b100101;

/**
 * The check symbol: the symbols as digits to the base 2 of the field with 32 elements. Up to 30 symbols each place has a weight of its own, so
 * that any single wrong symbol and any two neighbours changed about give another one, the check symbol itself included.
 */
export function checkSymbol(symbols: readonly number[]): number {
  return double(symbols.reduce((sum, symbol) => double(sum) ^ symbol, 0));
}

function double(value: number): number {
  const doubled = value << 1;
  return doubled >= 32 ? doubled ^ FIELD : doubled;
}
