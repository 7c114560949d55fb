import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../shared/plan/parse.ts';
import { valuesOf, type PlanPath } from '../../../../shared/plan/plan-path.ts';
import {
  addStep,
  moveStep,
  newStep,
  removeStep,
  stepBeside,
  stepPath,
} from '../../../../renderer/screens/library/editor/edit-steps.ts';
import {
  insertEntry,
  moveEntry,
  removeEntry,
  setField,
} from '../../../../renderer/screens/library/editor/edit-text.ts';
import { EMPTY_HISTORY, noted, redo, undo } from '../../../../renderer/screens/library/editor/session/history.ts';
import { readText, valueAt } from '../../../../renderer/screens/library/editor/yaml/read-text.ts';
import { shipped } from '../../../support/real-plans.ts';

const plans = shipped.files.flatMap(({ file, result }) =>
  result.edition ? [{ file, text: result.edition.text }] : [],
);
const textOf = (file: string) => plans.find((one) => one.file === file)?.text ?? '';
const surge = textOf('specials/surge.yaml');
const read = (text: string, path: PlanPath) => valueAt(readText(text)?.value, path);
const planOf = (text: string) => parsePlan(text, 'x.yaml').edition?.plan;
const comments = (text: string) => text.split('\n').filter((line) => line.trimStart().startsWith('#'));

/** Lines that differ between two texts of the same length in lines. */
function changedLines(before: string, after: string): readonly string[] {
  const a = before.split('\n');
  const b = after.split('\n');
  expect(b.length).toBe(a.length);
  return b.filter((line, index) => line !== a[index]);
}

describe('setting a field', () => {
  it('to what it is changes nothing, anywhere in any plan', () => {
    for (const { text } of plans) {
      const tree = readText(text);
      for (const { path, value } of valuesOf(tree?.value)) expect(setField(text, path, value)).toBe(text);
    }
  }, 120_000);

  it('changes the line it stands on and no other', () => {
    for (const { text } of plans) {
      const path = [...stepPath(0, 0, 0), 'title', 'zh'];
      const after = setField(text, path, '新的名称');
      expect(changedLines(text, after)).toHaveLength(1);
      expect(read(after, path)).toBe('新的名称');
      expect(comments(after)).toEqual(comments(text));
    }
  });

  it('writes a new field where plans write it, on a line of its own', () => {
    const step = stepPath(0, 0, 0);
    const after = setField(surge, [...step, 'caution'], { zh: '注意脚下', en: 'Mind your step' });
    expect(after.split('\n').length).toBe(surge.split('\n').length + 1);
    expect(after).toContain('            caution: { zh: "注意脚下", en: "Mind your step" }\n');
    expect(setField(after, [...step, 'caution'], undefined)).toBe(surge);
  });

  it('sets and takes out fields inside one line', () => {
    const text = 'a: { x: 1, y: "two" } # why\nb: [p, q]\n';
    expect(setField(text, ['a', 'z'], true)).toBe('a: { x: 1, y: "two", z: true } # why\nb: [p, q]\n');
    expect(setField(text, ['a', 'y'], undefined)).toBe('a: { x: 1 } # why\nb: [p, q]\n');
    expect(setField(text, ['a', 'x'], undefined)).toBe('a: { y: "two" } # why\nb: [p, q]\n');
    expect(setField(text, ['b'], ['p', 'q', 'r'])).toBe('a: { x: 1, y: "two" } # why\nb: [p, q, r]\n');
    expect(setField(text, ['b'], undefined)).toBe('a: { x: 1, y: "two" } # why\n');
    expect(setField(text, ['c', 'd'], 'e f: g')).toBe(`${text}c: { d: "e f: g" }\n`);
  });

  it('keeps words that YAML would misread in quotes', () => {
    const words = [
      '4.1',
      'yes',
      'null',
      '- x',
      '# y',
      'a: b',
      '“引号”',
      '"',
      '\\',
      '0x1f',
      '~',
      ' 空 ',
      '第一行\n第二行',
    ];
    for (const said of words) {
      const after = setField(surge, ['title', 'zh'], said);
      expect(read(after, ['title', 'zh'])).toBe(said);
    }
  });

  it('replaces literal blocks, empty values and lists that grow', () => {
    const text = 'a: |\n  one\n  two\nb:\nc: []\nd:\n  - x\n  - y\ne: 1\n';
    expect(setField(text, ['a'], 'three')).toBe('a: three\nb:\nc: []\nd:\n  - x\n  - y\ne: 1\n');
    expect(setField(text, ['b'], 'three')).toBe('a: |\n  one\n  two\nb: three\nc: []\nd:\n  - x\n  - y\ne: 1\n');
    expect(read(setField(text, ['d'], ['x', 'y', 'z']), ['d'])).toEqual(['x', 'y', 'z']);
    expect(read(insertEntry(text, ['c'], { id: 'n', title: 't' }), ['c'])).toEqual([{ id: 'n', title: 't' }]);
    expect(read(insertEntry(text, ['d'], 'w', 0), ['d'])).toEqual(['w', 'x', 'y']);
  });

  it('leaves a text that is no sound YAML, and a path that is not there, as they are', () => {
    for (const text of ['a: [1, 2', 'a: 1\na: 2\n', 'x: &y 1\n', '- 1\n', '', `a: ${'['.repeat(20_000)}`]) {
      expect(setField(text, ['a'], 3)).toBe(text);
      expect(removeEntry(text, ['a', 0])).toBe(text);
      expect(moveEntry(text, ['a', 0], ['b'], 0)).toBe(text);
    }
    expect(removeEntry(surge, ['facts', 999])).toBe(surge);
    expect(setField(surge, ['title', 'zh', 'deeper'], 1)).toBe(surge);
  });
});

