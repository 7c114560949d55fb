import { canonicalJson } from './canonical-json.ts';

/**
 * Whether a text is the canonical JSON of its own value. Verifying asks this of every row, so that a look over the characters comes first; only what that
 * cannot vouch for is parsed and written again.
 */
export function isCanonicalText(text: string): boolean {
  if (valueEnd(text, 0, 0) === text.length) return true;
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** Not plainly canonical. That is no verdict: escaped keys, long nesting and the like are left to the parser. */
const UNSURE = -1;

const DEEPEST = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the value ends that begins at `at`. */
function valueEnd(text: string, at: number, depth: number): number {
  switch (text.charCodeAt(at)) {
    case QUOTE:
      return stringEnd(text, at);
    case 0x7b:
      return depth < DEEPEST ? objectEnd(text, at, depth + 1) : UNSURE;
    case 0x5b:
      return depth < DEEPEST ? arrayEnd(text, at, depth + 1) : UNSURE;
    case 0x74:
      return wordEnd(text, at, 'true');
    case 0x66:
      return wordEnd(text, at, 'false');
    case 0x6e:
      return wordEnd(text, at, 'null');
    default:
      return numberEnd(text, at);
  }
}

function wordEnd(text: string, at: number, word: string): number {
  return text.startsWith(word, at) ? at + word.length : UNSURE;
}

/** Members in ascending order of their keys, which UTF-16 order of the text is as long as no key holds an escape. */
function objectEnd(text: string, start: number, depth: number): number {
  let at = start + 1;
  if (text[at] === '}') return at + 1;
  for (let before: string | undefined; ; ) {
    const end = text.charCodeAt(at) === QUOTE ? stringEnd(text, at) : UNSURE;
    if (end === UNSURE || text[end] !== ':') return UNSURE;
    const key = text.slice(at + 1, end - 1);
    if ((before !== undefined && key <= before) || key.includes('\\')) return UNSURE;
    before = key;
    at = valueEnd(text, end + 1, depth);
    if (at === UNSURE) return UNSURE;
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') return UNSURE;
    at += 1;
  }
}

function arrayEnd(text: string, start: number, depth: number): number {
  let at = start + 1;
  if (text[at] === ']') return at + 1;
  for (;;) {
    at = valueEnd(text, at, depth);
    if (at === UNSURE) return UNSURE;
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') return UNSURE;
    at += 1;
  }
}

/** A string as JSON.stringify writes it, but for control characters with a number and halves of a pair. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit === BACKSLASH) {
      at += 1;
      if (!'"\\bfnrt'.includes(text[at] ?? ' ')) return UNSURE;
    } else if (unit < 0x20 || (unit & 0xf800) === 0xd800) {
      const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      if (!isPair) return UNSURE;
      at += 1;
    }
  }
  return UNSURE;
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]\d+)?/y;

function numberEnd(text: string, at: number): number {
  NUMBER.lastIndex = at;
  const written = NUMBER.exec(text)?.[0];
  return written !== undefined && String(Number(written)) === written ? at + written.length : UNSURE;
}
