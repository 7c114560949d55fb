/** One text in the two languages of the product; Chinese is the original, English its complete counterpart. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

export function text(zh: string, en: string): Text {
  return { zh, en };
}
