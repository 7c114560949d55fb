import type { Instant } from '../../base/instant.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { NewsEvent, NewsShapes } from './news.ts';

/** One piece of news as it reached the players, and who took it. */
export type NewsItem = NewsShapes['NewsArrived'] & {
  readonly at: Instant;
  readonly version: number;
  readonly taken?: { readonly at: Instant; readonly version: number; readonly person: string; readonly post: string };
};

/** The news of a run in the order in which it came. */
export interface News {
  readonly version: number;
  readonly items: readonly NewsItem[];
}

export const EMPTY_NEWS: News = { version: 0, items: [] };

export function evolveNews(news: News, event: NewsEvent): News {
  const { version, at } = event;
  switch (event.type) {
    case 'NewsArrived':
      return { version, items: [...news.items, { ...event.data, at, version }] };
    case 'NewsTaken': {
      const taken = { at, version, person: event.byPerson, post: event.byPost };
      const { inject } = event.data;
      return { version, items: news.items.map((item) => (item.inject === inject ? { ...item, taken } : item)) };
    }
    default:
      return assertNever(event, 'news event');
  }
}
