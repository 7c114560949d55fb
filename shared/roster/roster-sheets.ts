import type { CellDraft, SheetDraft } from '../base/sheet.ts';
import { postTitle, seatTitle, shiftTitle, type RosterFrame } from './frame.ts';
import { daysBetween, slotsOfDay, type Slot } from './slots.ts';
import { seatAt, type Roster, type Seat } from './state.ts';

/** A cell under one that spans several. */
const COVERED: CellDraft = {};
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** The roster of some days as it is handed round: the table for the wall, and a list of its seats. Both can be imported again. */
export function rosterSheets(frame: RosterFrame, roster: Roster, from: string, to: string): readonly SheetDraft[] {
  const days = daysBetween(from, to);
  return [monthSheet(frame, roster, days), listSheet(frame, roster, days)];
}

function monthSheet(frame: RosterFrame, roster: Roster, days: readonly string[]): SheetDraft {
  const columns = days[0] === undefined ? [] : slotsOfDay(frame.shifts, days[0]);
  const perShift = columns.length / frame.shifts.list.length;
  const width = columns.length + 2;
  const shiftHeads = frame.shifts.list.flatMap(({ id }): CellDraft[] => [
    { value: shiftTitle(frame, id).zh, look: 'head', columnSpan: perShift },
    ...Array.from({ length: perShift - 1 }, () => COVERED),
  ]);
  return {
    name: '月表',
    rows: [
      [{ value: titleOf(days), look: 'title', columnSpan: width }],
      [{ value: `单位：${frame.owner.zh}　　${hoursOf(frame)}`, look: 'note', columnSpan: width }],
      [{ value: '日期', look: 'head', rowSpan: 2 }, { value: '星期', look: 'head', rowSpan: 2 }, ...shiftHeads],
      [
        COVERED,
        COVERED,
        ...columns.map(({ post, seat }): CellDraft => ({ value: seatTitle(frame, post, seat).zh, look: 'head' })),
      ],
      ...days.map((day): CellDraft[] => [
        { date: day, look: 'cell' },
        { value: weekdayOf(day), look: 'cell' },
        ...columns.map((column) => personCell(seatAt(roster, { ...column, day }))),
      ]),
    ],
    widths: [
      12,
      6,
      ...columns.map((column) => widthOf(days.map((day) => personWords(seatAt(roster, { ...column, day }))))),
    ],
    frozenRows: 4,
    frozenColumns: 2,
  };
}

function listSheet(frame: RosterFrame, roster: Roster, days: readonly string[]): SheetDraft {
  const heads = ['日期', '班次', '岗位', '席位', '姓名', '备注', '替班记录'];
  const rowOf = (slot: Slot): CellDraft[] => {
    const seat = seatAt(roster, slot);
    return [
      { date: slot.day, look: 'cell' },
      { value: shiftTitle(frame, slot.shift).zh, look: 'cell' },
      { value: postTitle(frame, slot.post).zh, look: 'cell' },
      { value: slot.seat, look: 'cell' },
      valueCell(seat?.person),
      valueCell(seat?.note),
      valueCell(seat && substitutionWords(frame, seat)),
    ];
  };
  return {
    name: '明细',
    rows: [
      heads.map((value): CellDraft => ({ value, look: 'head' })),
      ...days.flatMap((day) => slotsOfDay(frame.shifts, day).map(rowOf)),
    ],
    widths: [12, 10, 14, 6, 14, 24, 40],
    frozenRows: 1,
    frozenColumns: 0,
  };
}

/** `乙（替甲）`: whoever reads the wall sees both. */
function personCell(seat: Seat | undefined): CellDraft {
  const words = personWords(seat);
  return { ...valueCell(words), look: words === seat?.person ? 'cell' : 'marked' };
}

function personWords(seat: Seat | undefined): string | undefined {
  const from = seat?.substitutions?.at(0)?.from;
  return seat && from !== undefined && from !== seat.person ? `${seat.person}（替${from}）` : seat?.person;
}

/** Wide enough for the longest of them on one line, in characters of which a Chinese one takes two. */
function widthOf(words: readonly (string | undefined)[]): number {
  const widths = words.map((one = '') => one.replaceAll(/[^\u0020-\u007E]/gu, '..').length + 2);
  return Math.min(40, Math.max(12, ...widths));
}

function valueCell(value: string | undefined): CellDraft {
  return { ...(value === undefined ? {} : { value }), look: 'cell' };
}

function substitutionWords(frame: RosterFrame, { substitutions = [] }: Seat): string | undefined {
  if (substitutions.length === 0) return undefined;
  return substitutions
    .map(({ from, to, reason, approvedBy }) => `${to}替${from}，${reason}，${postTitle(frame, approvedBy).zh}批准`)
    .join('；');
}

function titleOf(days: readonly string[]): string {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const [year, month] = first.split('-');
  return first.slice(0, 7) === last.slice(0, 7) ? `${year}年${Number(month)}月值班表` : `值班表（${first} 至 ${last}）`;
}

function hoursOf({ shifts }: RosterFrame): string {
  const { list } = shifts;
  return list
    .map(({ title, from }, index) => `${title.zh} ${from}–${list[index + 1]?.from ?? `次日 ${list[0]?.from ?? from}`}`)
    .join('　');
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const days = Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, date) / 86_400_000);
  return WEEKDAYS[(days + 4) % 7] ?? '';
}
