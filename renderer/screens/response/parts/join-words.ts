import type { Translate } from '../../../text/use-text.ts';

/** A list in a sentence: 甲、乙 or a, b. */
export const listed = (t: Translate, words: readonly string[]) => words.join(t('response.punct.comma'));

/** Sentences one after another, the empty ones left out: 甲；乙 or a; b. */
export const sentences = (t: Translate, words: readonly string[]) =>
  words.filter((one) => one !== '').join(t('response.punct.semicolon'));

/** 甲（乙） or a (b). */
export const inParens = (t: Translate, text: string, inner: string) => t('response.punct.parens', { text, inner });
