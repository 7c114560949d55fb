import { text } from '../../base/text.ts';
import type { NewsEvent } from '../run/news.ts';
import { lengthsFrom, lineOf, verdictOf, type Case, type Until } from '../../review/course/case.ts';

/** How soon news was taken, by the post it was for. Nothing sets a limit for it. */
export function newsCases(events: readonly NewsEvent[], until: Until): readonly Case[] {
  const taken = new Map<string, NewsEvent>();
  for (const event of events) {
    if (event.type === 'NewsTaken' && !taken.has(event.data.inject)) taken.set(event.data.inject, event);
  }
  return events.flatMap((event): Case[] => {
    if (event.type !== 'NewsArrived') return [];
    const { inject, to } = event.data;
    const by = taken.get(inject);
    const asked = { doneAt: by?.at };
    return [
      {
        key: inject,
        about: text(`情况 ${inject}`, `inject ${inject}`),
        verdict: verdictOf(asked, until),
        ...lengthsFrom(event.at, asked),
        ...(by ? {} : { why: NOT_TAKEN }),
        post: to,
        lines: [lineOf(event), ...(by ? [lineOf(by)] : [])],
      },
    ];
  });
}

const NOT_TAKEN = text('没有人接收', 'Nobody has taken it');
