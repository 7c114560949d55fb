import type { NewsEvent } from '../run/news.ts';
import { lengthsFrom, lineOf, verdictOf, type Case, type Until } from './case.ts';

/** How soon news was taken, by the post it was for. Nothing sets a limit for it. */
export function newsCases(events: readonly NewsEvent[], until: Until): readonly Case[] {
  const taken = new Map<string, NewsEvent>();
  for (const event of events) {
    if (event.type === 'NewsTaken' && !taken.has(event.data.inject)) taken.set(event.data.inject, event);
  }
  return events.flatMap((event): Case[] => {
    if (event.type !== 'NewsArrived') return [];
    const { inject, to, content } = event.data;
    const by = taken.get(inject);
    const asked = { doneAt: by?.at };
    return [
      {
        key: inject,
        about: content,
        verdict: verdictOf(asked, until),
        ...lengthsFrom(event.at, asked),
        post: to,
        lines: [lineOf(event), ...(by ? [lineOf(by)] : [])],
      },
    ];
  });
}
