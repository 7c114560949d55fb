import { describe, expect, it } from 'vitest';
import { NAMING, choicesFor, namedBy, namedElsewhere } from '../../../../renderer/screens/library/editor/choices.ts';
import {
  branchesOf,
  waysOf,
  writtenBranches,
  writtenWays,
} from '../../../../renderer/screens/library/editor/forms/conditions.ts';
import {
  findingsByRow,
  nearestKey,
  outlineOf,
  pathOf,
  rowAtLine,
} from '../../../../renderer/screens/library/editor/outline.ts';
import { fragmentOf, withFragment } from '../../../../renderer/screens/library/editor/yaml/fragment.ts';
import { readText, valueAt } from '../../../../renderer/screens/library/editor/yaml/read-text.ts';
import { shipped } from '../../../support/real-plans.ts';

const plans = [...shipped.byHash.values()];
const surge = shipped.inForce.special('surge')?.text ?? '';
const library = plans.map(({ hash, plan }) => ({ hash, plan }));

describe('the outline', () => {
  it('has a line for every step of every plan, at the line where it stands', () => {
    for (const { text, plan } of plans) {
      const tree = readText(text);
      const rows = tree ? outlineOf(tree) : [];
      const steps = plan.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.steps));
      expect(rows.filter((row) => row.kind === 'step').map((row) => row.step)).toEqual(steps.map((step) => step.id));
      const lines = text.split('\n');
      for (const row of rows) {
        if (row.kind === 'step') expect(lines[(row.line ?? 0) - 1]).toContain(`id: ${row.step}`);
      }
    }
  });

  it('leads from a line to the part it stands in, and finds the nearest one left', () => {
    const tree = readText(surge);
    const rows = tree ? outlineOf(tree) : [];
    const step = rows.find((row) => row.kind === 'step' && row.step === 'crush-q');
    expect(rowAtLine(rows, (step?.line ?? 0) + 6)).toBe(step);
    expect(rowAtLine(rows, 1)?.kind).toBe('head');
    if (tree) expect(nearestKey(tree, 'blocks/1/lanes/0/steps/99')).toBe('blocks/1/lanes/0/steps');
    const counts = findingsByRow(rows, [
      { severity: 'error', rule: 'x', file: 'f', line: step?.line, message: { zh: '', en: '' } },
      { severity: 'doubt', rule: 'x', file: 'f', line: step?.line, message: { zh: '', en: '' } },
    ]);
    expect(counts.get(step?.key ?? '')).toEqual({ errors: 1, doubts: 1 });
  });

  it('shows what it can of a text that has not the form of a plan', () => {
    for (const text of ['blocks: 7', 'blocks: [1, {lanes: x}]', 'facts: {a: 1}', 'title: x', 'blocks: [null]']) {
      const tree = readText(text);
      expect(tree && outlineOf(tree).length).toBeGreaterThan(0);
      expect(() => choicesFor(tree?.value, library)).not.toThrow();
    }
  });
});

describe('conditions', () => {
  it('come back from the form as every shipped plan writes them', () => {
    for (const { plan } of plans) {
      for (const step of plan.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.steps))) {
        expect(writtenWays(waysOf(step.after))).toEqual(step.after);
        expect(writtenBranches(branchesOf(step.when))).toEqual(step.when);
      }
    }
  });
});

describe('what names a thing', () => {
  it('is found before it is deleted', () => {
    const value = readText(surge)?.value;
    const steps = shipped.inForce
      .special('surge')
      ?.plan.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.steps));
    const waiting = steps?.filter((step) => JSON.stringify(step.when ?? '').includes('"crush-q"')) ?? [];
    expect(waiting.length).toBeGreaterThan(0);
    const names = namedBy(value, 'crush-q', NAMING.step).map((name) => name.zh);
    for (const step of waiting) expect(names).toContain(step.title.zh);
    expect(namedBy(value, 'nothing-so-called', NAMING.step)).toEqual([]);
    // A station changes this step of the plan, and nothing in the plan itself names it.
    expect(namedBy(value, 'ticket-early', NAMING.step)).toEqual([]);
    expect(namedElsewhere(value, library, 'ticket-early', NAMING.step).map((name) => name.zh)).toEqual([
      '西站：改写这一步',
    ]);
    expect(namedElsewhere(value, library, 'ticket-early', NAMING.basis)).toEqual([]);
  });
});

describe('a part as it is written', () => {
  it('goes back where it stood, letter for letter', () => {
    const tree = readText(surge);
    for (const row of tree ? outlineOf(tree) : []) {
      if (row.kind !== 'entry' && row.kind !== 'part') continue;
      const path = pathOf(row.key);
      expect(withFragment(surge, path, fragmentOf(surge, path))).toEqual({ ok: true, text: surge });
    }
  });

  it('changes the plan only when it can be read there', () => {
    const path = ['stepDown'];
    const broken = withFragment(surge, path, 'hold: [1');
    expect(broken.ok).toBe(false);
    const sound = withFragment(
      surge,
      path,
      'hold: { time: 45 min, basis: a-step-down }\ncriteria:\n  - { id: x, title: { zh: 一, en: one } }',
    );
    expect(sound.ok && valueAt(readText(sound.text)?.value, ['stepDown', 'hold', 'time'])).toBe('45 min');
    expect(sound.ok && valueAt(readText(sound.text)?.value, ['blocks'])).toEqual(
      valueAt(readText(surge)?.value, ['blocks']),
    );
  });
});
