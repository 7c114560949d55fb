import type { Text } from '../../../../shared/base/text.ts';
import type { FoundClause } from '../../../../shared/plan/clauses-from-text.ts';
import { setField } from './edit-text.ts';
import { entryLines, isBlockList } from './yaml/places.ts';
import { readText, valueAt } from './yaml/read-text.ts';
import { isFields, writeBlock } from './yaml/write-value.ts';

/** A clause as a plan has it; while it is written, either language may be empty. */
export interface PlanClause {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
}

/** The clauses of a plan's text, sound or not; undefined where it is no YAML. */
export function clausesOf(text: string): readonly PlanClause[] | undefined {
  const tree = readText(text);
  if (!tree) return undefined;
  const list = valueAt(tree.value, ['clauses']);
  return Array.isArray(list) ? list.map(clauseOf) : [];
}

function clauseOf(value: unknown): PlanClause {
  const fields = isFields(value) ? value : {};
  return { id: String(fields['id'] ?? ''), title: pairOf(fields['title']), text: pairOf(fields['text']) };
}

function pairOf(value: unknown): Text {
  const { zh, en } = isFields(value) ? value : {};
  return { zh: typeof zh === 'string' ? zh : '', en: typeof en === 'string' ? en : '' };
}

/** A found clause beside the one of the same number that stands in the plan. */
export interface Beside {
  readonly found: FoundClause;
  readonly old: PlanClause | undefined;
  readonly is: 'new' | 'changed' | 'same';
}

/** Found clauses beside those of a plan, and those of the plan that were not found: they stay. A number found twice is the second time new. */
export function besides(
  old: readonly PlanClause[],
  found: readonly FoundClause[],
): { readonly rows: readonly Beside[]; readonly staying: readonly PlanClause[] } {
  const free = new Map(old.toReversed().map((one) => [one.id, one]));
  const rows = found.map((one): Beside => {
    const own = free.get(one.id);
    free.delete(one.id);
    if (!own) return { found: one, old: undefined, is: 'new' };
    const isSame = reads(own.title.zh, one.title) && reads(own.text.zh, one.text);
    return { found: one, old: own, is: isSame ? 'same' : 'changed' };
  });
  const ids = new Set(found.map((one) => one.id));
  return { rows, staying: old.filter((one) => !ids.has(one.id)) };
}

/** Line breaks and spaces are set differently in every file. */
const reads = (a: string, b: string) => a.replaceAll(/\s/g, '') === b.replaceAll(/\s/g, '');

/**
 * Puts found clauses into a plan's text: those of the same number in their place, the others by their number. What stays, stays as it is written. A text
 * whose Chinese has changed has no English until it is translated, and the checks say so.
 */
export function takeClauses(text: string, found: readonly FoundClause[]): string {
  const tree = readText(text);
  const old = clausesOf(text);
  if (!tree || !old) return text;
  const node = tree.nodeAt(['clauses']);
  const lines = isBlockList(node) ? old.map((_, index) => entryLines(text, node, index)) : [];
  const entries: { readonly clause: PlanClause; readonly words: string }[] = old.map((clause, index) => {
    // With the lines between it and the entry before: comments that head a group.
    const from = lines[index - 1]?.end ?? lines[index]?.start;
    return { clause, words: text.slice(from, lines[index]?.end) };
  });
  const column = lines[0]?.column ?? 0;
  for (const { found: one, old: own, is } of besides(old, found).rows) {
    if (is === 'same') continue;
    const clause = {
      id: one.id,
      title: own && reads(own.title.zh, one.title) ? own.title : { zh: one.title, en: '' },
      text: own && reads(own.text.zh, one.text) ? own.text : { zh: one.text, en: '' },
    };
    const at = own ? entries.findIndex((entry) => entry.clause === own) : -1;
    if (at >= 0) {
      const comments = /^(?:[ \t]*(?:#.*)?\n)*/.exec(entries[at]?.words ?? '')?.[0] ?? '';
      entries[at] = { clause, words: comments + entryWords(clause, column) };
    } else {
      const behind = entries.findLastIndex((entry) => byNumber(entry.clause.id, clause.id) <= 0);
      entries.splice(behind + 1, 0, { clause, words: entryWords(clause, column) });
    }
  }
  const [first] = lines;
  const last = lines.at(-1);
  // Not on lines of its own, or not there yet: written anew.
  if (!first || !last)
    return setField(
      text,
      ['clauses'],
      entries.map((entry) => entry.clause),
    );
  const words = entries.map((entry) => withBreak(entry.words)).join('');
  return text.slice(0, first.start) + words + text.slice(last.end);
}

const entryWords = (clause: PlanClause, column: number) => `${' '.repeat(column)}${writeBlock([clause], column)}\n`;
const withBreak = (words: string) => (words.endsWith('\n') ? words : `${words}\n`);

/** 4.9 before 4.10, a heading before its parts. */
function byNumber(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const by = (left[at] ?? -1) - (right[at] ?? -1);
    if (by !== 0) return by;
  }
  return 0;
}
