import { cellAddress, type Sheet, type SheetRange } from '../base/sheet.ts';
import type { Assignment } from './events.ts';
import { checkRoster, type RosterFinding } from './findings.ts';
import { slotWords, type RosterFrame } from './frame.ts';
import { readList } from './read-list.ts';
import { readMonth } from './read-month.ts';
import type { Reading } from './reading.ts';
import { slotKey } from './slots.ts';
import { isByHand, type Roster } from './state.ts';

/** What a file would set. It may be taken over when no finding is an error. */
export interface RosterFile {
  /** The sheet that counts; undefined when none is a roster. */
  readonly sheet?: string;
  readonly days: readonly string[];
  readonly slots: readonly Assignment[];
  /** In the order of the file, then what the roster as a whole has open or odd. */
  readonly findings: readonly RosterFinding[];
}

export interface RosterGround {
  readonly frame: RosterFrame;
  /** The roster as it stands: what a person has set by hand is named before it is overwritten. */
  readonly roster: Roster;
  /** For dates without one. */
  readonly year?: number | undefined;
  readonly people?: readonly string[] | undefined;
}

/** Reads the first sheet that is a month table or a list of seats. */
export function readRosterSheets(sheets: readonly Sheet[], ground: RosterGround): RosterFile {
  const { frame, roster, year, people } = ground;
  const readings = sheets
    .filter((sheet) => !sheet.isHidden)
    .flatMap((sheet) => readMonth(sheet, frame, year) ?? readList(sheet, frame, year) ?? []);
  const [reading, ...others] = readings;
  if (!reading) return { days: [], slots: [], findings: [notARoster(sheets)] };
  const days = [...reading.days].sort();
  const slots = [...reading.slots.values()].map((slot) => withNote(slot, others));
  const findings = [
    ...reading.findings,
    ...mergedCells(reading),
    ...hiddenParts(reading.sheet),
    ...others.flatMap((other) => otherSheet(reading, other)),
    ...(days.length === 0 && reading.findings.length === 0 ? [emptyTable(reading.sheet)] : []),
    ...overwritten(frame, roster, new Set(days), reading.slots),
    ...checkRoster(frame, days, slots, people),
  ];
  return { sheet: reading.sheet.name, days, slots, findings };
}

/** A month table has no room for notes: they stand in the list beside it. */
function withNote(slot: Assignment, others: readonly Reading[]): Assignment {
  if (slot.note !== undefined) return slot;
  const same = others.map((other) => other.slots.get(slotKey(slot))).find((one) => one?.person === slot.person);
  return same?.note === undefined ? slot : { ...slot, note: same.note };
}

function notARoster(sheets: readonly Sheet[]): RosterFinding {
  const isEmpty = sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell === undefined)));
  return isEmpty
    ? error(
        'empty',
        '文件里没有内容，请核对是否选错了文件',
        'The file has nothing in it: check whether it is the right one',
      )
    : error(
        'no-table',
        '文件里没有找到排班表：要么一行一个席位（表头写日期、班次、岗位、席位、姓名、备注），要么每天一行（两行表头，上行班次、下行岗位）',
        'No roster was found in the file: either a row a seat (headed date, shift, post, seat, name, note), or a row a day (two rows of heads, shifts over posts)',
      );
}

function emptyTable({ name }: Sheet): RosterFinding {
  return error('no-days', `工作表“${name}”只有表头，没有日期`, `Sheet “${name}” has a head but no days`);
}

/** Only the upper left cell of merged ones has anything in it: the others would silently be gaps. */
function mergedCells({ sheet, table }: Reading): readonly RosterFinding[] {
  const inTable = ({ top, left, right }: SheetRange) =>
    top >= table.firstRow &&
    sheet.rows[top]?.[left] !== undefined &&
    [...table.columns].some((column) => left <= column && column <= right);
  return sheet.merged.filter(inTable).map(({ top, left, bottom, right }) => {
    const range = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
    const cell = `${sheet.name} ${range}`;
    const { message, ...rest } = error(
      'merged',
      `${cell}：合并单元格只有左上角一格有内容，请取消合并后逐格填写`,
      `${cell}: of merged cells only the upper left one has anything in it: unmerge them and fill each`,
    );
    return { ...rest, cell, message };
  });
}

function hiddenParts(sheet: Sheet): readonly RosterFinding[] {
  const columns =
    sheet.hiddenColumns.length === 0
      ? []
      : [
          doubt(
            'hidden',
            `工作表“${sheet.name}”有隐藏的列（${sheet.hiddenColumns.join('、')}），其中的内容也读入了`,
            `Sheet “${sheet.name}” has hidden columns (${sheet.hiddenColumns.join(', ')}); what is in them has been read too`,
          ),
        ];
  const rows =
    sheet.hiddenRows.length === 0
      ? []
      : [
          doubt(
            'hidden',
            `工作表“${sheet.name}”有 ${sheet.hiddenRows.length} 个隐藏的行（首行第 ${sheet.hiddenRows[0]} 行），其中的内容也读入了`,
            `Sheet “${sheet.name}” has ${sheet.hiddenRows.length} hidden rows (the first is row ${sheet.hiddenRows[0]}); what is in them has been read too`,
          ),
        ];
  return [...columns, ...rows];
}

/** Somebody has changed one sheet of two that say the same. */
function otherSheet(reading: Reading, other: Reading): readonly RosterFinding[] {
  const keys = new Set([...reading.slots.keys(), ...other.slots.keys()]);
  const differing = [...keys].filter((key) => reading.slots.get(key)?.person !== other.slots.get(key)?.person).length;
  if (differing === 0) return [];
  const [first, second] = [reading.sheet.name, other.sheet.name];
  return [
    doubt(
      'two-sheets',
      `工作表“${first}”和“${second}”有 ${differing} 处不同，以“${first}”为准；要以“${second}”为准，请删去“${first}”后再导入`,
      `Sheets “${first}” and “${second}” differ in ${differing} places and “${first}” counts; for the other, delete “${first}” and import again`,
    ),
  ];
}

function overwritten(
  frame: RosterFrame,
  roster: Roster,
  days: ReadonlySet<string>,
  slots: ReadonlyMap<string, Assignment>,
): readonly RosterFinding[] {
  return Object.values(roster.seats)
    .filter((seat) => days.has(seat.day) && isByHand(seat) && slots.get(slotKey(seat))?.person !== seat.person)
    .map((seat) => {
      const next = slots.get(slotKey(seat))?.person;
      const { zh, en } = slotWords(frame, seat);
      return {
        ...doubt(
          'overwrites',
          `${zh}现由手工排定为${seat.person}，导入后改为${next ?? '空'}`,
          `${en} was given to ${seat.person} by hand and becomes ${next ?? 'empty'}`,
        ),
        slot: { day: seat.day, shift: seat.shift, post: seat.post, seat: seat.seat },
      };
    });
}

function error(rule: string, zh: string, en: string): RosterFinding {
  return { severity: 'error', rule, message: { zh, en } };
}

function doubt(rule: string, zh: string, en: string): RosterFinding {
  return { severity: 'doubt', rule, message: { zh, en } };
}
