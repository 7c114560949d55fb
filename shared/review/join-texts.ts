import { text, type Text } from '../base/text.ts';

/** Several texts in a row, each language with its own mark between. */
export function joinTexts(parts: readonly Text[], zh: string, en: string): Text {
  return text(parts.map((part) => part.zh).join(zh), parts.map((part) => part.en).join(en));
}
