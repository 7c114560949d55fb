import { isCollection, isMap, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';

/** Where parts of a text begin and end, by offset. Only these are replaced: everything else of the text stays letter for letter. */

export const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;

/** After the last character of a value, without what stands behind it on its line. */
export function endOf(text: string, node: unknown): number {
  const one = node as Node;
  if (isCollection(one) && !one.flow && one.items.length > 0) {
    const item = one.items.at(-1);
    return isMap(one) ? endOfPair(text, item as Pair) : endOf(text, item);
  }
  const end = one.range?.[1] ?? 0;
  // The range of a literal block (`|`, `>`) takes its last line break along.
  return end > 0 && text[end - 1] === '\n' ? end - 1 : end;
}

export function endOfPair(text: string, pair: Pair): number {
  return pair.value ? Math.max(endOf(text, pair.value), endOf(text, pair.key)) : endOf(text, pair.key);
}

export const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** After the line break that ends the line, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export const columnOf = (text: string, at: number) => at - lineStart(text, at);

/** The lines of one entry of a list that is written with dashes, from its own comment lines to its last line. */
export interface EntryLines {
  readonly start: number;
  readonly end: number;
  /** Column of the dash. */
  readonly column: number;
}

export function entryLines(text: string, list: YAMLSeq, index: number): EntryLines {
  const column = columnOf(text, startOf(list));
  const item = list.items[index];
  let start = lineStart(text, startOf(item));
  while (text[start + column] !== '-' && start > 0) start = lineStart(text, start - 1);
  const floor = index === 0 ? 0 : nextLine(text, endOf(text, list.items[index - 1]));
  while (start > floor && isOwnComment(text, lineStart(text, start - 1), column)) start = lineStart(text, start - 1);
  return { start, end: nextLine(text, endOf(text, item)), column };
}

/** A comment above an entry goes with it; one that heads a group (`# ---`) stays. */
function isOwnComment(text: string, start: number, column: number): boolean {
  const line = text.slice(start, nextLine(text, start));
  const found = /^( *)#(?! ?[-=]{2})/.exec(line);
  return found !== null && (found[1]?.length ?? 0) >= column;
}

export const isBlockList = (node: unknown): node is YAMLSeq => isSeq(node) && !node.flow && node.items.length > 0;
