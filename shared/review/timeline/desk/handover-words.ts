import { text, type Text } from '../../../base/text.ts';
import type { HandoverEvent } from '../../../duty/handover.ts';
import { joinTexts } from '../../join-texts.ts';
import type { Titles } from '../titles.ts';

/** One line of a hand-over of posts as a sentence. */
export function handoverWords(event: HandoverEvent, titles: Titles): Text {
  switch (event.type) {
    case 'HandoverOpened': {
      const { posts, outgoing, notes } = event.data;
      const list = joinTexts(posts.map(titles.post), '、', ', ');
      const said =
        notes.length === 0 ? text('', '') : text(`。交代：${notes.join('；')}`, `. Notes: ${notes.join('; ')}`);
      return text(`${outgoing} 开始交班：${list.zh}${said.zh}`, `${outgoing} begins to hand over ${list.en}${said.en}`);
    }
    case 'HandoverNoted':
      return text(`交班补充：${event.data.note}`, `Note for the hand-over: ${event.data.note}`);
    case 'HandoverItemsRead': {
      const { by, items } = event.data;
      const list = joinTexts(
        items.map(({ words }) => words),
        '；',
        '; ',
      );
      return text(`${by} 逐项看过 ${items.length} 项：${list.zh}`, `Read by ${by} (${items.length}): ${list.en}`);
    }
    case 'HandoverItemsPassed': {
      const { by, items } = event.data;
      const list = joinTexts(
        items.map(({ words, reason }) => text(`${words.zh}（${reason}）`, `${words.en} (${reason})`)),
        '；',
        '; ',
      );
      return text(
        `${by} 未逐项看 ${items.length} 项：${list.zh}`,
        `Passed over by ${by} (${items.length}): ${list.en}`,
      );
    }
    case 'HandoverSigned': {
      const { side, person } = event.data;
      return side === 'outgoing'
        ? text(`${person} 交班签字`, `${person} signs for handing over`)
        : text(`${person} 接班签字`, `${person} signs for taking over`);
    }
    case 'HandoverCompleted': {
      const { posts, outgoing, incoming } = event.data;
      const list = joinTexts(posts.map(titles.post), '、', ', ');
      return text(
        `交接班完成：${outgoing} 交 ${incoming}（${list.zh}）`,
        `Hand-over complete: ${outgoing} to ${incoming} (${list.en})`,
      );
    }
    case 'HandoverCancelled':
      return text(`交接班取消：${event.data.reason}`, `Hand-over cancelled: ${event.data.reason}`);
  }
}
