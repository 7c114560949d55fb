/** One text in the two languages of the product; Chinese is the original, English its complete counterpart. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** A title that stands by itself; within a sentence it begins small in English. */
export const capitalised = ({ zh, en }: Text): Text => text(zh, en.charAt(0).toUpperCase() + en.slice(1));

/** A table of texts in one language. */
export function inLanguage<T extends Readonly<Record<string, Text>>>(
  table: T,
  language: Language,
): { readonly [K in keyof T]: string } {
  const words = Object.entries(table).map(([id, both]) => [id, both[language]]);
  return Object.fromEntries(words) as { readonly [K in keyof T]: string };
}
