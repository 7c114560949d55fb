import { visibleText } from './visible-text.ts';

/** Words as they stand between tags or in a quoted attribute of HTML and XML. */
export function escaped(words: string): string {
  return visibleText(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The same for an attribute of XML, where a bare line end or tab would be read as a space. */
export function attribute(words: string): string {
  return escaped(words).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');
}
