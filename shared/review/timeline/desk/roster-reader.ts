import { assertNever } from '../../../base/assert-never.ts';
import { text, type Text } from '../../../base/text.ts';
import type { RosterEvent, RosterSource } from '../../../roster/events.ts';
import { slotKey, type Slot } from '../../../roster/slots.ts';
import type { Ground, StreamReader } from '../ground.ts';
import type { Reading } from '../row.ts';
import type { Titles } from '../titles.ts';

/** Reads the roster: who was to sit where, and who came to sit there. */
export function rosterReader({ titles }: Pick<Ground, 'titles'>): StreamReader {
  /** By day, so that a new table of a day empties its seats at once. */
  const days = new Map<string, Map<string, string>>();

  const inSeat = (slot: Slot): Text => {
    const person = days.get(slot.day)?.get(slotKey(slot));
    return person === undefined ? NOBODY : text(person, person);
  };
  function seat(slot: Slot, person: string | undefined): void {
    const day = days.get(slot.day) ?? new Map<string, string>();
    days.set(slot.day, day);
    if (person === undefined) day.delete(slotKey(slot));
    else day.set(slotKey(slot), person);
  }
  function move(event: RosterEvent): Pick<Reading, 'from' | 'to'> {
    switch (event.type) {
      case 'RosterSet':
        for (const day of event.data.days) days.delete(day);
        for (const { person, ...slot } of event.data.slots) seat(slot, person);
        return {};
      case 'SlotSet':
      case 'ShiftSubstituted': {
        const { slot } = event.data;
        const from = inSeat(slot);
        seat(slot, event.type === 'SlotSet' ? event.data.person : event.data.to);
        return { from, to: inSeat(slot) };
      }
      default:
        return assertNever(event, 'roster event');
    }
  }

  return {
    read(journalEvent) {
      const event = journalEvent as RosterEvent;
      const agreed = event.type === 'ShiftSubstituted' ? event.data.approvedBy : event.byPost;
      return {
        words: wordsOf(event, titles),
        ...move(event),
        ...(agreed === event.byPost ? {} : { typedFor: titles.post(agreed) }),
      };
    },
  };
}

function wordsOf(event: RosterEvent, titles: Titles): Text {
  switch (event.type) {
    case 'RosterSet': {
      const { days, slots, source, file } = event.data;
      const [first = '', last = first] = [days.at(0), days.at(-1)];
      const span = first === last ? first : `${first} – ${last}`;
      const how = SOURCES[source];
      const from = file === undefined ? '' : ` ${file}`;
      return text(
        `排班 ${span}，${slots.length} 个班位（${how.zh}${from}）`,
        `Roster for ${span}, ${slots.length} seats (${how.en}${from})`,
      );
    }
    case 'SlotSet': {
      const { slot, person } = event.data;
      const seat = slotWords(slot, titles);
      return person === undefined
        ? text(`排班 ${seat.zh}：空出`, `Roster, ${seat.en}: emptied`)
        : text(`排班 ${seat.zh}：${person}`, `Roster, ${seat.en}: ${person}`);
    }
    case 'ShiftSubstituted': {
      const { slot, from, to, reason, swappedWith } = event.data;
      const seat = slotWords(slot, titles);
      const other = swappedWith && slotWords(swappedWith, titles);
      return text(
        `替班 ${seat.zh}：${to} 替 ${from}${other ? `，与 ${other.zh} 对调` : ''}。${reason}`,
        `Substitute, ${seat.en}: ${to} for ${from}${other ? `, swapped with ${other.en}` : ''}. ${reason}`,
      );
    }
    default:
      return assertNever(event, 'roster event');
  }
}

function slotWords({ day, shift, post, seat }: Slot, titles: Titles): Text {
  const [turn, title] = [titles.shift(shift), titles.post(post)];
  return text(`${day} ${turn.zh} ${title.zh} ${seat} 号位`, `${day} ${turn.en} ${title.en}, seat ${seat}`);
}

const NOBODY = text('空缺', 'nobody');

const SOURCES: Readonly<Record<RosterSource, Text>> = {
  fill: text('轮值排出', 'filled by turns'),
  import: text('导入', 'imported'),
  hand: text('手工', 'by hand'),
};
