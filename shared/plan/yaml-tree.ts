import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter } from 'yaml';
import type { Text } from '../base/text.ts';
import type { PlanPath } from './plan-path.ts';

/** Deeper than this no plan reaches (a condition inside a step stands at 11), and recursion over it is safe. */
const MAX_DEPTH = 40;

const BANNED = {
  alias: {
    zh: '预案文件不得使用 YAML 锚点和别名（& 与 *），请逐行写出',
    en: 'A plan must not use YAML anchors and aliases (& and *): write each line out',
  },
  tag: {
    zh: '预案文件不得使用 YAML 标签（! 开头），请删去',
    en: 'A plan must not use YAML tags (beginning with !): take it out',
  },
  directive: {
    zh: '预案文件不得使用 YAML 指令（% 开头的行），请删去',
    en: 'A plan must not use YAML directives (lines beginning with %): take it out',
  },
  depth: {
    zh: '嵌套太深，不是预案文件；请检查括号和缩进',
    en: 'Nested too deeply for a plan: check brackets and indentation',
  },
  key: {
    zh: '字段名只能是单个词；请检查冒号和括号',
    en: 'A field name must be a plain word: check colons and brackets',
  },
} satisfies Record<string, Text>;

interface TreeFault {
  readonly offset: number;
  readonly message: Text;
}

/**
 * What YAML allows and a plan does not: a plan is read by people, line by line, so nothing may stand for something else.
 * Walks without recursion and in linear time, which the library's own check for repeated keys does not.
 */
export function treeFaults(document: Document): readonly TreeFault[] {
  const faults: TreeFault[] = [];
  const { yaml, tags } = document.directives ?? {};
  if (yaml?.explicit || Object.keys(tags ?? {}).some((handle) => handle !== '!!')) {
    faults.push({ offset: 0, message: BANNED.directive });
  }
  const stack: { readonly node: unknown; readonly depth: number; readonly offset: number }[] = [
    { node: document.contents, depth: 0, offset: 0 },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    const offset = offsetOf(node) ?? next.offset;
    const fault = (message: Text) => faults.push({ offset, message });
    if (isAlias(node)) fault(BANNED.alias);
    else if (hasField(node, 'anchor')) fault(BANNED.alias);
    if (hasField(node, 'tag')) fault(BANNED.tag);
    if (depth > MAX_DEPTH) {
      fault(BANNED.depth);
      break;
    }
    if (isSeq(node)) {
      for (const item of node.items) stack.push({ node: item, depth: depth + 1, offset });
    } else if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key, value } of node.items) {
        const at = offsetOf(key) ?? offset;
        if (!isScalar(key) || typeof key.value === 'object') faults.push({ offset: at, message: BANNED.key });
        else if (seen.has(String(key.value))) faults.push({ offset: at, message: repeated(String(key.value)) });
        else seen.add(String(key.value));
        stack.push({ node: key, depth: depth + 1, offset: at }, { node: value, depth: depth + 1, offset: at });
      }
    }
  }
  return faults.sort((a, b) => a.offset - b.offset);
}

function repeated(key: string): Text {
  const shown = key.slice(0, 40);
  return {
    zh: `字段 ${shown} 在同一项里写了两次，请删去一个`,
    en: `The field ${shown} is written twice in one entry: take one out`,
  };
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}

function hasField(node: unknown, field: 'anchor' | 'tag'): boolean {
  return (node as Record<string, unknown> | null | undefined)?.[field] !== undefined;
}

/** Line of the value on a path: of its key in a map, of its beginning in a list. */
export function lineAt(document: Document, counter: LineCounter, path: PlanPath): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined = path.length === 0 ? 0 : undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) return undefined;
      offset = offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[key as number];
      if (node === undefined) return undefined;
      offset = offsetOf(node) ?? offset;
    } else {
      return undefined;
    }
  }
  return offset === undefined ? undefined : counter.linePos(offset).line;
}
