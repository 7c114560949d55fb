import type { Language } from '../../base/text.ts';

const SENTENCE = { zh: /[^。！？；\n]+[。！？；]?/g, en: /[^.!?;\n]+[.!?;]?/g } as const;
const ASKS = {
  zh: /请|勿|不要/,
  en: /\b(please|do not|check|follow|keep|call|travel|wait|walk|hold on|queue|come|leave|take)\b/i,
} as const;

/** The sentences that ask people to do or not to do something, word for word: CAP shows them apart from what has happened. Empty when there is none. */
export function asksIn(words: string, language: Language): string {
  const sentences = words.match(SENTENCE[language]) ?? [];
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => ASKS[language].test(sentence))
    .join(language === 'zh' ? '' : ' ');
}
