import type { Finding } from '../../../../shared/plan/findings.ts';
import type { PlanPath } from '../../../../shared/plan/plan-path.ts';
import { LANES, LEVELS, STAGES, type LaneId, type Level, type Stage } from '../../../../shared/plan/vocabulary.ts';
import { valueAt, type TextTree } from './yaml/read-text.ts';
import { isFields } from './yaml/write-value.ts';

/** The parts of a plan in reading order; each is a field at the top of its file. */
export const PARTS = [
  'basis',
  'clauses',
  'station',
  'parties',
  'places',
  'grids',
  'overlays',
  'additions',
  'stages',
  'levels',
  'posts',
  'units',
  'reportRules',
  'orderCheck',
  'activation',
  'receipt',
  'shifts',
  'contactCheck',
  'warningCheck',
  'messageAnswer',
  'messageSender',
  'rollCall',
  'reasons',
  'postures',
  'daily',
  'messages',
  'messageMeasures',
  'warnings',
  'facts',
  'levelRules',
  'stepDown',
  'interrupts',
] as const;
export type PartId = (typeof PARTS)[number];

/** One line of the outline. */
export type Row = {
  /** The path, joined with slashes. */
  readonly key: string;
  readonly path: PlanPath;
  /** From 1; a step stands at 3. */
  readonly level: number;
  /** Counted from 1. */
  readonly line: number | undefined;
  /** In the plan's own words. */
  readonly title?: unknown;
  /** Entries below it. */
  readonly count?: number;
} & (
  | { readonly kind: 'head' }
  | { readonly kind: 'part'; readonly part: PartId }
  | { readonly kind: 'entry'; readonly part: PartId; readonly id: string }
  | { readonly kind: 'blocks' }
  | { readonly kind: 'block'; readonly opens: Stage | Level | undefined }
  | { readonly kind: 'lane'; readonly lane: LaneId | undefined }
  | { readonly kind: 'step'; readonly step: string; readonly stepKind: string }
);

export const keyOf = (path: PlanPath) => path.join('/');
export const pathOf = (key: string): PlanPath =>
  key === '' ? [] : key.split('/').map((one) => (/^\d+$/.test(one) ? Number(one) : one));

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
export const fieldOf = (value: unknown, field: string): unknown => (isFields(value) ? value[field] : undefined);

/** Every line of a plan's outline. The text may say anything: what has not the form of a plan shows as far as it can be named. */
export function outlineOf(tree: TextTree): readonly Row[] {
  const { value, lineOf } = tree;
  const at = (path: PlanPath, level: number) => ({ key: keyOf(path), path, level, line: lineOf(path) });
  const rows: Row[] = [{ ...at([], 1), line: 1, kind: 'head' }];
  for (const part of PARTS) {
    if (value[part] === undefined) continue;
    const list = listOf(value[part]);
    rows.push({ ...at([part], 1), kind: 'part', part, ...(Array.isArray(value[part]) ? { count: list.length } : {}) });
    for (const [index, one] of list.entries()) {
      const id =
        wordsOf(fieldOf(one, 'id')) ||
        wordsOf(fieldOf(one, 'fact')) ||
        wordsOf(fieldOf(one, 'unit')) ||
        wordsOf(fieldOf(one, 'channel')) ||
        wordsOf(fieldOf(one, 'measure'));
      rows.push({ ...at([part, index], 2), kind: 'entry', part, id, title: titleOf(one) });
    }
  }
  const blocks = listOf(value['blocks']);
  rows.push({ ...at(['blocks'], 1), kind: 'blocks', count: blocks.length });
  for (const [b, block] of blocks.entries()) {
    const path = ['blocks', b];
    const opens = fieldOf(block, 'opens');
    const named = wordsOf(fieldOf(opens, 'stage')) || wordsOf(fieldOf(opens, 'level'));
    const opening = [...STAGES, ...LEVELS].find((one) => one === named);
    rows.push({ ...at(path, 1), kind: 'block', opens: opening, title: titleOf(block) });
    for (const [l, lane] of listOf(fieldOf(block, 'lanes')).entries()) {
      const lanePath = [...path, 'lanes', l];
      const steps = listOf(fieldOf(lane, 'steps'));
      const id = LANES.find((one) => one === fieldOf(lane, 'lane'));
      rows.push({ ...at(lanePath, 2), kind: 'lane', lane: id, count: steps.length });
      for (const [s, step] of steps.entries()) {
        rows.push({
          ...at([...lanePath, 'steps', s], 3),
          kind: 'step',
          step: wordsOf(fieldOf(step, 'id')),
          stepKind: wordsOf(fieldOf(step, 'kind')) || 'action',
          title: titleOf(step),
        });
      }
    }
  }
  return rows;
}

const titleOf = (value: unknown) =>
  fieldOf(value, 'title') ??
  fieldOf(fieldOf(value, 'step'), 'title') ??
  fieldOf(value, 'why') ??
  fieldOf(value, 'role');

/** The row in whose lines a line stands. */
export function rowAtLine(rows: readonly Row[], line: number): Row | undefined {
  let found: Row | undefined;
  for (const row of rows) {
    if (row.line !== undefined && row.line <= line && row.line >= (found?.line ?? 0)) found = row;
  }
  return found;
}

/** Findings of the text itself, by the key of the row they stand in. */
export function findingsByRow(
  rows: readonly Row[],
  findings: readonly Finding[],
): ReadonlyMap<string, { readonly errors: number; readonly doubts: number }> {
  const counts = new Map<string, { errors: number; doubts: number }>();
  for (const { line, severity } of findings) {
    const row = rowAtLine(rows, line ?? 1);
    if (!row) continue;
    const held = counts.get(row.key) ?? { errors: 0, doubts: 0 };
    if (severity === 'error') held.errors += 1;
    else held.doubts += 1;
    counts.set(row.key, held);
  }
  return counts;
}

/** The step ids of a plan's text. */
export function stepIdsOf(value: unknown): readonly string[] {
  return listOf(fieldOf(value, 'blocks')).flatMap((block) =>
    listOf(fieldOf(block, 'lanes')).flatMap((lane) =>
      listOf(fieldOf(lane, 'steps')).map((step) => wordsOf(fieldOf(step, 'id'))),
    ),
  );
}

/** The nearest part that is still there after an edit: the path itself, or the longest beginning of it. */
export function nearestKey(tree: TextTree, key: string): string {
  const path = pathOf(key);
  for (let length = path.length; length > 0; length -= 1) {
    const shorter = path.slice(0, length);
    if (valueAt(tree.value, shorter) !== undefined) return keyOf(shorter);
  }
  return '';
}
