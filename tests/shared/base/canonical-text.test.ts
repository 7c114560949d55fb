import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import { isCanonicalText } from '../../../shared/base/canonical-text.ts';

/** The definition: parsed and written again it is the same text. */
function byDefinition(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });

it('holds for the canonical text of any value', () => {
  fc.assert(fc.property(value, (of) => isCanonicalText(canonicalJson(of))));
});

it('agrees with parsing and writing again when any place of such a text is altered', () => {
  const pieces = fc.constantFrom(
    '',
    ' ',
    '"',
    '\\',
    ',',
    ':',
    '0',
    '1',
    '-',
    '.',
    'e',
    '{',
    '}',
    '[',
    ']',
    '中',
    '\ud83d',
    '\u0001',
    '\n',
  );
  fc.assert(
    fc.property(value, fc.nat(), fc.nat(2), pieces, (of, place, taken, put) => {
      const text = canonicalJson(of);
      const at = place % (text.length + 1);
      const altered = text.slice(0, at) + put + text.slice(at + taken);
      expect(isCanonicalText(altered)).toBe(byDefinition(altered));
    }),
    { numRuns: 3000 },
  );
});

it('agrees about JSON as others write it, and about texts that are none', () => {
  const written = fc.tuple(value, fc.constantFrom(0, 1, 2)).map(([of, space]) => JSON.stringify(of, undefined, space));
  fc.assert(
    fc.property(fc.oneof(written, fc.string({ unit: 'binary' })), (text) => {
      expect(isCanonicalText(text)).toBe(byDefinition(text));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['{"a":1,"b":2}', true],
  ['{"b":1,"a":2}', false],
  ['{"a":1,"a":2}', false],
  ['{"a":1}{}', false],
  ['{"a":1},"mode":"x"', false],
  ['-0', false],
  ['0.50', false],
  ['1e3', false],
  ['1e+21', true],
  ['9007199254740993', false],
  ['"\\u0041"', false],
  ['"\\u001f"', true],
  ['"\\/"', false],
  ['{"\\n":1,"a":2}', true],
  ['{"a":1,"\\n":2}', false],
  ['"😀"', true],
  ['"\ud83d"', false],
  ['', false],
  ['[]', true],
  ['[1,]', false],
])('%j: %s', (text, canonical) => {
  expect(isCanonicalText(text)).toBe(canonical);
  expect(byDefinition(text)).toBe(canonical);
});

it('does not lose itself in text nested without end', () => {
  expect(isCanonicalText('['.repeat(100_000))).toBe(false);
  expect(isCanonicalText('['.repeat(500) + ']'.repeat(500))).toBe(true);
});
