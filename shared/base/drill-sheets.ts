import type { SheetDraft } from './sheet.ts';

/** Of the row of the mark, in points. */
const MARK_HEIGHT = 32;

/** Says 演练 in the name of every sheet and in a first row of its own, which stays in view and is printed on every page; at the left, where a wide table is seen first. */
export function drillSheets(sheets: readonly SheetDraft[]): readonly SheetDraft[] {
  return sheets.map((sheet) => ({
    ...sheet,
    // Excel takes 31 characters.
    name: `演练-${sheet.name}`.slice(0, 31),
    rows: [[{ value: '【演练】', look: 'mark' }], ...sheet.rows],
    ...(sheet.heights ? { heights: [MARK_HEIGHT, ...sheet.heights] } : {}),
    frozenRows: sheet.frozenRows + 1,
  }));
}

/** The name of a file that a drill writes. */
export const drillFileName = (name: string): string => `演练-${name}`;
