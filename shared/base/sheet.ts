/**
 * A spreadsheet as plain values: what was read from a file, and what is to be written into one. A formula is never run; a cell only says
 * that it has one.
 */

/** A cell that holds something. An Excel date has no zone: it is a wall-clock date, with a time when it is not midnight. */
export interface SheetCell {
  /** `C7`. */
  readonly address: string;
  readonly text?: string;
  readonly number?: number;
  /** `2026-11-03`; a date that no calendar has is left out, and the cell is then a number. */
  readonly date?: string;
  /** `08:30`, only beside a date. */
  readonly clock?: string;
  readonly hasFormula?: true;
}

export interface Sheet {
  readonly name: string;
  /** By row and column from 0; empty cells are undefined. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  readonly merged: readonly SheetRange[];
  /** Column letters and row numbers that the file hides. */
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly isHidden: boolean;
}

/** Rows and columns from 0, ends included. */
export interface SheetRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet to be written. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly CellDraft[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Row heights in points, where rows hold running text: not every program makes them fit by itself. */
  readonly heights?: readonly number[];
  /** Rows and columns that stay in view, and rows repeated on every printed page. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Of a table with more columns than a page bears: how many of its first ones are printed, and on what. All of them on A4 when left out. */
  readonly printed?: { readonly columns: number; readonly paper: 'A4' | 'A3' };
}

/** Without any member: left out, as under a cell that spans several. */
export interface CellDraft {
  readonly value?: string | number;
  /** `2026-11-03`, written as an Excel date. */
  readonly date?: string;
  /** `mark`: as large as a title, from the left, over whatever is empty beside it. `words`: running text, from the left and the top. */
  readonly look?: 'title' | 'mark' | 'note' | 'head' | 'cell' | 'words' | 'marked';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCodePoint(65 + (column % 26))}`;
}

/** `C7` for row 6, column 2. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Row and column of `C7`, or of `$C$7`; undefined when it is no address. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!found?.[1]) return undefined;
  const column = Array.from(found[1]).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}
