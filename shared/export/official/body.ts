import type { Block, HeadingLevel } from './document.ts';

/** How writers number by hand: 一、, （一）, 1. and （1）. */
const HAND_NUMBERS: readonly (readonly [RegExp, HeadingLevel])[] = [
  [/^[一二三四五六七八九十百]{1,5}、/u, 1],
  [/^[（(][一二三四五六七八九十百]{1,5}[）)]/u, 2],
  [/^\d{1,3}[.．](?!\d)/u, 3],
  [/^[（(]\d{1,3}[）)]/u, 4],
];

/** A line of the report form: a title, a colon, what is known. A line that opens with a bracket is the head of the report. */
const TITLED = /^[^：:【[]{1,60}[：:]/u;

/**
 * The words of a report as blocks, line for line and letter for letter. Lines of the form “title: words” are counted 一、二、三 …, unless the
 * writer has numbered by hand; then the writer's numbers say what is a heading.
 */
export function bodyBlocks(text: string): readonly Block[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).filter((line) => line.trim() !== '');
  const isByHand = lines.some((line) => handLevel(line) !== 0);
  return lines.map((words) => {
    const hand = handLevel(words);
    if (hand !== 0) return { words, level: hand, lead: leadOf(words), isNumbered: false };
    const lead = isByHand ? 0 : (TITLED.exec(words)?.[0].length ?? 0);
    return lead === 0 ? { words, level: 0, lead: 0, isNumbered: false } : { words, level: 1, lead, isNumbered: true };
  });
}

function handLevel(line: string): HeadingLevel {
  return HAND_NUMBERS.find(([pattern]) => pattern.test(line))?.[1] ?? 0;
}

/** A numbered line is a heading up to its colon or first full stop; without either it is one as a whole, if it is short. */
function leadOf(line: string): number {
  const number = HAND_NUMBERS.flatMap(([pattern]) => pattern.exec(line)?.[0].length ?? []).at(0) ?? 0;
  const end = line.slice(number).search(/[：:。]/u);
  if (end >= 0 && end < 60) return number + end + 1;
  return line.length <= 60 ? line.length : 0;
}
