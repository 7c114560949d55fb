import { defined } from '../../base/defined.ts';
import type { Instant } from '../../base/instant.ts';
import type { EventOf, NewEventOf } from '../../base/journal-event.ts';
import type { Text } from '../../base/text.ts';
import { happenedAt } from '../inject.ts';
import type { Inject } from '../schema-injects.ts';

/** What has reached the players (来讯), as they may know it: never what is expected of them, nor what the evaluators are told. */
export interface NewsShapes {
  NewsArrived: {
    readonly inject: string;
    readonly from: string;
    readonly to: string;
    readonly channel: Inject['channel'];
    readonly content: Text;
    readonly place?: Text;
    readonly trains?: readonly string[];
    /** When it happened, where the news says a time; else what it says in place of one. */
    readonly happenedAt?: Instant;
    readonly said?: Text;
    readonly attachments?: readonly { readonly title: Text; readonly text: Text }[];
  };
  NewsTaken: { readonly inject: string };
}

export type NewsEvent = EventOf<NewsShapes>;
export type NewNewsEvent = NewEventOf<NewsShapes>;

export const NEWS_STREAM = 'news';

/** What an inject says to the players. */
export function newsOf(inject: Inject): NewsShapes['NewsArrived'] {
  const { id, from, to, channel, content, place, trains, at, attachments } = inject;
  return defined({
    inject: id,
    from,
    to,
    channel,
    content,
    place,
    trains: trains.length > 0 ? trains : undefined,
    happenedAt: happenedAt(inject),
    said: at?.said,
    attachments: attachments.length > 0 ? attachments : undefined,
  });
}
