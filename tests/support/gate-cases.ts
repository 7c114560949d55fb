import { expect, it } from 'vitest';
import type { Finding } from '../../shared/plan/findings.ts';
import { checkFiles, FILE_OF, planFiles, type Checked, type PlanFiles } from './plan-builder.ts';

/** One thing broken in a plan set that is otherwise without findings, and what the gate must say about it. */
export interface GateCase {
  readonly name: string;
  readonly change: (files: PlanFiles) => void;
  readonly leaveOut?: readonly (keyof PlanFiles)[];
  /** Every finding that is expected; none means that the gate stays silent. */
  readonly finds: readonly Expected[];
}

interface Expected {
  readonly rule: string;
  readonly severity?: Finding['severity'];
  readonly in: keyof PlanFiles;
  /** Words of the line meant: the first line with them; of several words, each is looked for below the line before. */
  readonly at: string | readonly string[];
  readonly clause?: string;
}

export function gateCases(cases: readonly GateCase[]): void {
  it.each(cases)('$name', ({ change, leaveOut, finds }) => {
    const files = planFiles();
    change(files);
    const checked = checkFiles(files, leaveOut);
    const expected = finds.map(({ rule, severity = 'error', in: plan, at, clause }) => ({
      severity,
      rule,
      file: FILE_OF[plan],
      line: lineWith(checked, FILE_OF[plan], at),
      clause,
    }));
    const found = checked.findings.map(({ severity, rule, file, line, clause }) => ({
      severity,
      rule,
      file,
      line,
      clause,
    }));
    expect(found).toEqual(expected);
    for (const { message } of checked.findings) {
      expect(message.zh).toMatch(/\p{Script=Han}.*(；请|，请)/u);
      expect(message.en).toMatch(/^[A-Z"].*[:;,] [a-z]/);
    }
  });
}

function lineWith({ textOf }: Checked, file: string, at: string | readonly string[]): number {
  const lines = textOf(file).split('\n');
  let line = -1;
  for (const words of typeof at === 'string' ? [at] : at) {
    line = lines.findIndex((one, index) => index > line && one.includes(words));
    if (line < 0) throw new Error(`No such line in ${file}: ${words}`);
  }
  return line + 1;
}
