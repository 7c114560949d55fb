import type { Text } from '../../../../shared/base/text.ts';
import { isUrgent, type NowItem } from './now-item.ts';

/** How many lines the short list has. */
export const TOP = 5;

/** Whose lines: everybody's, those of one's own posts, or those of one post by its id. */
export type PostFilter = 'all' | 'mine' | { readonly post: string };

export interface NowWish {
  readonly short: boolean;
  readonly posts: PostFilter;
  /** What was typed; it looks through the lines of every post. */
  readonly words: string;
  readonly myPosts: ReadonlySet<string>;
  /** The line on the card stays in the list, however short that is. */
  readonly selected: string | undefined;
}

/** How many lines, and how many of them are urgent. */
export interface Count {
  readonly n: number;
  readonly urgent: number;
}

export interface NowView {
  /** The lines on the screen. */
  readonly shown: readonly NowItem[];
  /** All lines that the filters let through, the most urgent first. */
  readonly matched: readonly NowItem[];
  /** What the short list leaves for the long one. */
  readonly rest: Count;
  /** What the filters keep out. */
  readonly hidden: Count;
  /** Critical lines of other posts whose time presses: said in a line of their own. */
  readonly elsewhere: readonly NowItem[];
}

/** What of the list is on the screen, and what is not. Nothing is left out without being counted. */
export function nowView(all: readonly NowItem[], wish: NowWish, wordsOf: (item: NowItem) => string): NowView {
  const { words, selected } = wish;
  const isTyped = words !== '';
  const lets = isTyped
    ? (item: NowItem) => matches(wordsOf(item), words)
    : (item: NowItem) => isOf(wish.posts, wish.myPosts, item.owner);
  const matched = all.filter(lets);
  const hidden = all.filter((item) => !lets(item));
  const isShort = wish.short && !isTyped;
  const shown = isShort ? matched.filter((item, index) => index < TOP || item.id === selected) : matched;
  const rest = isShort ? matched.filter((item, index) => index >= TOP && item.id !== selected) : [];
  return {
    shown,
    matched,
    rest: countOf(rest),
    hidden: countOf(hidden),
    elsewhere: isTyped ? [] : hidden.filter((item) => item.critical && item.reason === 'pressing'),
  };
}

export function countOf(items: readonly NowItem[]): Count {
  return { n: items.length, urgent: items.filter(isUrgent).length };
}

export function isOf(posts: PostFilter, myPosts: ReadonlySet<string>, owner: string): boolean {
  if (posts === 'all') return true;
  return posts === 'mine' ? myPosts.has(owner) : owner === posts.post;
}

/** Every word typed must be there, in any order, in either language. */
export function matches(text: string, words: string): boolean {
  return words.split(/\s+/).every((word) => text.includes(word));
}

/** What is typed and what is looked through, made alike: small letters, full width as half width. */
export const plainWords = (text: string) => text.normalize('NFKC').toLowerCase().trim();

export const bothWords = (...texts: readonly (Text | string | undefined)[]) =>
  plainWords(
    texts
      .map((text) => (text === undefined ? '' : typeof text === 'string' ? text : `${text.zh} ${text.en}`))
      .join(' '),
  );
