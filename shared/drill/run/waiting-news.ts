import type { NewsItem } from './news-state.ts';

/** Somebody waits at the other end of the first ones. */
const URGENCY: readonly NewsItem['channel'][] = ['phone', 'radio', 'video', 'in-person', 'message', 'seen'];

/** What nobody has taken yet: news that somebody waits with first, then by age. */
export function waitingNews(items: readonly NewsItem[]): readonly NewsItem[] {
  return items
    .filter((item) => !item.taken)
    .sort((a, b) => URGENCY.indexOf(a.channel) - URGENCY.indexOf(b.channel) || a.version - b.version);
}
