import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { beijingClock } from '../base/instant.ts';
import type { NewDutyEvent } from './events.ts';
import type { HandoverCommand, SignHandover } from './handover-commands.ts';
import {
  isOpen,
  isSame,
  unreadOf,
  type Handover,
  type HandoverSide,
  type ItemToRead,
  type ItemWords,
} from './handover.ts';
import { sits } from './seats.ts';
import type { DutyDay } from './state.ts';

type Decision = Result<readonly NewDutyEvent[]>;
type Command<Type extends HandoverCommand['type']> = Extract<HandoverCommand, { type: Type }>;

/** What stands on the desk at the moment of the act: the backend works it out, a decision only reads it. */
export interface DutyWorld {
  /** Everything that a hand-over has to show now. */
  readonly itemsOf: (handover: Handover) => readonly ItemToRead[];
}

/**
 * What an act of a hand-over comes to. Which comes first is told by the order of the journal, never by the clock: a clock that is set back in the
 * middle of a hand-over must not keep two people from signing it.
 */
export function decideHandover(
  day: DutyDay,
  command: HandoverCommand | SignHandover,
  meta: CommandMeta,
  world: DutyWorld,
): Decision {
  if (command.type === 'OpenHandover') return open(day, command, meta);
  const handover = day.handovers?.find((one) => one.id === command.handover);
  if (!handover)
    return refuse(
      'no-handover',
      '没有这次交接班，请重新打开交接班页',
      'There is no such hand-over: open the hand-over page anew',
    );
  if (handover.ended?.how === 'cancelled') {
    return refuse(
      'handover-over',
      '这次交接班已经取消；要交班请重新开始',
      'This hand-over was cancelled: begin a new one',
    );
  }
  if (handover.ended) {
    return refuse('handover-over', '这次交接班已经办完，双方都已签字', 'This hand-over is complete: both have signed');
  }
  const { at } = meta;
  switch (command.type) {
    case 'AddHandoverNote': {
      if (meta.actor.person !== handover.outgoing) {
        return refuse(
          'not-outgoing',
          `交班事项由交班人 ${handover.outgoing} 写；接班人有话请写快速记录`,
          `Notes of a hand-over are written by ${handover.outgoing}, who hands over: write a log line instead`,
        );
      }
      return ok([{ type: 'HandoverNoted', at, data: { handover: handover.id, note: command.note } }]);
    }
    case 'ReadHandoverItems':
    case 'PassHandoverItems':
      return look(handover, command, meta, world);
    case 'SignHandover':
      return sign(day, handover, command, meta, world);
    case 'CancelHandover':
      return ok([{ type: 'HandoverCancelled', at, data: { handover: handover.id, reason: command.reason } }]);
  }
}

function open(day: DutyDay, command: Command<'OpenHandover'>, meta: CommandMeta): Decision {
  const outgoing = meta.actor.person;
  const posts = [...new Set(command.posts)];
  const notHeld = posts.filter((post) => !isHeld(day, post, outgoing));
  if (notHeld.length > 0) {
    return refuse(
      'not-held',
      '只能交出自己在岗的岗位，请核对所选岗位',
      'Only posts you hold can be handed over: check the posts chosen',
    );
  }
  const other = day.handovers?.find(
    (one) => isOpen(one) && one.outgoing === outgoing && one.posts.some((post) => posts.includes(post)),
  );
  if (other) {
    return refuse(
      'handover-open',
      `${beijingClock(other.openedAt)} 开始的交接班还没有办完；请接着办，或先取消`,
      `The hand-over begun at ${beijingClock(other.openedAt)} is still open: go on with it, or cancel it first`,
    );
  }
  const { handover, notes } = command;
  return ok([{ type: 'HandoverOpened', at: meta.at, data: { handover, posts, outgoing, notes } }]);
}

function look(
  handover: Handover,
  command: Command<'ReadHandoverItems'> | Command<'PassHandoverItems'>,
  meta: CommandMeta,
  world: DutyWorld,
): Decision {
  const by = meta.actor.person;
  if (by === handover.outgoing) return samePerson();
  const now = new Map(world.itemsOf(handover).map((item) => [item.id, item]));
  const changed = command.items.find((item) => !isThere(now, item));
  if (changed) {
    return refuse(
      'item-changed',
      `“${changed.words.zh}”刚有变化，请看新的内容再勾`,
      `“${changed.words.en}” has just changed: read it as it stands now`,
    );
  }
  const { at } = meta;
  if (command.type === 'ReadHandoverItems') {
    return ok([{ type: 'HandoverItemsRead', at, data: { handover: handover.id, by, items: command.items } }]);
  }
  const due = command.items.find((item) => now.get(item.id)?.isDue);
  if (due) {
    return refuse(
      'due-passed-over',
      `“${due.words.zh}”是在计时限，不能略过，请看过再勾`,
      `“${due.words.en}” is a running deadline and cannot be passed over: read it`,
    );
  }
  return ok([{ type: 'HandoverItemsPassed', at, data: { handover: handover.id, by, items: command.items } }]);
}

