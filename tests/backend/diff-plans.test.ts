import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlanDifference } from '../../shared/plan/difference.ts';
import type { ChangeLine } from '../../shared/review/change-line.ts';
import { cli } from '../support/cli.ts';
import { planFiles, planText, stepIn } from '../support/plan-builder.ts';
import { tempFolder } from '../support/temp-folder.ts';

interface Told {
  readonly before: { readonly id: string; readonly hash: string };
  readonly after: { readonly id: string; readonly hash: string };
  readonly difference: PlanDifference;
  readonly lines: readonly ChangeLine[];
}

describe('plans diff', () => {
  const { path: folder, remove } = tempFolder('diff-plans');
  afterAll(remove);
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const first = write('first.yaml', planText(planFiles().surge));
  const { surge } = planFiles();
  Object.assign(stepIn(surge, 'open-gates'), {
    due: { within: '15 min', from: 'open', basis: 'a-times' },
    do: { zh: '先摆牌再开口，回报时刻', en: 'Put up the signs, then open and report the time' },
  });
  const second = write('second.yaml', planText(surge));

  it('says in words what changed, with what was rewritten marked', () => {
    const { code, out } = cli('plans', 'diff', first, second);
    expect(code).toBe(0);
    expect(out).toContain('改动的时限 Deadlines changed (1)');
    expect(out).toContain('的时限由 10 分钟改为 15 分钟（自本步可办起）。');
    expect(out).toMatch(/\[-.+-\]\{\+.+\+\}/);
  });

  it('gives the same as JSON', () => {
    const { code, json } = cli('plans', 'diff', first, second, '--json');
    const { before, after, difference, lines } = json<Told>();
    expect([code, before.id, before.hash === after.hash]).toEqual([0, 'surge', false]);
    expect(difference.steps.changed.map(({ after: is }) => is.step.id)).toEqual(['open-gates']);
    expect(lines.map(({ group, step }) => [group, step])).toEqual([
      ['steps-due', 'open-gates'],
      ['steps-text', 'open-gates'],
    ]);
  });

  it('says so when there is nothing to say', () => {
    const { code, out } = cli('plans', 'diff', 'flood', 'flood');
    expect([code, out.includes('两份内容相同')]).toEqual([0, true]);
  });

  it('fails for a file with errors, and is a wrong call for a plan that is not there', () => {
    const broken = write('broken.yaml', 'id: surge\ntier: special\n');
    const unread = cli('plans', 'diff', first, broken);
    expect([unread.code, unread.out, unread.err.includes('broken.yaml:')]).toEqual([1, '', true]);
    expect(cli('plans', 'diff', 'nothing', first).code).toBe(2);
    expect(cli('plans', 'diff', first).code).toBe(2);
  });
});
