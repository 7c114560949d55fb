import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Block, MastheadRow } from '../../../shared/export/official/document.ts';
import {
  CHARACTER_PITCH,
  FACES,
  HEADING_FACES,
  LINE_PITCH,
  RED,
  RULE,
  SIZE,
  TEXT_WIDTH,
  type FaceName,
} from '../../../shared/export/official/layout.ts';
import { titleLines } from '../../../shared/export/official/title-lines.ts';
import { xmlWords } from '../../../shared/export/official/xml-words.ts';
import { eighths, halfPoints, twips } from './measures.ts';

/** Paragraphs of an official document. Every line is a whole number of grid lines high, so that a full page has 22 of them. */

/** The list that counts 一、二、三 … */
export const COUNTED = 'counted';

/** So many characters of the grid, in twips. */
export const characters = (count: number): number => twips(count * CHARACTER_PITCH);

export const fontOf = (face: FaceName) => {
  const latin = FACES.latin.official;
  return { ascii: latin, hAnsi: latin, eastAsia: FACES[face].official, cs: latin, hint: 'eastAsia' };
};

interface Look {
  readonly face?: FaceName;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
}

export function run(words: string, { face = 'body', size, color }: Look = {}): TextRun {
  return new TextRun({
    text: xmlWords(words),
    font: fontOf(face),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
    ...(color === undefined ? {} : { color }),
  });
}

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

export const emptyLine = (): Paragraph => new Paragraph({});

export const flushLeft = (words: string): Paragraph => new Paragraph({ children: [run(words)] });

export function flushRight(words: string, charactersIn: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right: characters(charactersIn) },
    children: [run(words)],
  });
}

/** Two grid lines high, red, letters apart as far as they have room. */
export const masthead = (words: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: twips(LINE_PITCH) * 2, lineRule: LineRuleType.EXACT },
    children: [run(words, { face: 'title', size: SIZE.masthead, color: RED })],
  });

export function mastheadRow({ left = '', centre = '', right = '' }: MastheadRow): Paragraph {
  const width = twips(TEXT_WIDTH);
  return new Paragraph({
    tabStops: [
      ...(centre === '' ? [] : [{ type: TabStopType.CENTER, position: width / 2 }]),
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [run(left), ...(centre === '' ? [] : [tab(), run(centre)]), ...(right === '' ? [] : [tab(), run(right)])],
  });
}

/** An empty line with the red rule along its foot, as wide as the text block. The rule is taken off the line, or the page would be too high. */
export const redRule = (): Paragraph =>
  new Paragraph({
    spacing: { line: twips(LINE_PITCH - RULE.red), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: eighths(RULE.red), color: RED, space: 0 } },
  });

export const title = (words: string): readonly Paragraph[] =>
  titleLines(words).map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run(line, { face: 'title', size: SIZE.title })],
      }),
  );

/** One line of the report: two characters in; its heading in the face of its level, the rest in the face of running text. */
export function block({ words, level, lead, isNumbered }: Block): Paragraph {
  const heading = words.slice(0, lead);
  const rest = words.slice(lead);
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: characters(2), firstLineChars: 200 },
    ...(isNumbered ? { numbering: { reference: COUNTED, level: 0, custom: true } } : {}),
    children: [
      ...(heading === '' ? [] : [run(heading, { face: HEADING_FACES[level] })]),
      ...(rest === '' ? [] : [run(rest)]),
    ],
  });
}

/** 附件：1. … under each other, the label two characters in. */
export function attachment(label: string, words: string, isFirst: boolean): Paragraph {
  return new Paragraph({
    indent: isFirst ? { firstLine: characters(2), firstLineChars: 200 } : { left: characters(2 + label.length) },
    children: [run(isFirst ? `${label}${words}` : words)],
  });
}
