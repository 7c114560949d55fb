/**
 * How much room words take, without a screen to measure on. Rough, but all that is needed: a Chinese character is as wide as it is high, a Latin
 * letter about half of that.
 */

const LATIN = 0.55;
const isWide = (one: string) => (one.codePointAt(0) ?? 0) > 0x2e80;

/** Width in pixels at a font size in pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const one of text) ems += isWide(one) ? 1 : LATIN;
  return ems * size;
}

/** The text in at most `most` lines no wider than `room` pixels; what does not fit is cut off with an ellipsis. */
export function wrapped(text: string, room: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && textWidth((line + word).trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  lines.push(line.trimEnd());
  const kept = lines.slice(0, most);
  const isCut = lines.length > most;
  return kept.map((one, at) => clipped(isCut && at === most - 1 ? `${one}…` : one, room, size));
}

/** Chinese breaks after any character but keeps closing marks with it; Latin breaks after spaces. */
function wordsOf(text: string): readonly string[] {
  return text.replace(/\s+/g, ' ').match(/[\u2e80-\uffff][，。；：、！？）”』」》]*|[^\u2e80-\uffff ]+ ?| /gu) ?? [];
}

function clipped(line: string, room: number, size: number): string {
  if (textWidth(line, size) <= room) return line;
  const letters = Array.from(line.replace(/…$/, ''));
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('')}…`;
}
