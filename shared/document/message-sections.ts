import { text } from '../base/text.ts';
import { MESSAGE_KIND_NAMES } from '../review/message-words.ts';
import { escaped, joined, list, table } from './markdown.ts';
import type { Page } from './page.ts';

/** Templates of messages to the public as a plan prints them, with the words for measures and the sender where the general plan names them. */
export function messageSections({ compiled, names, say, row, marks }: Page): readonly string[] {
  const { plan } = compiled;
  if (plan.tier === 'station') return [];
  const sender = plan.tier === 'general' ? plan.messageSender : undefined;
  const measures = plan.tier === 'general' ? (plan.messageMeasures ?? []) : [];
  const { messages = [] } = plan;
  if (messages.length === 0 && measures.length === 0 && !sender) return [];
  return [
    `## ${say(W.messages)}`,
    sender
      ? `**${say(W.sender)}** ${say(sender.name)} (${escaped(sender.sender)}, ${sender.region}${sender.organisation}${sender.inner}${sender.extension})${marks(...sender.basis)}`
      : '',
    ...messages.map((one) =>
      joined([
        `### ${say(one.title)} (${say(MESSAGE_KIND_NAMES[one.kind])})`,
        list([
          ...(one.to ? [`**${say(W.to)}** ${row(one.to.map(names.unit))}`] : []),
          ...(one.maxCharacters === undefined ? [] : [`**${say(W.most)}** ${one.maxCharacters}`]),
        ]),
        `${say(one.text)}${marks(...one.basis)}`,
      ]),
    ),
    measures.length === 0
      ? ''
      : table(
          [W.measure, W.words].map(say),
          measures.map((one) => [escaped(one.measure), say(one.text)]),
        ),
  ];
}

const W = {
  messages: text('公众信息模板', 'Templates of messages to the public'),
  sender: text('发布主体：', 'Sender:'),
  to: text('请求单位：', 'Asked of:'),
  most: text('字数上限：', 'Most characters:'),
  measure: text('共用措施', 'Shared measure'),
  words: text('对外用语', 'Words for the public'),
};
