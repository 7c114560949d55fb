import { text, type Text } from '../../../base/text.ts';
import type { NewsEvent, NewsShapes } from '../../../drill/run/news.ts';
import type { Ground, StreamReader } from '../ground.ts';

/** Reads the news that reached the players of a drill. */
export function newsReader({ titles }: Pick<Ground, 'titles'>): StreamReader {
  const arrived = new Map<string, Text>();
  return {
    read(journalEvent) {
      const event = journalEvent as NewsEvent;
      if (event.type === 'NewsArrived') {
        const { inject, from, to, channel, content } = event.data;
        const [caller, post, way] = [titles.unit(from), titles.post(to), CHANNELS[channel]];
        arrived.set(inject, content);
        return {
          words: text(
            `来讯（${way.zh}）：${caller.zh}找${post.zh}：${content.zh}`,
            `News (${way.en}): ${caller.en} to ${post.en}: ${content.en}`,
          ),
          from: SAID.none,
          to: SAID.waiting,
        };
      }
      const { inject } = event.data;
      const content = arrived.get(inject) ?? text(inject, inject);
      return {
        words: text(`接收来讯：${content.zh}`, `News taken: ${content.en}`),
        from: SAID.waiting,
        to: SAID.taken,
      };
    },
  };
}

const CHANNELS: Readonly<Record<NewsShapes['NewsArrived']['channel'], Text>> = {
  phone: text('电话', 'by phone'),
  radio: text('对讲', 'by radio'),
  video: text('视频', 'by video'),
  message: text('消息', 'by message'),
  'in-person': text('当面', 'in person'),
  seen: text('看到', 'seen'),
};

const SAID = {
  none: text('无', 'none'),
  waiting: text('待接收', 'to be taken'),
  taken: text('已接收', 'taken'),
} as const satisfies Readonly<Record<string, Text>>;
