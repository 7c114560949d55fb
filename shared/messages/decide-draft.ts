import { defined } from '../base/defined.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import { saysSomething } from '../base/plain-words.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { MessageCommand } from './commands.ts';
import type { MessageShapes } from './events.ts';
import { messageOf, messagePhase, replacementOf, type Messages } from './state.ts';

type Draft = Extract<MessageCommand, { type: 'DraftMessage' }>;

/** A new draft, or a draft rewritten. Once somebody has been asked the words are frozen: a change is a new message that replaces the old one. */
export function decideDraft(
  messages: Messages,
  command: Draft,
  meta: CommandMeta,
): Result<readonly NewEventOf<MessageShapes>[]> {
  const { type: _, message: rewritten, ...data } = command;
  if (data.until !== undefined && data.until <= meta.now) {
    return refuse(
      'until-passed',
      '有效时间已经过去，请改一个以后的时间',
      'The words must hold until a time ahead: change it',
    );
  }
  if (!saysSomething(data.text)) {
    return refuse('nothing-said', '文稿里没有一个字，请先写好', 'The message has no words in it: write it first');
  }
  const message = rewritten ?? messages.length + 1;
  const refused = refuseRewriting(messages, rewritten) ?? refuseReplacing(messages, data.replaces, message);
  if (refused) return refused;
  return ok([{ type: 'MessageDrafted', at: meta.at, data: { message, ...defined(data) } }]);
}

function refuseRewriting(messages: Messages, message: number | undefined) {
  if (message === undefined) return undefined;
  const one = messageOf(messages, message);
  if (!one) return refuse('no-message', '本次处置没有这条公众信息', 'This response has no such message to the public');
  if (messagePhase(messages, one) === 'drafted') return undefined;
  return refuse(
    'message-frozen',
    `公众信息 ${message} 的文稿已经封存，不能再改；要改请另拟一条替换它`,
    `The words of message ${message} are frozen: draft another message that replaces it`,
  );
}

function refuseReplacing(messages: Messages, replaces: number | undefined, message: number) {
  if (replaces === undefined) return undefined;
  const old = replaces < message ? messageOf(messages, replaces) : undefined;
  if (!old) return refuse('no-message', '没有要替换的那条公众信息', 'There is no such earlier message to replace');
  const other = replacementOf(messages, replaces);
  if (other && other.message !== message) {
    return refuse(
      'message-replaced',
      `公众信息 ${replaces} 已由第 ${other.message} 条替换，请替换新的那一条`,
      `Message ${replaces} is already replaced by message ${other.message}: replace that one`,
    );
  }
  if (old.withdrawn) {
    return refuse(
      'message-withdrawn',
      `公众信息 ${replaces} 已经撤回，不用替换，请直接另拟一条`,
      `Message ${replaces} has been withdrawn and needs no replacement: draft a new one`,
    );
  }
  if (old.requests.length === 0 && !old.approved && !old.released) {
    return refuse(
      'message-is-draft',
      `公众信息 ${replaces} 还是草稿，请直接修改`,
      `Message ${replaces} is still a draft: change it itself`,
    );
  }
  return undefined;
}
