import type { Sheet, SheetCell } from '../base/sheet.ts';
import type { Text } from '../base/text.ts';
import type { Assignment } from './events.ts';
import { slotWords, type RosterFrame } from './frame.ts';
import type { RosterFinding } from './findings.ts';
import { plainName } from '../base/plain-words.ts';
import { slotKey, type Slot } from './slots.ts';

/** What one sheet of a file says, while it is being read. */
export interface Reading {
  readonly sheet: Sheet;
  readonly table: DataTable;
  readonly findings: readonly RosterFinding[];
  readonly days: ReadonlySet<string>;
  readonly slots: ReadonlyMap<string, Assignment>;
}

/** Where the data of a sheet stands: below its head, in these columns (from 0). */
export interface DataTable {
  readonly firstRow: number;
  readonly columns: ReadonlySet<number>;
}

/** Takes down what a sheet says, seat by seat, and what is wrong with it. */
export function startReading(frame: RosterFrame, sheet: Sheet, table: DataTable) {
  const findings: RosterFinding[] = [];
  const days = new Set<string>();
  const slots = new Map<string, Assignment>();
  const places = new Map<string, string>();
  const say = (severity: 'error' | 'doubt', rule: string, address: string, message: Text): void => {
    const cell = `${sheet.name} ${address}`;
    const { zh, en } = message;
    findings.push({ severity, rule, cell, message: { zh: `${cell}：${zh}`, en: `${cell}: ${en}` } });
  };
  return {
    say,
    /** The words of a cell; a formula, or what a failed one left behind, is a finding. */
    wordsOf(cell: SheetCell | undefined): string | undefined {
      if (!cell) return undefined;
      if (cell.hasFormula) {
        say('error', 'formula', cell.address, {
          zh: '这是公式，不会计算，请复制后选择性粘贴为数值',
          en: 'this is a formula and is not worked out: copy it and paste it as a value',
        });
        return undefined;
      }
      const words = cell.text ?? cell.date ?? String(cell.number ?? '');
      return words.trim() === '' ? undefined : words;
    },
    day(day: string): void {
      days.add(day);
    },
    /** One seat with the person who has it. */
    seat(slot: Slot, words: string, address: string, note?: string): void {
      const person = plainName(words);
      if (/^[\d#=]/.test(person) || person.length > 60) {
        say('error', 'no-name', address, {
          zh: `“${words.slice(0, 40)}”不像姓名，请核对`,
          en: `“${words.slice(0, 40)}” does not look like a name: check it`,
        });
        return;
      }
      const key = slotKey(slot);
      const before = slots.get(key);
      const place = slotWords(frame, slot);
      if (before && before.person !== person) {
        say('error', 'two-people', address, {
          zh: `${place.zh}排了两个人：${before.person}（${places.get(key)}）和${person}，请只留一人`,
          en: `${place.en} has two people, ${before.person} (${places.get(key)}) and ${person}: keep one of them`,
        });
      } else if (before) {
        say('doubt', 'duplicate', address, {
          zh: `${place.zh}重复写了一次（前一处 ${places.get(key)}），按一次计`,
          en: `${place.en} is written twice (before at ${places.get(key)}) and counts once`,
        });
      } else {
        places.set(key, address);
        slots.set(key, { ...slot, person, ...(note === undefined ? {} : { note: note.slice(0, 400) }) });
      }
    },
    done: (): Reading => ({ sheet, table, findings, days, slots }),
  };
}

export type ReadingDown = ReturnType<typeof startReading>;
