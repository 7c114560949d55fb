import type { Language } from '../../base/text.ts';

/** The two kinds of official document: 值班快报 and 突发事件信息专报. */
export const DOCUMENT_FORMS = ['bulletin', 'special'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** A number of the year, as the masthead of a bulletin carries it (第×期). */
export interface Issue {
  readonly year: number;
  readonly number: number;
}

/** How a heading is set: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋; 0 is the running text. */
export type HeadingLevel = 0 | 1 | 2 | 3 | 4;

/** One line of the frozen words. Nothing in it is rewritten: a number that the document adds is not part of `words`. */
export interface Block {
  readonly words: string;
  readonly level: HeadingLevel;
  /** How many characters (UTF-16 units) at the beginning are the heading; the rest of the line runs on as text. */
  readonly lead: number;
  /** The document counts this line: 一、二、三 … */
  readonly isNumbered: boolean;
}

/** A row under the masthead: words flush left, centred and flush right. */
export interface MastheadRow {
  readonly left?: string;
  readonly centre?: string;
  readonly right?: string;
}

/** One line of the 版记 at the foot of the last page. */
export interface ColophonLine {
  readonly left: string;
  readonly right?: string;
}

/**
 * An official document before it is set: words and their places, without fonts or measures. Word and the printed page are both made from it,
 * so that they say the same.
 */
export interface OfficialDocument {
  readonly form: DocumentForm;
  readonly language: Language;
  /** On every page: 【演练】, 【草稿】. */
  readonly marks: readonly string[];
  /** 份号, 密级, 紧急程度, one under the other at the top left; only what was given. */
  readonly corner: readonly string[];
  readonly masthead: string;
  readonly rows: readonly MastheadRow[];
  readonly title: string;
  /** 主送机关 with its colon. */
  readonly addressee?: string;
  readonly body: readonly Block[];
  readonly attachments: readonly string[];
  /** 署名 and date; a bulletin has none. */
  readonly signature?: { readonly unit: string; readonly date: string };
  readonly colophon: readonly ColophonLine[];
}
