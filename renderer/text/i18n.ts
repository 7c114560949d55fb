import i18next from 'i18next';
import type { Language, Text } from '../../shared/base/text.ts';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
    returnNull: false;
  }
}

/** Starts the two languages of the product. Resources are bundled, so this is done before the first paint. */
export function startText(language: Language): void {
  void i18next.init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  // English only: `{{n}} day{{n, s}}`. The Chinese words have no plural.
  i18next.services.formatter?.add('s', (n: unknown) => (n === 1 ? '' : 's'));
}

export function changeLanguage(language: Language): void {
  void i18next.changeLanguage(language);
}

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** A key of our own words, such as `common.act.save`. */
export type TextKey = Leaves<typeof zh>;

/** A sentence of ours in both languages, for what is kept in state and shown later. */
export function inBoth(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Text {
  const of = (language: Language) => i18next.t(key, { lng: language, ...values }) as string;
  return { zh: of('zh'), en: of('en') };
}
