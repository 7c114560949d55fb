import type { HeadingLevel } from './document.ts';

/**
 * The layout of GB/T 9704-2012 in figures, used by the Word file and by the printed page alike. The standard gives paper, margins, the text
 * block, 22 lines of 28 characters and sizes by name (2号, 3号, 4号); points for the names are assumption A14, the masthead is A15.
 */

/** A4 and its margins, in millimetres. The text block is 156 × 225 mm. */
export const PAGE = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const;

export const GRID = { lines: 22, characters: 28 } as const;

/** Sizes in points. */
export const SIZE = { masthead: 42, title: 22, body: 16, foot: 14 } as const;

/** The upper edge of the page number stands so far under the text block, in millimetres. */
export const FOOT_GAP = 7;

/** Red of masthead and rule, as RRGGBB. */
export const RED = 'FF0000';

/** Thickness of rules in points: the red rule, the outer and the inner rules of the 版记 (0.35 mm and 0.25 mm). */
export const RULE = { red: 2.25, outer: 1, inner: 0.75 } as const;

const POINTS_A_MM = 72 / 25.4;

export const points = (millimetres: number): number => millimetres * POINTS_A_MM;

/**
 * From line to line, in points: 225 mm / 22 = 28.99, rounded down to whole twips (1/20 pt), the unit that Word counts in. Rounded up, the 22nd line would
 * not fit any more.
 */
export const LINE_PITCH = Math.floor((points(PAGE.height - PAGE.top - PAGE.bottom) / GRID.lines) * 20) / 20;

/**
 * How much nearer to each other characters of 16 pt stand, in points, so that 28 of them fit into 156 mm: 0.25 pt, the difference of 0.21 rounded up to a
 * whole twip. Written as spacing of the letters and not as a character grid, since LibreOffice gives a letter that is wider than its cell two cells.
 */
export const CHARACTER_SPACING =
  Math.floor((points(PAGE.width - PAGE.left - PAGE.right) / GRID.characters - SIZE.body) * 20) / 20;

/** From character to character, in points. */
export const CHARACTER_PITCH = SIZE.body + CHARACTER_SPACING;

/** Width of the text block, in points. */
export const TEXT_WIDTH = points(PAGE.width - PAGE.left - PAGE.right);

/** A typeface: the one that the standard asks for, then free ones that stand in for it, in order. None of them is shipped. */
export interface Face {
  readonly official: string;
  readonly standIns: readonly string[];
}

const SERIF = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'SimSun'];
const SANS = ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'];

export const FACES = {
  title: { official: '方正小标宋简体', standIns: ['FZXiaoBiaoSong-B05S', ...SERIF] },
  body: { official: '仿宋_GB2312', standIns: ['FangSong', '仿宋', 'STFangsong', ...SERIF] },
  black: { official: '黑体', standIns: ['SimHei', 'STHeiti', ...SANS] },
  kai: { official: '楷体_GB2312', standIns: ['KaiTi', '楷体', 'STKaiti', ...SERIF] },
  song: { official: '宋体', standIns: SERIF.toReversed() },
  /** Digits and Latin letters of running text: half as wide as a character, as the digits of 仿宋 are. */
  latin: { official: 'Times New Roman', standIns: ['Liberation Serif', 'Nimbus Roman'] },
} as const satisfies Readonly<Record<string, Face>>;

export type FaceName = keyof typeof FACES;

/** The face of a heading; running text is level 0. */
export const HEADING_FACES: Readonly<Record<HeadingLevel, FaceName>> = {
  0: 'body',
  1: 'black',
  2: 'kai',
  3: 'body',
  4: 'body',
};

/** Width of words in characters of the grid: what is not East Asian takes half a place. */
export function gridWidth(words: string): number {
  return Array.from(words).reduce((sum, sign) => sum + (/[\u0020-\u024f]/u.test(sign) ? 0.5 : 1), 0);
}

/**
 * How far signature and date stand in from the right, in characters: the date four, the signature centred over it as long as it stays within the
 * text block.
 */
export function signatureIndents(unit: string, date: string): { readonly unit: number; readonly date: number } {
  const DATE_IN = 4;
  return { unit: Math.max(0, DATE_IN + (gridWidth(date) - gridWidth(unit)) / 2), date: DATE_IN };
}
