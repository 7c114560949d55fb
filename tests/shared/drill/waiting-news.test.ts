import { describe, expect, it } from 'vitest';
import { EMPTY_NEWS, evolveNews } from '../../../shared/drill/run/news-state.ts';
import type { NewsEvent, NewsShapes } from '../../../shared/drill/run/news.ts';
import { waitingNews } from '../../../shared/drill/run/waiting-news.ts';

const line = { stream: 'news', recordedAt: 0, workstation: 'desk-1', mode: 'drill', commandId: 'c' } as const;
const CONSOLE = { byPerson: 'console', byPost: 'console' };
const arrived = (version: number, inject: string, channel: NewsShapes['NewsArrived']['channel']): NewsEvent => ({
  ...line,
  ...CONSOLE,
  version,
  at: version * 60_000,
  type: 'NewsArrived',
  data: { inject, from: 'railway-bureau', to: 'duty-officer', channel, content: { zh: inject, en: inject } },
});
const taken = (version: number, inject: string): NewsEvent => ({
  ...line,
  byPerson: '值班员甲',
  byPost: 'duty-officer',
  version,
  at: version * 60_000,
  type: 'NewsTaken',
  data: { inject },
});
const after = (events: readonly NewsEvent[]) =>
  waitingNews(events.reduce(evolveNews, EMPTY_NEWS).items).map((one) => one.inject);

describe('news that waits', () => {
  const events = [
    arrived(1, 'mail', 'message'),
    arrived(2, 'radio', 'radio'),
    arrived(3, 'second call', 'phone'),
    arrived(4, 'third call', 'phone'),
    arrived(5, 'window', 'seen'),
  ];

  it('puts first what somebody waits with, and the older before the newer', () => {
    expect(after(events)).toEqual(['second call', 'third call', 'radio', 'mail', 'window']);
  });

  it('no longer waits once it was taken', () => {
    expect(after([...events, taken(6, 'second call'), taken(7, 'mail')])).toEqual(['third call', 'radio', 'window']);
  });
});
