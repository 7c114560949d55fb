import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { lineAt, treeFaults } from '../../../../../shared/plan/yaml-tree.ts';

/** A text read for editing: what it says, and where each part of it stands. */
export interface TextTree {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly nodeAt: (path: PlanPath) => Node | undefined;
  /** Line of a value, counted from 1. */
  readonly lineOf: (path: PlanPath) => number | undefined;
}

let last: { readonly text: string; readonly tree: TextTree | undefined } | undefined;

/** Reads a text; undefined while it is no sound YAML map. The newest text is kept, since many parts ask for it in turn. */
export function readText(text: string): TextTree | undefined {
  if (last?.text !== text) last = { text, tree: read(text) };
  return last.tree;
}

function read(text: string): TextTree | undefined {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      version: '1.2',
      uniqueKeys: false,
      prettyErrors: false,
    });
    if (document.errors.length > 0 || !isMap(document.contents) || treeFaults(document).length > 0) return undefined;
    return {
      text,
      value: document.toJS({ maxAliasCount: 0 }) as Readonly<Record<string, unknown>>,
      nodeAt: (path) => nodeIn(document, path),
      lineOf: (path) => lineAt(document, counter, path),
    };
  } catch (error) {
    // Nested so deeply that the YAML library runs out of stack; anything else is a bug.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function nodeIn(document: Document, path: PlanPath): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) node = pairOf(node, key)?.value;
    else if (isSeq(node)) node = node.items[Number(key)];
    else return undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

export function pairOf(map: { readonly items: readonly Pair[] }, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** The value on a path, undefined where there is none. */
export function valueAt(value: unknown, path: PlanPath): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[key];
  }
  return here;
}
