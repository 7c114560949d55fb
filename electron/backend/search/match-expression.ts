import type { Connection } from '../store/connect.ts';

/** The length of a trigram in characters (code points). */
const THREE = 3;

/** Trigrams of a long word that are asked for: more of them narrow nothing, since every candidate is held against its text. */
const MOST_TRIGRAMS = 24;

/** Beyond so many trigrams that begin with it, a short word is so common that the index cannot narrow by it. */
const MOST_BEGINNINGS = 4000;

/** So many words narrow a search; the others are only held against the text. */
const MOST_WORDS = 8;

/**
 * An expression of FTS5 for rows that may contain all words (folded); undefined when the index cannot narrow by any of them. `common` says of a short word that
 * most rows have it. `nothing`: a short word begins no trigram at all, so no row has it.
 *
 * Trigrams know no word of one or two characters. But every text ends with two line breaks, so each of its characters begins a trigram: a short word stands
 * wherever a trigram begins with it, and the list of all trigrams says which those are.
 */
export function matchExpression(
  db: Connection,
  words: readonly string[],
  common: (word: string) => boolean,
): { readonly match: string } | 'nothing' | undefined {
  const beginning = db
    .prepare<[string, string, number], string>('SELECT term FROM trigram WHERE term >= ? AND term < ? LIMIT ?')
    .pluck();
  const parts: string[] = [];
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  for (const word of longestFirst.slice(0, MOST_WORDS)) {
    const characters = Array.from(word);
    if (characters.length >= THREE) {
      parts.push(trigramsOf(characters).map(quoted).join(' AND '));
      continue;
    }
    if (common(word)) continue;
    const terms = beginning.all(word, `${word}\u{10ffff}`, MOST_BEGINNINGS + 1);
    if (terms.length === 0) return 'nothing';
    if (terms.length <= MOST_BEGINNINGS) parts.push(`(${terms.map(quoted).join(' OR ')})`);
  }
  return parts.length === 0 ? undefined : { match: parts.join(' AND ') };
}

/** The trigrams of a word; of a very long one those of its beginning and its end. */
function trigramsOf(characters: readonly string[]): readonly string[] {
  const count = characters.length - THREE + 1;
  const at = (index: number) => characters.slice(index, index + THREE).join('');
  const all = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    if (index < MOST_TRIGRAMS / 2 || index >= count - MOST_TRIGRAMS / 2) all.add(at(index));
  }
  return [...all];
}

/** A string of FTS5: whatever stands in it is text. */
const quoted = (term: string) => `"${term.replaceAll('"', '""')}"`;
