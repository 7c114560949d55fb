import { BREAK, folded } from './fold.ts';

/** More than anybody types: what is longer was pasted. */
export const MAX_TYPED = 10_000;

/** Quotes of both writings; a missing second one ends with the text. Within corner brackets the words are exact as well. */
const PARTS = /"([^"]*)"?|[“”]([^“”]*)[“”]?|「([^」]*)」?|([^\s"“”「]+)/gu;

/**
 * What somebody typed, as the words that a row has to contain, folded and each once: separated by spaces; what stands in quotes is one word with its spaces.
 * There is no other syntax, so nothing that is typed can be wrong. Empty when nothing is left to look for.
 */
export function readQuery(typed: string): readonly string[] {
  const words = [...typed.normalize('NFC').matchAll(PARTS)].map((part) =>
    part.slice(1).reduce<string>((found, one) => found || (one ?? ''), ''),
  );
  return [...new Set(words.map((word) => folded(word).replaceAll(BREAK, ' ').trim()).filter((word) => word !== ''))];
}

/** Whether a folded text contains every word of a query. */
export const containsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
