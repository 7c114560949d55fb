import type { Language } from '../../base/text.ts';

/** A working document with tables, before it is set: words and their places, without fonts. It is no official letter: no red head, no colophon. */

export interface TablePart {
  readonly kind: 'table';
  /** Relative widths of its columns. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  /** As many cells as the head has; a line feed in a cell begins a new line. */
  readonly rows: readonly (readonly string[])[];
}

export type DocumentPart =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'text'; readonly words: string }
  | TablePart;

export interface TabledDocument {
  readonly language: Language;
  /** Above the text of every page: 【演练】. */
  readonly marks: readonly string[];
  readonly title: string;
  /** Centred below the title. */
  readonly subtitle: string;
  readonly parts: readonly DocumentPart[];
}
