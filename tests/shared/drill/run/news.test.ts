import { describe, expect, it } from 'vitest';
import { EMPTY_NEWS, evolveNews } from '../../../../shared/drill/run/news-state.ts';
import { NEWS_STREAM, newsOf, type NewNewsEvent, type NewsEvent } from '../../../../shared/drill/run/news.ts';
import { testScenario } from '../../../support/pure-run.ts';

const [first, second] = testScenario().injects;
if (!first || !second) throw new Error('Two injects were written');

const stored = (version: number, event: NewNewsEvent) =>
  ({
    ...event,
    stream: NEWS_STREAM,
    version,
    recordedAt: event.at,
    byPerson: '值班员甲',
    byPost: 'duty-officer',
    workstation: 'w1',
    mode: 'drill',
    commandId: `c${version}`,
  }) as NewsEvent;

describe('news as the players get it', () => {
  it('says what was heard, and nothing of what is expected or hinted', () => {
    const news = newsOf(first);
    expect(news).toEqual({
      inject: '01',
      from: 'railway',
      to: 'duty-officer',
      channel: 'phone',
      content: first.content,
      trains: ['K1'],
      happenedAt: Date.UTC(2026, 6, 1, 4, 5),
    });
    expect(newsOf(second)).toMatchObject({ inject: '02', said: { en: 'in the evening' } });
  });

  it('comes in order, and is taken by somebody at a post', () => {
    const events = [
      stored(1, { type: 'NewsArrived', at: 10, data: newsOf(first) }),
      stored(2, { type: 'NewsArrived', at: 20, data: newsOf(second) }),
      stored(3, { type: 'NewsTaken', at: 25, data: { inject: '01' } }),
    ];
    const { version, items } = events.reduce(evolveNews, EMPTY_NEWS);
    expect(version).toBe(3);
    expect(items.map(({ inject, at, taken }) => [inject, at, taken?.at, taken?.person])).toEqual([
      ['01', 10, 25, '值班员甲'],
      ['02', 20, undefined, undefined],
    ]);
  });
});
