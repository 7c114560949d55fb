/** What XML 1.0 cannot carry at all: most control characters, half surrogates, U+FFFE and U+FFFF. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The words as XML can carry them: each character that it cannot becomes the replacement character �, so that the gap is seen. */
export function xmlWords(words: string): string {
  return words.replaceAll(NOT_IN_XML, '\ufffd');
}

/** How many characters of the words XML cannot carry. */
export function lostInXml(words: string): number {
  return words.match(NOT_IN_XML)?.length ?? 0;
}
