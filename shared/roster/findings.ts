import type { Instant } from '../base/instant.ts';
import type { Text } from '../base/text.ts';
import { shiftsOf, type Shift } from '../duty/shifts.ts';
import type { Assignment } from './events.ts';
import { shiftTitle, slotWords, type RosterFrame } from './frame.ts';
import { slotKey, slotsOfDay, type Slot } from './slots.ts';

/** An error keeps a roster out; a doubt is for a person to weigh. */
export interface RosterFinding {
  readonly severity: 'error' | 'doubt';
  readonly rule: string;
  readonly message: Text;
  readonly slot?: Slot;
  /** Where it stands in a file, `月表 C7`. */
  readonly cell?: string;
}

/** What is open or odd in the assignments of these days: empty seats, one person twice, no rest, names that are not on the list of people. */
export function checkRoster(
  frame: RosterFrame,
  days: readonly string[],
  slots: readonly Assignment[],
  people?: readonly string[],
): readonly RosterFinding[] {
  return [...clashes(frame, slots), ...(people ? strangers(frame, slots, people) : []), ...gaps(frame, days, slots)];
}

function gaps(frame: RosterFrame, days: readonly string[], slots: readonly Assignment[]): readonly RosterFinding[] {
  const taken = new Set(slots.map(slotKey));
  return days
    .flatMap((day) => slotsOfDay(frame.shifts, day))
    .filter((slot) => !taken.has(slotKey(slot)))
    .map((slot) => {
      const { zh, en } = slotWords(frame, slot);
      return doubt('gap', slot, `${zh}没有排人`, `Nobody has ${en}`);
    });
}

interface Turn {
  readonly slot: Assignment;
  readonly from: Instant;
  readonly until: Instant;
}

/** The same person in two seats of one shift, or in a shift that begins when his last one ends. */
function clashes(frame: RosterFrame, slots: readonly Assignment[]): readonly RosterFinding[] {
  const shiftsByDay = new Map<string, readonly Shift[]>();
  const shiftOf = (slot: Slot) => {
    const held = shiftsByDay.get(slot.day) ?? shiftsOf(frame.shifts, slot.day);
    shiftsByDay.set(slot.day, held);
    return held.find(({ id }) => id === slot.shift);
  };
  const turns = new Map<string, Turn[]>();
  for (const slot of slots) {
    const shift = shiftOf(slot);
    if (!shift) continue;
    const held = turns.get(slot.person) ?? [];
    held.push({ slot, from: shift.from, until: shift.until });
    turns.set(slot.person, held);
  }
  return [...turns.values()].flatMap((held) => {
    const inOrder = held.sort((a, b) => a.from - b.from);
    return inOrder.flatMap((turn, index) => {
      const before = inOrder[index - 1];
      if (!before || before.until < turn.from) return [];
      return [before.from === turn.from ? twice(frame, before.slot, turn.slot) : noRest(frame, before.slot, turn.slot)];
    });
  });
}

function twice(frame: RosterFrame, before: Assignment, slot: Assignment): RosterFinding {
  const [here, there] = [slotWords(frame, slot), slotWords(frame, before)];
  return doubt(
    'twice',
    slot,
    `${slot.person}在同一班占了两个席位：${there.zh}、${here.zh}`,
    `${slot.person} has two seats of one shift: ${there.en}; ${here.en}`,
  );
}

function noRest(frame: RosterFrame, before: Assignment, slot: Assignment): RosterFinding {
  const [from, to] = [shiftTitle(frame, before.shift), shiftTitle(frame, slot.shift)];
  return doubt(
    'no-rest',
    slot,
    `${slot.person}连上两班，中间没有休息：${before.day} ${from.zh}接 ${slot.day} ${to.zh}`,
    `${slot.person} has two shifts running on without rest: ${from.en} of ${before.day}, then ${to.en} of ${slot.day}`,
  );
}

function strangers(
  frame: RosterFrame,
  slots: readonly Assignment[],
  people: readonly string[],
): readonly RosterFinding[] {
  const known = new Set(people);
  const first = new Map<string, Assignment>();
  for (const slot of slots) if (!known.has(slot.person) && !first.has(slot.person)) first.set(slot.person, slot);
  return [...first.values()].map((slot) => {
    const { zh, en } = slotWords(frame, slot);
    return doubt(
      'not-listed',
      slot,
      `人员名册里没有“${slot.person}”（首次出现在 ${zh}），请核对姓名`,
      `“${slot.person}” is not on the list of people (first at ${en}): check the name`,
    );
  });
}

function doubt(rule: string, slot: Slot, zh: string, en: string): RosterFinding {
  const { day, shift, post, seat } = slot;
  return { severity: 'doubt', rule, message: { zh, en }, slot: { day, shift, post, seat } };
}