const isThere = (now: ReadonlyMap<string, ItemToRead>, item: ItemWords) => {
  const there = now.get(item.id);
  return there !== undefined && isSame(there.words, item.words);
};

function sign(day: DutyDay, handover: Handover, command: SignHandover, meta: CommandMeta, world: DutyWorld): Decision {
  const { side, person, proof } = command;
  const before = handover.signed[side];
  if (before) {
    return refuse(
      'signed-already',
      `${before.person} 已于 ${beijingClock(before.at)} 签过字，不必再签`,
      `${before.person} has signed at ${beijingClock(before.at)} already`,
    );
  }
  if (side === 'outgoing' && person !== handover.outgoing) {
    return refuse(
      'not-outgoing',
      `交班人是 ${handover.outgoing}，请由本人签字`,
      `${handover.outgoing} hands over and signs in person`,
    );
  }
  if (side === 'incoming' && person === handover.outgoing) return samePerson();
  if (!handover.posts.every((post) => isHeld(day, post, handover.outgoing))) {
    return refuse(
      'not-held',
      `${handover.outgoing} 已不在要交的岗位上；请取消这次交接班，由现在在岗的人重新开始`,
      `${handover.outgoing} no longer holds the posts to be handed over: cancel this, and let whoever holds them begin anew`,
    );
  }
  const incoming = side === 'incoming' ? person : handover.signed.incoming?.person;
  if (incoming !== undefined) {
    const unread = unreadOf(handover, world.itemsOf(handover), incoming);
    if (unread.length > 0) return notRead(unread, incoming);
  }
  const { at } = meta;
  const signed: NewDutyEvent = { type: 'HandoverSigned', at, data: { handover: handover.id, side, person, proof } };
  const other: HandoverSide = side === 'incoming' ? 'outgoing' : 'incoming';
  if (!handover.signed[other] || incoming === undefined) return ok([signed]);
  const { id, posts, outgoing } = handover;
  const proved = side === 'incoming' ? proof : handover.signed.incoming?.proof;
  return ok([
    signed,
    { type: 'HandoverCompleted', at, data: { handover: id, posts, outgoing, incoming } },
    ...posts.map(
      (post): NewDutyEvent => ({
        type: 'PostTaken',
        at,
        data: { post, person: incoming, from: outgoing, ...defined({ proof: proved }) },
      }),
    ),
  ]);
}

/** Names what is missing, dues first: they alone cannot be passed over. */
function notRead(unread: readonly ItemToRead[], incoming: string): Decision {
  const dues = unread.filter((item) => item.isDue);
  const [code, missing] = dues.length > 0 ? (['unread-due', dues] as const) : (['unread-item', unread] as const);
  const named = missing.slice(0, 3);
  const more = missing.length > named.length;
  const zh = named.map(({ words }) => `“${words.zh}”`).join('、');
  const en = named.map(({ words }) => `“${words.en}”`).join(', ');
  return code === 'unread-due'
    ? refuse(
        code,
        `还有 ${missing.length} 个时限 ${incoming} 没有看：${zh}${more ? '等' : ''}。请逐条看过再签字`,
        `${incoming} has not read ${missing.length} running deadlines: ${en}${more ? ' and others' : ''}. Read each, then sign`,
      )
    : refuse(
        code,
        `还有 ${missing.length} 项 ${incoming} 没有看：${zh}${more ? '等' : ''}。请看过，或写明理由略过，再签字`,
        `${incoming} has not read ${missing.length} items: ${en}${more ? ' and others' : ''}. Read them, or pass them over with a reason, then sign`,
      );
}

const isHeld = ({ holders }: DutyDay, post: string, person: string) => sits(holders, { post, person });

function samePerson(): Decision {
  return refuse(
    'same-person',
    '交班人不能自己接班；本人继续值班不用交接',
    'Who hands over cannot take over: whoever stays on duty needs no hand-over',
  );
}
