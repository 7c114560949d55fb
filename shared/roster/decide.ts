import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { assertNever } from '../base/assert-never.ts';
import { shiftsOf } from '../duty/shifts.ts';
import type { RosterCommand } from './commands.ts';
import type { NewRosterEvent } from './events.ts';
import { slotWords, type RosterFrame } from './frame.ts';
import { isSlot, slotKey, type Slot } from './slots.ts';
import { seatAt, type Roster } from './state.ts';

type Decision = Result<readonly NewRosterEvent[]>;
type Of<T extends RosterCommand['type']> = Extract<RosterCommand, { type: T }>;

/** What a roster command comes to under the shifts and posts of the general plan in force. */
export function decideRoster(roster: Roster, command: RosterCommand, meta: CommandMeta, frame: RosterFrame): Decision {
  if (meta.at > meta.now)
    return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  switch (command.type) {
    case 'SetRoster':
      return decideSet(command, meta, frame);
    case 'SetSlot':
      return decideSlot(roster, command, meta, frame);
    case 'Substitute':
      return decideSubstitute(roster, command, meta, frame);
    case 'Swap':
      return decideSwap(roster, command, meta, frame);
    default:
      return assertNever(command, 'roster command');
  }
}

function decideSet(command: Of<'SetRoster'>, { at }: CommandMeta, frame: RosterFrame): Decision {
  const days = new Set(command.days);
  const seen = new Set<string>();
  for (const slot of command.slots) {
    if (!isSlot(frame.shifts, slot)) return noSuchSeat(slot);
    const { zh, en } = slotWords(frame, slot);
    if (!days.has(slot.day)) {
      return refuse(
        'day-not-named',
        `${zh}不在要排的日期内，请重新生成`,
        `${en} is not among the days to be set: make it anew`,
      );
    }
    if (seen.has(slotKey(slot))) {
      return refuse('two-people', `${zh}排了两个人，请只留一人`, `${en} has two people: keep one of them`);
    }
    seen.add(slotKey(slot));
  }
  const slots = command.slots.map(defined);
  const file = command.file === undefined ? {} : { file: command.file };
  const data = { days: [...days].sort(), slots, source: command.source, ...file };
  return ok([{ type: 'RosterSet', at, data }]);
}

function decideSlot(roster: Roster, command: Of<'SetSlot'>, meta: CommandMeta, frame: RosterFrame): Decision {
  const { slot, person, reason } = command;
  if (!isSlot(frame.shifts, slot)) return noSuchSeat(slot);
  const { zh, en } = slotWords(frame, slot);
  if (seatAt(roster, slot)?.person === person) {
    return person === undefined
      ? refuse('unchanged', `${zh}本来就没有人`, `Nobody has ${en} as it is`)
      : refuse('unchanged', `${zh}已经是${person}`, `${person} has ${en} already`);
  }
  const shift = shiftsOf(frame.shifts, slot.day).find(({ id }) => id === slot.shift);
  if (shift && shift.from <= meta.now && reason === undefined) {
    return refuse('begun', `${zh}已经开始，改动要写明原因`, `${en} has begun: say why it is changed`);
  }
  return ok([{ type: 'SlotSet', at: meta.at, data: defined({ slot, person, reason }) }]);
}

function decideSubstitute(roster: Roster, command: Of<'Substitute'>, meta: CommandMeta, frame: RosterFrame): Decision {
  const { slot, to, reason, approvedBy } = command;
  if (!isSlot(frame.shifts, slot)) return noSuchSeat(slot);
  if (!frame.posts.some(({ id }) => id === approvedBy)) return noSuchPost();
  const seat = seatAt(roster, slot);
  if (!seat) return nobodyThere(slot, frame);
  if (seat.person === to) {
    const { zh, en } = slotWords(frame, slot);
    return refuse('unchanged', `${zh}已经是${to}，替班人要写另一个人`, `${to} has ${en} already: name somebody else`);
  }
  return ok([{ type: 'ShiftSubstituted', at: meta.at, data: { slot, from: seat.person, to, reason, approvedBy } }]);
}

function decideSwap(roster: Roster, command: Of<'Swap'>, meta: CommandMeta, frame: RosterFrame): Decision {
  const { slot, other, reason, approvedBy } = command;
  for (const one of [slot, other]) if (!isSlot(frame.shifts, one)) return noSuchSeat(one);
  if (!frame.posts.some(({ id }) => id === approvedBy)) return noSuchPost();
  const [mine, theirs] = [seatAt(roster, slot), seatAt(roster, other)];
  if (!mine) return nobodyThere(slot, frame);
  if (!theirs) return nobodyThere(other, frame);
  if (mine.person === theirs.person) {
    return refuse(
      'unchanged',
      '两个班是同一个人，没有可对换的',
      'Both seats have the same person: there is nothing to swap',
    );
  }
  const swap = (here: Slot, there: Slot, from: string, to: string): NewRosterEvent => ({
    type: 'ShiftSubstituted',
    at: meta.at,
    data: { slot: here, from, to, reason, approvedBy, swappedWith: there },
  });
  return ok([swap(slot, other, mine.person, theirs.person), swap(other, slot, theirs.person, mine.person)]);
}

function noSuchSeat({ day, shift, post, seat }: Slot) {
  return refuse(
    'no-such-seat',
    `生效的总体预案里没有这个席位（${day} ${shift} ${post} ${seat}），请核对日期、班次和岗位`,
    `The general plan in force has no such seat (${day} ${shift} ${post} ${seat}): check day, shift and post`,
  );
}

function noSuchPost() {
  return refuse(
    'unknown-post',
    '总体预案里没有这个批准岗位，请重新选择',
    'The general plan has no such post to agree: choose again',
  );
}

function nobodyThere(slot: Slot, frame: RosterFrame) {
  const { zh, en } = slotWords(frame, slot);
  return refuse('nobody-there', `${zh}还没有排人，直接填写姓名即可`, `Nobody has ${en} yet: just enter a name`);
}
