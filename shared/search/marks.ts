import { foldedCharacter } from './fold.ts';

/** A stretch of a text, in UTF-16 units: from `from` to before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the words of a query (folded) stand in a text as it is shown; in order, and what overlaps or touches is one. */
export function marksIn(text: string, words: readonly string[]): readonly Span[] {
  const { plain, places } = withPlaces(text);
  const found = words.flatMap((word) => occurrences(plain, word));
  const spans = found
    .map(({ from, to }) => ({ from: places[from]?.from ?? 0, to: places[to - 1]?.to ?? text.length }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const joined: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** A text cut to some `room` characters around the first word found in it; what is left out shows as an ellipsis. */
export function excerpt(text: string, words: readonly string[], room: number): string {
  const characters = Array.from(text);
  if (characters.length <= room) return text;
  const at = marksIn(text, words)[0]?.from ?? 0;
  const before = Array.from(text.slice(0, at)).length;
  const from = Math.max(0, Math.min(before - Math.floor(room / 4), characters.length - room));
  const kept = characters.slice(from, from + room).join('');
  return `${from > 0 ? '…' : ''}${kept}${from + room < characters.length ? '…' : ''}`;
}

/** The folded text, and for each of its units the stretch of the original it came from. */
function withPlaces(text: string): { readonly plain: string; readonly places: readonly Span[] } {
  const places: Span[] = [];
  let plain = '';
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const one = foldedCharacter(character);
    plain += one;
    for (let unit = 0; unit < one.length; unit += 1) places.push({ from, to });
    from = to;
  }
  return { plain, places };
}

function occurrences(plain: string, word: string): readonly Span[] {
  const found: Span[] = [];
  if (word === '') return found;
  for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + word.length)) {
    found.push({ from: at, to: at + word.length });
  }
  return found;
}
