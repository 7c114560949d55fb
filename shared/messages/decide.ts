import { defined } from '../base/defined.ts';
import { beijingStamp, type Instant } from '../base/instant.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { MessageCommand } from './commands.ts';
import { decideDraft } from './decide-draft.ts';
import type { MessageShapes } from './events.ts';
import { openSlotsIn } from './open-slots.ts';
import { messageOf, messagePhase, type MessagePhase, type Messages, type PublicMessage } from './state.ts';

type Decision = Result<readonly NewEventOf<MessageShapes>[]>;
type CommandNamed<Type extends MessageCommand['type']> = Extract<MessageCommand, { type: Type }>;

/**
 * What may be written about a message now. The order is draft, request, approval, release. Two short cuts are honest and kept as what they were: an approval by word
 * of mouth before the request was written, and a release before any approval, which says why it could not wait.
 */
export function decideMessages(messages: Messages, command: MessageCommand, meta: CommandMeta): Decision {
  if (command.type === 'DraftMessage') return decideDraft(messages, command, meta);
  const one = messageOf(messages, command.message);
  if (!one) return refuse('no-message', '本次处置没有这条公众信息', 'This response has no such message to the public');
  if (isTypedBefore(meta, one.drafted)) {
    return refuse(
      'before-draft',
      `时间早于这条信息的起草时间（${beijingStamp(one.drafted.at, meta.now)}），请核对`,
      `The time given lies before the message was drafted (${beijingStamp(one.drafted.at, meta.now)}): check it`,
    );
  }
  const phase = messagePhase(messages, one);
  switch (command.type) {
    case 'RequestMessage':
      return request(one, phase, command, meta);
    case 'ApproveMessage':
      return approve(one, phase, command, meta);
    case 'RefuseMessage': {
      if (phase !== 'requested') return standing(one, phase);
      if (!isAsked(one, command.unit)) return notAsked();
      const { type: _, ...data } = command;
      return ok([{ type: 'MessageRefused', at: meta.at, data }]);
    }
    case 'ReleaseMessage':
      return release(messages, one, phase, command, meta);
    case 'RecordReached': {
      if (!one.released)
        return refuse('not-released', '还没有发布，没有触达人数可记', 'It has not gone, so nobody was reached yet');
      const { type: _, ...data } = command;
      return ok([{ type: 'MessageReached', at: meta.at, data }]);
    }
    case 'WithdrawMessage': {
      if (phase === 'withdrawn' || phase === 'refused' || phase === 'replaced') return standing(one, phase);
      const { type: _, ...data } = command;
      return ok([{ type: 'MessageWithdrawn', at: meta.at, data }]);
    }
  }
}

/** What was agreed or sent before anybody wrote the request may be asked for in writing afterwards. */
function request(
  one: PublicMessage,
  phase: MessagePhase,
  command: CommandNamed<'RequestMessage'>,
  meta: CommandMeta,
): Decision {
  const isLater = (phase === 'approved' || phase === 'released') && one.requests.length === 0;
  if (phase !== 'drafted' && phase !== 'requested' && !isLater) return standing(one, phase);
  const open = refuseOpen(one.text, one.textEn);
  if (open) return open;
  const { type: _, ...data } = command;
  return ok([{ type: 'MessageRequested', at: meta.at, data: defined(data) }]);
}

function approve(
  one: PublicMessage,
  phase: MessagePhase,
  command: CommandNamed<'ApproveMessage'>,
  meta: CommandMeta,
): Decision {
  const { type: _, text, textEn, ...data } = command;
  const isLater = phase === 'released' && !one.approved;
  if (phase !== 'drafted' && phase !== 'requested' && !isLater) return standing(one, phase);
  if (phase === 'drafted' && data.channel !== 'phone' && data.channel !== 'in-person') {
    return refuse(
      'approval-before-request',
      '还没有请求发布：先登记请求；对方电话或当面先同意的，方式请选电话或当面',
      'Nobody has been asked yet: record the request first, or say that it was agreed by phone or in person',
    );
  }
  if (one.requests.length > 0 && !isAsked(one, data.unit)) return notAsked();
  const changed = defined({
    text: text === one.text ? undefined : text,
    textEn: textEn === one.textEn ? undefined : textEn,
  });
  if (isLater && Object.keys(changed).length > 0) {
    return refuse(
      'words-have-gone',
      '这条信息已经发出，原文不能再改；要改请另拟一条替换它',
      'It has gone, so its words cannot change any more: draft another message that replaces it',
    );
  }
  const open = refuseOpen(changed.text ?? one.text, changed.textEn ?? one.textEn);
  if (open) return open;
  return ok([{ type: 'MessageApproved', at: meta.at, data: { ...data, ...changed } }]);
}

