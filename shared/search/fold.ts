/** Letters whose folded form may differ: everything but the common Chinese characters and the plain ASCII characters without capitals. */
const FOLDED = /[^\u0020-\u0040\u005b-\u007e\u3001\u3002\u4e00-\u9fff]/gu;

const SPACE = /^[\s\p{Cc}\p{Zs}]$/u;

/** Half of a surrogate pair stands for nothing: a database stores a mark in its place. */
const HALF = /\p{Cs}/gu;

/** Keeps texts apart that are folded together: no word reaches beyond it. */
export const BREAK = '\n';

const known = new Map<string, string>();

/**
 * A text as it is searched: full and half width, large and small letters are one, and whatever
 * separates words is a space, but for the line break. Each character is folded by
 * itself, so that a part of a text folds to a part of the folded text.
 */
export function folded(text: string): string {
  return text.normalize('NFC').replace(FOLDED, foldedCharacter);
}

/** One character (code point); most fold to one, a ligature or a squared unit to several. */
export function foldedCharacter(character: string): string {
  const ready = known.get(character);
  if (ready !== undefined) return ready;
  const plain = SPACE.test(character)
    ? space(character)
    : character.replace(HALF, '\ufffd').normalize('NFKC').toLowerCase();
  known.set(character, plain);
  return plain;
}

const space = (character: string) => (character === BREAK ? BREAK : ' ');
