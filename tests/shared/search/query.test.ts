import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../shared/search/fold.ts';
import { excerpt, marksIn } from '../../../shared/search/marks.ts';
import { containsAll, readQuery } from '../../../shared/search/query.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('雪', 'ａ', 'A', 'a', '㎜', '\n', ' ', '　', '"', '“', '🚄', 'ǆ', '（'),
    maxLength: 30,
  }),
);

describe('words as they are searched', () => {
  it('are the same in full and half width, large and small', () => {
    expect(folded('Ｋ１０３次（雪）　㎜')).toBe('k103次(雪) mm');
  });

  it('fold character by character: a part of a text is a part of the folded text', () => {
    fc.assert(
      fc.property(anything, anything, anything, (before, word, after) => {
        // Joined in NFC beforehand, as every text that is stored.
        fc.pre(
          (before + word + after).normalize('NFC') ===
            [before, word, after].map((one) => one.normalize('NFC')).join(''),
        );
        fc.pre(![before, word, after].some((one) => /[\ud800-\udbff]$|^[\udc00-\udfff]/.test(one)));
        expect(folded(before + word + after)).toBe(folded(before) + folded(word) + folded(after));
      }),
    );
  });
});

describe('what somebody types', () => {
  it.each([
    ['旅客　 滞留', ['旅客', '滞留']],
    ['"旅客 滞留" K103', ['旅客 滞留', 'k103']],
    ['“约定 警务”分界', ['约定 警务', '分界']],
    ['「约定 警务', ['约定 警务']],
    ['雪 雪 Ｘ x', ['雪', 'x']],
    ['NEAR( * OR -', ['near(', '*', 'or', '-']],
    ['"" “” 「」 \u0000 \n', []],
  ])('%j is looked for as %j', (typed, words) => {
    expect(readQuery(typed)).toEqual(words);
  });

  it('never fails, and every word found by it is folded and on one line', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        for (const word of readQuery(typed)) {
          expect(word).toBe(folded(word));
          expect(word).toMatch(/^[^\n]+$/);
        }
      }),
    );
  });
});

describe('marks', () => {
  it('stand where the words stand in the text as it is shown', () => {
    const text = '报送首报：Ｋ１０３ 次 首报时限 5㎜';
    const marked = marksIn(text, ['首报', 'k103', '5mm', '报:k']).map(({ from, to }) => text.slice(from, to));
    expect(marked).toEqual(['首报：Ｋ１０３', '首报', '5㎜']);
  });

  it('are there for every word that the text contains, in order and apart', () => {
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 3 }), (text, parts) => {
        const shown = text.normalize('NFC');
        const words = parts.flatMap(readQuery);
        const marks = marksIn(shown, words);
        const hits = words.filter((word) => folded(shown).includes(word));
        expect(marks.length > 0).toBe(hits.length > 0);
        for (const [index, { from, to }] of marks.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(marks[index - 1]?.to ?? -1);
        }
        const plain = folded(marks.map(({ from, to }) => shown.slice(from, to)).join('\n'));
        expect(containsAll(plain, hits)).toBe(true);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('keeps a short text, and of a long one what stands around the first word', () => {
    expect(excerpt('短', ['长'], 10)).toBe('短');
    const long = `${'前'.repeat(300)}首报${'后'.repeat(300)}`;
    const cut = excerpt(long, ['首报'], 40);
    expect(cut).toMatch(/^…前{10}首报后{28}…$/);
    expect(excerpt(long, ['没有'], 5)).toBe('前前前前前…');
  });

  it('never cuts a character in two', () => {
    expect(excerpt(`${'🚄'.repeat(50)}雪${'🚄'.repeat(50)}`, ['雪'], 8)).toBe('…🚄🚄雪🚄🚄🚄🚄🚄…');
  });
});
