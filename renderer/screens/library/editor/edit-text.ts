import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { PlanPath } from '../../../../shared/plan/plan-path.ts';
import { columnOf, endOf, endOfPair, entryLines, isBlockList, lineStart, nextLine, startOf } from './yaml/places.ts';
import { pairOf, readText, valueAt, type TextTree } from './yaml/read-text.ts';
import { afterColon, fitsOneLine, isFields, writeBlock, writeInline } from './yaml/write-value.ts';

/**
 * Edits of a plan's text: text in, text out. The YAML library says where a value stands; only these characters are replaced, so that comments, order and
 * everything else stay as they were written (writing the whole document anew would respace every list in it). A text that is no sound YAML, and a
 * path that is not there, come back unchanged.
 */

/** Sets a value, or takes it out with `undefined`. Maps are compared field by field, so only what differs is written. */
export function setField(text: string, path: PlanPath, value: unknown): string {
  const tree = readText(text);
  if (!tree) return text;
  const before = valueAt(tree.value, path);
  if (isSame(before, value)) return text;
  if (isFields(before) && isFields(value)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(value)])];
    // What is taken out goes last: a map that is empty in between would lose its form.
    return keys
      .sort((a, b) => Number(value[a] === undefined) - Number(value[b] === undefined))
      .reduce((now, key) => setField(now, [...path, key], value[key]), text);
  }
  if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) {
    return value.reduce<string>((now, one, index) => setField(now, [...path, index], one), text);
  }
  return replaced(tree, path, value);
}

/** Puts a new entry into a list, at its end without `at`. A list that is not there is begun. */
export function insertEntry(text: string, list: PlanPath, value: unknown, at?: number): string {
  const tree = readText(text);
  if (!tree) return text;
  const held = valueAt(tree.value, list);
  const entries = Array.isArray(held) ? (held as unknown[]) : [];
  const index = Math.min(at ?? entries.length, entries.length);
  const node = tree.nodeAt(list);
  if (!isBlockList(node)) return setField(text, list, entries.toSpliced(index, 0, value));
  const column = columnOf(text, startOf(node));
  return insertLines(tree, list, index, `${' '.repeat(column)}${writeBlock([value], column)}\n`, column);
}

/** Takes an entry out of a list, with the comment lines above it. */
export function removeEntry(text: string, entry: PlanPath): string {
  const tree = readText(text);
  const list = entry.slice(0, -1);
  const index = Number(entry.at(-1));
  const entries = tree && valueAt(tree.value, list);
  if (!tree || !Array.isArray(entries) || entries[index] === undefined) return text;
  const node = tree.nodeAt(list);
  if (!isBlockList(node)) return setField(text, list, entries.toSpliced(index, 1));
  const { start, end } = entryLines(text, node, index);
  if (entries.length > 1) return text.slice(0, start) + text.slice(end);
  const field = fieldAt(tree, list);
  return field ? `${text.slice(0, behindColon(text, field))} []\n${text.slice(end)}` : text;
}

/** Moves an entry, as it is written, to a place in the same list or another; `at` counts in that list without the entry. */
export function moveEntry(text: string, entry: PlanPath, list: PlanPath, at: number): string {
  const tree = readText(text);
  const value = tree && valueAt(tree.value, entry);
  if (!tree || value === undefined || tree.nodeAt(list) === undefined) return text;
  const from = tree.nodeAt(entry.slice(0, -1));
  const to = withoutEntry(list, entry);
  const isOnLines = isBlockList(from) && canTakeLines(tree, list);
  if (!isOnLines) return insertEntry(removeEntry(text, entry), to, value, at);
  const { start, end, column } = entryLines(text, from, Number(entry.at(-1)));
  const without = readText(removeEntry(text, entry));
  return without ? insertLines(without, to, at, withBreak(text.slice(start, end)), column) : text;
}

/** The path of a list once an entry is gone: one that stood behind the entry has moved up. */
function withoutEntry(list: PlanPath, entry: PlanPath): PlanPath {
  const depth = entry.length - 1;
  const isBehind = entry.slice(0, depth).every((key, index) => list[index] === key);
  const index = list[depth];
  return isBehind && typeof index === 'number' && index > Number(entry[depth]) ? list.with(depth, index - 1) : list;
}

/** Whether entries of a list can stand on lines of their own: not inside `{ … }`, not beside others in `[ … ]`. */
function canTakeLines(tree: TextTree, list: PlanPath): boolean {
  const node = tree.nodeAt(list);
  if (isBlockList(node)) return true;
  const parent = tree.nodeAt(list.slice(0, -1));
  return isMap(parent) && parent.flow !== true && !(isSeq(node) && node.items.length > 0);
}

const fieldAt = (tree: TextTree, path: PlanPath): Pair | undefined => {
  const parent = tree.nodeAt(path.slice(0, -1));
  return isMap(parent) ? pairOf(parent, path.at(-1) ?? '') : undefined;
};

/** Behind the colon of a field that stands on lines of its own. */
const behindColon = (text: string, field: Pair) => text.indexOf(':', endOf(text, field.key)) + 1;

const isSame = (a: unknown, b: unknown) =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

function replaced(tree: TextTree, path: PlanPath, value: unknown): string {
  const { text } = tree;
  const key = path.at(-1);
  if (key === undefined) return text;
  const parent = tree.nodeAt(path.slice(0, -1));
  if (isMap(parent)) {
    const pair = pairOf(parent, key);
    if (value === undefined) return pair ? withoutPair(text, parent, pair) : text;
    return pair ? withValue(text, parent, pair, value) : withPair(text, parent, String(key), value, path);
  }
  if (isSeq(parent)) {
    const item = parent.items[Number(key)] as Node | undefined;
    if (value === undefined) return removeEntry(text, path);
    if (!item) return insertEntry(text, path.slice(0, -1), value);
    const start = startOf(item);
    const isOneLine = parent.flow === true || fitsOneLine(value);
    const words = isOneLine ? writeInline(value) : writeBlock(value, columnOf(text, start));
    return text.slice(0, start) + words + text.slice(endOf(text, item));
  }
  return parent === undefined && value !== undefined && path.length > 1
    ? setField(text, path.slice(0, -1), { [key]: value })
    : text;
}

