import { LOG_KINDS } from '../../shared/response/log-kinds.ts';

/** Marks typed into a quick log line: `@岗位`, `#车次`, `/类别`. Each stands at the start of a word and keeps its sign. */
const TAG = /(?:^|[\s，。；：、（,;])([@#/][^\s@#/，。；、：（）,;:]{1,58})/gu;
/** What ends a tag, or cannot stand in one. */
const NOT_IN_TAG = /[\s@#/，。；、：（）,;:]/u;

const KIND_WORDS = LOG_KINDS.map(({ word }) => word.zh).join('|');
/** An input method in Chinese punctuation gives `、` for the `/` key, and full-width signs in full-width mode. */
const WIDE_SIGN = /(^|[\s，。；：、（,;])([＠＃／])/gu;
const PAUSE_AS_SLASH = new RegExp(`(^|\\s)、(?=${KIND_WORDS})`, 'gu');
const NARROW: Readonly<Record<string, string>> = { '＠': '@', '＃': '#', '／': '/' };

/** The line with the signs of its tags as they are meant, whatever the input method made of them. */
export function plainSigns(line: string): string {
  return line
    .replace(WIDE_SIGN, (_, before: string, sign: string) => `${before}${NARROW[sign] ?? sign}`)
    .replace(PAUSE_AS_SLASH, '$1/');
}

export function logTags(line: string): readonly string[] {
  const found = [...plainSigns(line).matchAll(TAG)].map((match) => match[1] ?? '');
  return [...new Set(found)].filter((tag) => tag !== '').slice(0, 20);
}

/** True when a word can stand after a sign as it is. */
export const fitsTag = (word: string) => word !== '' && word.length <= 58 && !NOT_IN_TAG.test(word);

export interface TagAtCaret {
  readonly sign: '@' | '#' | '/';
  /** What has been typed of it so far. */
  readonly typed: string;
  /** Where the sign stands. */
  readonly from: number;
}

/** The tag that is being typed at the caret; undefined when the caret is not in one. */
export function tagAt(line: string, caret: number): TagAtCaret | undefined {
  const match = /(?:^|[\s，。；：、（,;])([@#/＠＃／]|(?<=^|\s)、)([^\s@#/，。；、：（）,;:]*)$/u.exec(
    line.slice(0, caret),
  );
  if (!match) return undefined;
  const [, typedSign = '', typed = ''] = match;
  const sign = typedSign === '、' ? '/' : (NARROW[typedSign] ?? typedSign);
  if (sign !== '@' && sign !== '#' && sign !== '/') return undefined;
  return { sign, typed, from: caret - typed.length - 1 };
}
