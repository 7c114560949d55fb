/**
 * Text for tables and documents: what a reader could not see, or a file could not hold, becomes a symbol in its place. Tab and line end stay.
 */

// C0 without tab, line feed and a carriage return that begins a line end; DEL; C1; halves of a surrogate pair; U+FFFE and U+FFFF.
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without what has to look around itself: most words of a long record have none of these, and this tells it quickly. */
// oxlint-disable-next-line no-control-regex -- as above
const MAY_HAVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** The words with a visible symbol for each such character: ␀ … ␟ and ␡ of the block U+2400, � for those that have none there. `onShown` is told of each. */
export function visibleText(words: string, onShown?: () => void): string {
  if (!MAY_HAVE.test(words)) return words;
  return words.replaceAll(UNSEEN, (sign) => {
    onShown?.();
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