/** The value of a field written anew; what stands behind it on its line stays. */
function withValue(text: string, parent: YAMLMap, pair: Pair, value: unknown): string {
  const node = pair.value;
  const isInPlace = isScalar(node) ? node.value !== null && !isLiteral(text, node) : isFlow(node);
  if (isInPlace && (parent.flow === true || fitsOneLine(value))) {
    return text.slice(0, startOf(node)) + writeInline(value) + text.slice(endOf(text, node));
  }
  const colon = behindColon(text, pair);
  const words = parent.flow === true ? ` ${writeInline(value)}` : afterColon(value, columnOf(text, startOf(pair.key)));
  return text.slice(0, colon) + words + text.slice(Math.max(colon, endOfPair(text, pair)));
}

const isFlow = (node: unknown) => (isMap(node) || isSeq(node)) && node.flow === true;
const isLiteral = (text: string, node: unknown) => /[|>]/.test(text[startOf(node)] ?? '');

function withoutPair(text: string, parent: YAMLMap, pair: Pair): string {
  const index = parent.items.indexOf(pair);
  const next = parent.items[index + 1];
  const before = parent.items[index - 1];
  if (!next && !before) {
    return text.slice(0, startOf(parent)) + '{}' + text.slice(endOf(text, parent));
  }
  const start = startOf(pair.key);
  if (parent.flow === true) {
    if (next) return text.slice(0, start) + text.slice(startOf(next.key));
    return text.slice(0, before ? endOfPair(text, before) : start) + text.slice(endOfPair(text, pair));
  }
  // The first field of a list entry shares its line with the dash.
  if (text.slice(lineStart(text, start), start).trim() !== '' && next) {
    return text.slice(0, start) + text.slice(startOf(next.key));
  }
  return text.slice(0, lineStart(text, start)) + text.slice(nextLine(text, endOfPair(text, pair)));
}

/** A new field, behind the last of those that plans write before it. */
function withPair(text: string, parent: YAMLMap, key: string, value: unknown, path: PlanPath): string {
  if (parent.items.length === 0) {
    const words = parent.flow === true ? writeInline({ [key]: value }) : writeBlock({ [key]: value }, 0);
    return text.slice(0, startOf(parent)) + words + text.slice(endOf(text, parent));
  }
  const order = orderAt(path);
  const place = order.indexOf(key);
  const names = parent.items.map((pair) => String((pair.key as { readonly value?: unknown }).value));
  const behind =
    place < 0 ? -1 : names.findLastIndex((name) => order.indexOf(name) >= 0 && order.indexOf(name) < place);
  const last = parent.items[behind < 0 ? parent.items.length - 1 : behind] ?? parent.items[0];
  if (!last) return text;
  if (parent.flow === true) {
    const at = endOfPair(text, last);
    return `${text.slice(0, at)}, ${key}: ${writeInline(value)}${text.slice(at)}`;
  }
  const at = nextLine(text, endOfPair(text, last));
  const column = columnOf(text, startOf(parent.items[0]?.key));
  const line = `${' '.repeat(column)}${key}:${afterColon(value, column)}\n`;
  return `${withBreak(text.slice(0, at))}${line}${text.slice(at)}`;
}

const withBreak = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** The order in which plans write the fields of a step, and those at the top of the file. */
const STEP_ORDER =
  'id kind title do back caution note owner to after when due every check report options critical twoPerson decision shared facts uses calls clause basis';
const TOP_ORDER =
  'format id tier title short edition document effective reviewDue owner sample purpose basis clauses station posts units parties places grids facts levelRules stepDown interrupts overlays additions blocks';

function orderAt(path: PlanPath): readonly string[] {
  if (path.length === 1) return TOP_ORDER.split(' ');
  return path.at(-3) === 'steps' || path.at(-2) === 'step' ? STEP_ORDER.split(' ') : [];
}

/** Puts the lines of an entry into a list, moved to the left or right so that its dash stands below the others. */
function insertLines(tree: TextTree, list: PlanPath, at: number, lines: string, column: number): string {
  const { text } = tree;
  const node = tree.nodeAt(list);
  if (!isBlockList(node)) return beginList(tree, list, lines, column);
  const moved = shift(lines, columnOf(text, startOf(node)) - column);
  const place =
    at < node.items.length ? entryLines(text, node, at).start : entryLines(text, node, node.items.length - 1).end;
  return withBreak(text.slice(0, place)) + moved + text.slice(place);
}

/** The first entry of a list that is empty (`[]`) or not written yet. */
function beginList(tree: TextTree, list: PlanPath, lines: string, column: number): string {
  const { text } = tree;
  const field = fieldAt(tree, list);
  if (!field) return text;
  const colon = behindColon(text, field);
  const moved = shift(lines, columnOf(text, startOf(field.key)) + 2 - column).trimEnd();
  return `${text.slice(0, colon)}\n${moved}${text.slice(Math.max(colon, endOfPair(text, field)))}`;
}

function shift(lines: string, by: number): string {
  if (by === 0) return lines;
  return lines.replaceAll(/^( *)(?=[^\n])/gm, (space) => ' '.repeat(Math.max(0, space.length + by)));
}
