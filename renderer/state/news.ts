import { useMemo } from 'react';
import { v7 } from 'uuid';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { Text } from '../../shared/base/text.ts';
import type { NewsEvent } from '../../shared/drill/run/news.ts';
import { EMPTY_NEWS, evolveNews, type News, type NewsItem } from '../../shared/drill/run/news-state.ts';
import { waitingNews } from '../../shared/drill/run/waiting-news.ts';
import type { GeneralPlan } from '../../shared/plan/schema.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { useView } from './hooks.ts';
import { sayWhy } from './messages.ts';
import { store } from './store.ts';

/** Reads all the news of this window's run anew. What was pushed while the answer was on its way is not lost to it: news that nobody hears of is never taken. */
export async function readNews(): Promise<void> {
  const answer = await request('readNews', {});
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return;
  }
  const { events } = answer.value;
  if ((events.at(-1)?.version ?? 0) >= store.getState().news.version) keep(EMPTY_NEWS, events);
}

/** Takes lines of the news stream, from a push or a reply; where one is missing, all are read. */
export async function extendNews(events: readonly JournalEvent[]): Promise<void> {
  const { news } = store.getState();
  const fresh = events.filter((event) => event.version > news.version);
  if (fresh.length === 0) return;
  if (fresh[0]?.version === news.version + 1) keep(news, fresh);
  else await readNews();
}

function keep(from: News, events: readonly JournalEvent[]): void {
  store.setState({ news: (events as readonly NewsEvent[]).reduce(evolveNews, from) });
}

/** Puts on record who took a piece of news at this desk. Gives true once it is written; anything else has been told. */
export async function takeNews(inject: string): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const input = { commandId: v7(), as, inject };
  const answer = await persist(() => request('takeNews', input));
  if (answer.kind === 'done') await extendNews(answer.value.events);
  else sayWhy(answer);
  return answer.kind === 'done';
}

/** What has reached this desk, in the order of arrival. */
export function useNews(): readonly NewsItem[] {
  return useView((state) => state.news.items);
}

/** What nobody has taken yet: those that somebody waits with first, then by age. */
export function useWaitingNews(): readonly NewsItem[] {
  const items = useNews();
  return useMemo(() => waitingNews(items), [items]);
}

/** Who calls: a unit or a post of the general plan; what is neither stands as it was written. */
export function callerOf(general: GeneralPlan | undefined, from: string): Text {
  const named = [...(general?.units ?? []), ...(general?.posts ?? [])].find(({ id }) => id === from);
  return named?.title ?? { zh: from, en: from };
}
