import { text, type Text } from '../base/text.ts';
import type { EventOf } from '../base/journal-event.ts';
import { beijingStamp } from '../base/instant.ts';
import type { MessageChannel, MessageShapes, Reached } from '../messages/events.ts';
import { messageOf } from '../messages/state.ts';
import type { MessageKind } from '../plan/vocabulary.ts';
import type { Response } from '../response/state.ts';
import { messageTemplateOf } from './message-templates.ts';
import { unitTitle } from './names.ts';

export const MESSAGE_KIND_NAMES: Readonly<Record<MessageKind, Text>> = {
  sms: text('提示短信', 'text message'),
  'platform-notice': text('现场公告', 'notice on site'),
  'news-brief': text('新闻通稿', 'news brief'),
};

const MESSAGE_CHANNEL_NAMES: Readonly<Record<MessageChannel, Text>> = {
  phone: text('电话', 'by phone'),
  written: text('书面', 'in writing'),
  system: text('业务系统', 'through their system'),
  'in-person': text('当面', 'in person'),
};

/** `公众信息 2（大客流提示短信）`: the number people quote, and what it is. */
export function messageTitle(response: Response, message: number): Text {
  const one = messageOf(response.messages ?? [], message);
  if (!one) return text(`公众信息 ${message}`, `message ${message}`);
  const name =
    messageTemplateOf(response, one.drafted.template)?.template.title ?? MESSAGE_KIND_NAMES[one.drafted.kind];
  return text(`公众信息 ${message}（${name.zh}）`, `message ${message} (${name.en})`);
}

function reachedWords({ people, source }: Reached): Text {
  return text(`触达 ${people} 人（${source}）`, `${people} people reached (${source})`);
}

/** One event of a message to the public as a sentence of the log. */
export function messageSentence(response: Response, event: EventOf<MessageShapes>): Text {
  const title = messageTitle(response, event.data.message);
  const say = (zh: string, en: string) =>
    text(`${title.zh}${zh}`, `${title.en.charAt(0).toUpperCase()}${title.en.slice(1)} ${en}`);
  switch (event.type) {
    case 'MessageDrafted': {
      const { place, replaces, text: words } = event.data;
      return say(
        `起草，对象 ${place}${replaces === undefined ? '' : `，替换第 ${replaces} 条`}：${words}`,
        `drafted for ${place}${replaces === undefined ? '' : `, in place of message ${replaces}`}: ${event.data.textEn ?? words}`,
      );
    }
    case 'MessageRequested': {
      const { unit, channel, takenBy } = event.data;
      const [to, by] = [unitTitle(response, unit), MESSAGE_CHANNEL_NAMES[channel]];
      return say(
        `${by.zh}请${to.zh}发布${takenBy === undefined ? '' : `，${takenBy} 接收`}`,
        `asked of ${to.en} ${by.en}${takenBy === undefined ? '' : `, taken by ${takenBy}`}`,
      );
    }
    case 'MessageApproved': {
      const { unit, by, channel, text: zh, textEn } = event.data;
      const [of, how] = [unitTitle(response, unit), MESSAGE_CHANNEL_NAMES[channel]];
      const changed = zh ?? textEn;
      return say(
        `${of.zh}${by} ${how.zh}批准${changed === undefined ? '，文稿未改' : `，文稿改为：${changed}`}`,
        `approved by ${of.en} ${by} ${how.en}${changed === undefined ? ', words unchanged' : `, words changed to: ${textEn ?? changed}`}`,
      );
    }
    case 'MessageRefused': {
      const { unit, by, reason } = event.data;
      const of = unitTitle(response, unit);
      return say(`${of.zh}${by} 未同意：${reason}`, `refused by ${of.en} ${by}: ${reason}`);
    }
    case 'MessageReleased': {
      const { unit, batch, reached, emergency } = event.data;
      const by = unitTitle(response, unit);
      const count = reached === undefined ? undefined : reachedWords(reached);
      return say(
        `由${by.zh}发布，本次处置第 ${batch} 批${count ? `，${count.zh}` : ''}${emergency === undefined ? '' : `；未经批准先发：${emergency}`}`,
        `released by ${by.en}, batch ${batch} of this response${count ? `, ${count.en}` : ''}${emergency === undefined ? '' : `; sent before approval: ${emergency}`}`,
      );
    }
    case 'MessageReached': {
      const count = reachedWords(event.data.reached);
      return say(count.zh, `: ${count.en}`);
    }
    case 'MessageWithdrawn':
      return say(`撤回：${event.data.reason}`, `withdrawn: ${event.data.reason}`);
  }
}

/** What has gone to the public or been taken back, as a follow-up report tells it; nothing for all that only leads there. */
export function messageNews(response: Response, event: EventOf<MessageShapes>): Text | undefined {
  const title = messageTitle(response, event.data.message);
  const at = beijingStamp(event.at, event.at);
  if (event.type === 'MessageReleased') {
    const by = unitTitle(response, event.data.unit);
    return text(
      `${at} ${by.zh}发布${title.zh}，第 ${event.data.batch} 批`,
      `${at} ${title.en} released by ${by.en}, batch ${event.data.batch}`,
    );
  }
  if (event.type === 'MessageWithdrawn' && messageOf(response.messages ?? [], event.data.message)?.released) {
    return text(`${at} 撤回${title.zh}：${event.data.reason}`, `${at} ${title.en} withdrawn: ${event.data.reason}`);
  }
  return undefined;
}
