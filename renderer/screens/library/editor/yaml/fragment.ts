import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { readYaml } from '../../../../../shared/plan/read-yaml.ts';
import type { Text } from '../../../../../shared/base/text.ts';
import { columnOf, endOf, startOf } from './places.ts';
import { readText } from './read-text.ts';

/** Part of a plan's text as it is written, with its lines moved to the left margin. */
export function fragmentOf(text: string, path: PlanPath): string {
  const node = readText(text)?.nodeAt(path);
  if (!node) return '';
  const start = startOf(node);
  const column = columnOf(text, start);
  return text.slice(start, endOf(text, node)).replaceAll(new RegExp(`\n {0,${column}}`, 'g'), '\n');
}

export type Fragment =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly why: Text };

/** The plan's text with a part written anew; what is no sound YAML leaves it alone and says why. */
export function withFragment(text: string, path: PlanPath, fragment: string): Fragment {
  const node = readText(text)?.nodeAt(path);
  if (!node) return { ok: false, line: 1, why: MOVED };
  const read = readYaml(fragment, '');
  if (!read.ok) {
    const [first] = read.findings;
    return { ok: false, line: first?.line ?? 1, why: first?.message ?? MOVED };
  }
  const start = startOf(node);
  const pad = ' '.repeat(columnOf(text, start));
  const lines = fragment.trimEnd().replaceAll(/\n(?=[^\n])/g, `\n${pad}`);
  const after = text.slice(0, start) + lines + text.slice(endOf(text, node));
  return readText(after) ? { ok: true, text: after } : { ok: false, line: 1, why: NOT_HERE };
}

const MOVED: Text = {
  zh: '这一部分已经不在预案里，请在左边重新选择',
  en: 'This part is no longer in the plan: choose again on the left',
};
const NOT_HERE: Text = {
  zh: '放进预案后读不通，请检查缩进和引号',
  en: 'It cannot be read once it stands in the plan: check indentation and quotes',
};