function release(
  messages: Messages,
  one: PublicMessage,
  phase: MessagePhase,
  command: CommandNamed<'ReleaseMessage'>,
  meta: CommandMeta,
): Decision {
  const { type: _, emergency, ...data } = command;
  const isWaiting = phase === 'drafted' || phase === 'requested';
  if (isWaiting && emergency === undefined) {
    return refuse(
      'release-without-approval',
      '还没有批准，不能登记发布；情况紧急先发的，请写明紧急理由，批准随后补登',
      'It has not been approved: record the approval first, or say why it could not wait and add the approval later',
    );
  }
  if (phase !== 'approved' && !isWaiting) return standing(one, phase);
  if (one.approved && isTypedBefore(meta, one.approved)) {
    const at = beijingStamp(one.approved.at, meta.now);
    return refuse(
      'release-before-approval',
      `发布时间早于批准时间（${at}），请核对`,
      `The release lies before the approval (${at}): check the time`,
    );
  }
  const open = refuseOpen(one.text, one.textEn);
  if (open) return open;
  const { kind } = one.drafted;
  const batch = 1 + messages.filter((other) => other.released && other.drafted.kind === kind).length;
  const why = isWaiting && emergency !== undefined ? { emergency } : {};
  return ok([{ type: 'MessageReleased', at: meta.at, data: { ...defined(data), batch, ...why } }]);
}

/** A time that somebody typed. An act of this very moment comes after what is on record; if it seems not to, the clock was set back. */
const isTypedBefore = ({ at, now }: CommandMeta, mark: { readonly at: Instant }) => at < mark.at && at !== now;

const isAsked = (one: PublicMessage, unit: string) => one.requests.some((request) => request.unit === unit);

function notAsked() {
  return refuse(
    'unit-not-asked',
    '没有向这个单位请求过，请选请求过的单位',
    'That unit was not asked: choose the one that was',
  );
}

/** Nothing goes to the public with a gap in it. */
function refuseOpen(text: string, textEn: string | undefined) {
  const open = openSlotsIn(text);
  const openEn = openSlotsIn(textEn ?? '');
  if (open.length + openEn.length === 0) return undefined;
  const names = [...new Set(open.length > 0 ? open : openEn)].join('、');
  return refuse(
    'open-slots',
    `文稿还有待补的内容：${names}；请补上，确实没有的把那一句删去`,
    `The words still have gaps (${names}): fill them in, or take the sentence out`,
  );
}

const STANDING: Readonly<Record<MessagePhase, readonly [string, string]>> = {
  drafted: ['还是草稿', 'is still a draft'],
  requested: ['已请求，等对方答复', 'has been asked for and waits for an answer'],
  approved: ['已经批准', 'has been approved'],
  refused: ['对方未同意，请另拟一条替换它', 'was refused: draft another message that replaces it'],
  released: ['已经发布', 'has gone out'],
  withdrawn: ['已经撤回', 'has been withdrawn'],
  replaced: ['已有新的一条替换它', 'has been replaced by a newer one'],
};

function standing(one: PublicMessage, phase: MessagePhase) {
  const [zh, en] = STANDING[phase];
  return refuse(
    `message-${phase}`,
    `公众信息 ${one.message} ${zh}，这一项现在办不了`,
    `Message ${one.message} ${en}; this cannot be done now`,
  );
}