describe('steps', () => {
  it('are added, and removed without a trace', () => {
    const lane = ['blocks', 0, 'lanes', 0];
    const added = addStep(surge, lane, newStep('brand-new', 'duty-officer', '4.1'), 0);
    expect(planOf(added)?.blocks[0]?.lanes[0]?.steps[1]?.id).toBe('brand-new');
    expect(removeStep(added, stepPath(0, 0, 1))).toBe(surge);
  });

  it('move to another block as they are written, and back to where they were', () => {
    const from = stepPath(0, 0, 1);
    const moved = moveStep(surge, from, ['blocks', 1, 'lanes', 0], 1);
    expect(read(moved, stepPath(1, 0, 1))).toEqual(read(surge, from));
    expect(moveStep(moved, stepPath(1, 0, 1), ['blocks', 0, 'lanes', 0], 1)).toBe(surge);
  });

  it('leave an empty lane behind that takes a step again', () => {
    const text =
      'blocks:\n  - id: b\n    lanes:\n      - lane: flow\n        steps:\n          - id: a # mine\n      - lane: care\n        steps:\n          - id: c\n';
    const moved = moveStep(text, stepPath(0, 0, 0), ['blocks', 0, 'lanes', 1], 0);
    expect(read(moved, ['blocks', 0, 'lanes', 0, 'steps'])).toEqual([]);
    expect(moved).toContain('          - id: a # mine\n          - id: c\n');
    expect(moveStep(moved, stepPath(0, 1, 0), ['blocks', 0, 'lanes', 0], 0)).toBe(text);
  });

  it('take the comment above them along, and leave the heading of a group', () => {
    const text = 's:\n  # --- group\n  # about a\n  - id: a\n  - id: b\n';
    expect(moveEntry(text, ['s', 0], ['s'], 1)).toBe('s:\n  # --- group\n  - id: b\n  # about a\n  - id: a\n');
  });

  it('go on into the next lane when they are moved past the end of theirs', () => {
    const plan = planOf(surge);
    const last = (plan?.blocks[0]?.lanes[0]?.steps.length ?? 0) - 1;
    expect(stepBeside(surge, stepPath(0, 0, last), 1)).toEqual({ lane: ['blocks', 0, 'lanes', 1], at: 0 });
    expect(stepBeside(surge, stepPath(0, 0, 0), -1)).toBeUndefined();
    expect(stepBeside(surge, stepPath(0, 0, 1), -1)).toEqual({ lane: ['blocks', 0, 'lanes', 0], at: 0 });
  });
});

/** A random edit on whatever stands in the text. */
const anyEdit = fc.record({
  at: fc.nat(),
  to: fc.nat(),
  how: fc.constantFrom('set', 'drop', 'insert', 'remove', 'move'),
  value: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('station', '第一句：照此办理', 7, true),
    fc.record({ zh: fc.string({ unit: 'grapheme' }), en: fc.string() }),
    fc.array(fc.constantFrom('metro', 'bus'), { maxLength: 3 }),
  ),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

function apply(text: string, { at, to, how, value }: Edit): string {
  const paths = [...valuesOf(readText(text)?.value)].map((one) => one.path).filter((path) => path.length > 0);
  const path = paths[at % paths.length] ?? [];
  const lists = paths.filter((one) => Array.isArray(read(text, one)));
  const list = lists[to % lists.length] ?? [];
  if (how === 'set') return setField(text, path, value);
  if (how === 'drop') return setField(text, path, undefined);
  if (how === 'insert') return insertEntry(text, list, value, at % 4);
  const entries = paths.filter((one) => typeof one.at(-1) === 'number');
  const entry = entries[at % entries.length] ?? [];
  if (how === 'remove') return removeEntry(text, entry);
  // Not into itself.
  return entry.every((key, index) => list[index] === key) ? text : moveEntry(text, entry, list, to % 3);
}

describe('any edits on the shipped plans', () => {
  it('give a text that reads as a plan or names a finding, and undo gives the former text exactly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (plan, edits) => {
        const texts = [plan.text];
        let history = EMPTY_HISTORY;
        for (const edit of edits) {
          const before = texts.at(-1) ?? '';
          const after = apply(before, edit);
          // Sound YAML stays sound: what comes next can be edited too.
          expect(readText(after), JSON.stringify(edit)).toBeDefined();
          const { edition, findings } = parsePlan(after, plan.file);
          expect(edition !== undefined || findings.length > 0).toBe(true);
          history = noted(history, before, after);
          if (after !== before) texts.push(after);
        }
        let text = texts.at(-1) ?? '';
        const last = text;
        for (const before of texts.slice(0, -1).toReversed()) {
          const step = undo(text, history);
          expect(step?.text).toBe(before);
          ({ text, history } = step ?? { text, history });
        }
        for (let step = redo(text, history); step; step = redo(text, history)) ({ text, history } = step);
        expect(text).toBe(last);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('history', () => {
  it('takes typing in one place back at once, and forgets what was undone when something new is done', () => {
    let history = noted(EMPTY_HISTORY, 'a', 'ab', 'field');
    history = noted(history, 'ab', 'abc', 'field');
    const back = undo('abc', history);
    expect(back?.text).toBe('a');
    expect(redo('a', back?.history ?? history)?.text).toBe('abc');
    const anew = noted(back?.history ?? history, 'a', 'ax', 'field');
    expect(redo('ax', anew)).toBeUndefined();
    expect(undo('ax', anew)?.text).toBe('a');
  });
});
