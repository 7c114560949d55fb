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
  const text: OurText = { t: rememberingT(language), language, pick: (both) => both[language] };
  made.set(language, text);
  return text;
}

/** Looks a word up once: i18next resolves and interpolates anew on every call, and a full response screen asks for thousands on every act. */
function rememberingT(language: Language): Translate {
  const fixed = i18next.getFixedT(language);
  const known = new Map<string, string>();
  const remembering = (key: string, values?: Record<string, unknown>): string => {
    if (values !== undefined) return (fixed as (key: string, values: Record<string, unknown>) => string)(key, values);
    const held = known.get(key);
    if (held !== undefined) return held;
    const said = (fixed as (key: string) => string)(key);
    known.set(key, said);
    return said;
  };
  // The overloads and the brand of TFunction are for callers; there is no way to state them of a function of one's own.
  return remembering as unknown as Translate;
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/** The words of the language chosen; the same object until it changes. A screen has hundreds of parts that ask for it, so it costs next to nothing. */
export function useText(): OurText {
  return useSyncExternalStore(subscribe, current);
}
