import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInLibrary } from '../../../../electron/backend/library/read-library.ts';
import { skeletonWith } from '../../../../renderer/screens/library/editor/begin/skeleton.ts';
import { besides, clausesOf, takeClauses } from '../../../../renderer/screens/library/editor/take-clauses.ts';
import type { FoundClause } from '../../../../shared/plan/clauses-from-text.ts';
import { shipped } from '../../../support/real-plans.ts';

const found = (id: string, title: string, text: string): FoundClause => ({ id, title, text, paragraphs: [0] });
const surge = shipped.inForce.special('surge');
const text = surge?.text ?? '';
const own = surge?.plan.clauses ?? [];
const check = (draft: string) =>
  checkInLibrary(
    shipped.files,
    shipped.entries.flatMap((entry) => entry.findings),
    draft,
    'new.yaml',
    [],
  );

const BARE = `clauses:
  # --- what for
  - id: "1.1"
    title: { zh: 目的, en: Purpose }
    text: { zh: 为做好处置。, en: To act well. } # as agreed
  # --- what to do
  # heard first
  - id: "4.2"
    title: { zh: 接报, en: Heard }
    text: { zh: 立即上报。, en: Report at once. }
facts: []
`;

describe('found clauses in a plan', () => {
  it('replace those of the same number, join the others by number, and leave every other line as it was', () => {
    const after = takeClauses(BARE, [found('4.2', '接报', '五分钟内上报。'), found('4.1', '预警', '加强值守。')]);
    expect(after).toBe(`clauses:
  # --- what for
  - id: "1.1"
    title: { zh: 目的, en: Purpose }
    text: { zh: 为做好处置。, en: To act well. } # as agreed
  - id: "4.1"
    title: { zh: "预警", en: "" }
    text: { zh: "加强值守。", en: "" }
  # --- what to do
  # heard first
  - id: "4.2"
    title: { zh: "接报", en: Heard }
    text: { zh: "五分钟内上报。", en: "" }
facts: []
`);
  });

  it('that read the same but for spaces change nothing', () => {
    expect(
      takeClauses(
        text,
        own.map((one) => found(one.id, one.title.zh, `${one.text.zh} \n`)),
      ),
    ).toBe(text);
  });

  it('are written into a plan whose list is short, empty or missing', () => {
    for (const before of [
      'clauses: []\nfacts: []\n',
      'facts: []\n',
      'clauses: [{ id: "9", title: {zh: 附}, text: {zh: 则} }]\n',
    ]) {
      const after = takeClauses(before, [found('1', '总则', '总则')]);
      expect(clausesOf(after)?.map(({ id }) => id)[0]).toBe('1');
    }
  });

  it('stand beside the old, which are named when they stay', () => {
    const { rows, staying } = besides(clausesOf(BARE) ?? [], [
      found('1.1', '目的', '为做好处置。'),
      found('4.3', '甲', '乙'),
      found('1.1', '又', '一'),
    ]);
    expect(rows.map(({ is, old }) => [is, old?.id])).toEqual([
      ['same', '1.1'],
      ['new', undefined],
      ['new', undefined],
    ]);
    expect(staying.map(({ id }) => id)).toEqual(['4.2']);
  });

  it('never lose one of the old, and all come to stand there', () => {
    const number = fc
      .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('.'));
    const clause = fc.tuple(number, fc.string(), fc.string()).map((one) => found(...one));
    fc.assert(
      fc.property(fc.uniqueArray(clause, { selector: (one) => one.id, maxLength: 12 }), (some) => {
        const after = clausesOf(takeClauses(BARE, some)) ?? [];
        const ids = after.map(({ id }) => id).toSorted();
        expect(ids).toEqual([...new Set(['1.1', '4.2', ...some.map(({ id }) => id)])].toSorted());
        for (const one of some) {
          const mark = (words: string) => words.replaceAll(/\s/g, '');
          expect(mark(after.find(({ id }) => id === one.id)?.text.zh ?? '')).toBe(mark(one.text));
        }
      }),
    );
  });

  it('ask for a translation, line by line, once they are in a plan', () => {
    const { edition, findings } = check(takeClauses(text, [found('4.99', '新条', '新的一条。')]));
    expect(edition).toBeUndefined();
    expect(findings.map(({ clause, message }) => [clause, message.zh.split('：')[1]])).toEqual([
      ['4.99', '英文还空着，请译成英文'],
      ['4.99', '英文还空着，请译成英文'],
    ]);
    expect(findings.every(({ line }) => line !== undefined)).toBe(true);
  });
});

describe('a new plan around found clauses', () => {
  it('has nothing against its frame, and its step covers up no clause that asks for one', () => {
    const plan = { tier: 'special', id: 'power-cut', title: { zh: '停电', en: 'Power cut' } } as const;
    const draft = skeletonWith(
      [found('4.1', '接报', '上报。'), found('5', '附则', '附则'), found('6', '解释', '解释')],
      plan,
      shipped.inForce.general?.plan,
      0,
    );
    expect(clausesOf(draft)?.map(({ id }) => id)).toEqual(['4.1', '5', '6']);
    const translated = draft.replaceAll('en: ""', 'en: x');
    const { edition, findings } = check(translated);
    expect(edition?.plan.clauses).toHaveLength(3);
    expect(findings.filter(({ rule }) => rule === 'clause-without-step').map(({ clause }) => clause)).toEqual([
      '4.1',
      '5',
    ]);
  });
});
