import { textWidth, wrapped } from './text-room.ts';
import { xmlText } from './xml.ts';

/** Ink on white paper: every pair of text and ground has a contrast of 7 or more. */
export const PAPER = '#ffffff';
export const PANEL = '#f6f7f9';
export const INK = '#1c2127';
export const GREY = '#404854';
export const LINE = '#5f6b7c';
export const ACCENT = '#184a90';
export const WARN = '#935610';
export const BAD = '#ac2f33';

const LINE_HEIGHT = 1.3;
/** Heavy letters are about so much wider. */
const BOLD = 1.1;

/** Tenths of a pixel are fine enough, and keep the file small. */
export function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}

/** The largest size at which heavy words fit their room in one line, between two sizes in pixels. */
export function fittingSize(words: string, room: number, { most, least }: { most: number; least: number }): number {
  const fits = Math.floor(room / (textWidth(words, 1) * BOLD));
  return Math.max(least, Math.min(most, fits));
}

/** One line of text, cut off where its room ends. `y` is the base line. */
export function lineOfText(
  words: string,
  at: { x: number; y: number; size: number; room: number; fill?: string; isBold?: boolean },
): string {
  const [line = ''] = wrapped(words, at.room, at.isBold ? at.size * BOLD : at.size, 1);
  return `<text x="${rounded(at.x)}" y="${rounded(at.y)}" font-size="${at.size}" fill="${at.fill ?? INK}"${at.isBold ? ' font-weight="700"' : ''}>${xmlText(line)}</text>`;
}

interface Paragraph {
  readonly words: string;
  readonly size: number;
  /** Most lines it may take. */
  readonly most: number;
  readonly fill?: string;
  readonly isBold?: boolean;
}

/** Paragraphs under each other, centred on a point. */
export function textLines(paragraphs: readonly Paragraph[], at: { x: number; y: number; room: number }): string {
  const lines = paragraphs.flatMap((one) =>
    one.words === ''
      ? []
      : wrapped(one.words, at.room, one.isBold ? one.size * BOLD : one.size, one.most).map((words) => ({
          ...one,
          words,
        })),
  );
  const height = lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);
  let top = at.y - height / 2;
  return lines
    .map(({ words, size, fill, isBold }) => {
      const base = top + size;
      top += size * LINE_HEIGHT;
      return `<text x="${rounded(at.x)}" y="${rounded(base)}" font-size="${size}" fill="${fill ?? INK}"${isBold ? ' font-weight="600"' : ''} text-anchor="middle">${xmlText(words)}</text>`;
    })
    .join('');
}
