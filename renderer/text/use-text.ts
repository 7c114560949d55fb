import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Language, Text } from '../../shared/base/text.ts';

export type Translate = TFunction;

interface OurText {
  /** Our own words. */
  readonly t: Translate;
  readonly language: Language;
  /** Texts that come in both languages: plans, refusals. */
  readonly pick: (text: Text) => string;
}

const made = new Map<Language, OurText>();

function current(): OurText {
  const language: Language = i18next.language === 'en' ? 'en' : 'zh';
  const held = made.get(language);
  if (held) return held;
  const text: OurText = { t: i18next.getFixedT(language), language, pick: (both) => both[language] };
  made.set(language, text);
  return text;
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/** The words of the language chosen; the same object until it changes. A screen has hundreds of parts that ask for it, so it costs next to nothing. */
export function useText(): OurText {
  return useSyncExternalStore(subscribe, current);
}
