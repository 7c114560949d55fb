import { text, type Text } from '../base/text.ts';

/** Several texts in a row, each language with its own mark between. */
export function joinTexts(parts: readonly Text[], zh: string, en: string): Text {
  return text(parts.map((part) => part.zh).join(zh), parts.map((part) => part.en).join(en));
}

/** A value inside a Chinese sentence: a figure or a Latin word keeps a space to the characters around it. */
export function spaced(value: string): string {
  const isLatin = (letter: string | undefined) => letter !== undefined && /[\x21-\x7e]/.test(letter);
  return `${isLatin(value.at(0)) ? ' ' : ''}${value}${isLatin(value.at(-1)) ? ' ' : ''}`;
}
