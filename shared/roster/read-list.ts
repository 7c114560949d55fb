import { cellAddress, type Sheet, type SheetCell } from '../base/sheet.ts';
import { shiftTitle, type RosterFrame } from './frame.ts';
import { plainTitle } from '../base/plain-words.ts';
import { readDay } from './read-day.ts';
import { startReading, type Reading, type ReadingDown } from './reading.ts';
import { titlesOf, type Titles } from './titles.ts';

/** The columns of the list, by what stands at their head. */
const HEADS = {
  day: ['日期', 'date'],
  shift: ['班次', 'shift'],
  post: ['岗位', 'post'],
  seat: ['席位', 'seat'],
  person: ['姓名', 'name'],
  note: ['备注', 'note'],
} as const;
type Column = keyof typeof HEADS;
type Columns = Readonly<Partial<Record<Column, number>>>;
const NEEDED: readonly Column[] = ['day', 'shift', 'post', 'person'];

/** Titles and notes stand above the head of a table in no more rows than this. */
const HEAD_ROWS = 20;

/** Reads a sheet with one row a seat; undefined when no row of it is the head of such a list. */
export function readList(sheet: Sheet, frame: RosterFrame, year: number | undefined): Reading | undefined {
  const head = sheet.rows.slice(0, HEAD_ROWS).findIndex((row) => columnsOf(row) !== undefined);
  const columns = columnsOf(sheet.rows[head] ?? []);
  if (!columns) return undefined;
  const reading = startReading(frame, sheet, { firstRow: head + 1, columns: new Set(Object.values(columns)) });
  const titles = titlesOf(frame);
  sheet.rows.forEach((row, index) => {
    if (index > head) readRow(reading, row, index, { columns, frame, titles, year });
  });
  return reading.done();
}

interface Ground {
  readonly columns: Columns;
  readonly frame: RosterFrame;
  readonly titles: Titles;
  readonly year: number | undefined;
}

function readRow(reading: ReadingDown, row: Sheet['rows'][number], index: number, ground: Ground): void {
  const { columns, frame, titles, year } = ground;
  const cell = (column: Column): SheetCell | undefined => row[columns[column] ?? -1];
  const address = (column: Column) => cellAddress(index, columns[column] ?? 0);
  if (!row.some((one) => one !== undefined)) return;

  const dayWords = reading.wordsOf(cell('day'));
  const shiftWords = reading.wordsOf(cell('shift'));
  const postWords = reading.wordsOf(cell('post'));
  const seatWords = reading.wordsOf(cell('seat'));
  const person = reading.wordsOf(cell('person'));
  const note = reading.wordsOf(cell('note'));
  // What stands below a list (who made it, a signature) has neither day nor shift nor post.
  if (dayWords === undefined && shiftWords === undefined && postWords === undefined) return;

  const missing = (column: Column, zh: string, en: string) =>
    cell(column)?.hasFormula
      ? undefined
      : reading.say('error', 'missing', address(column), {
          zh: `没有写${zh}，请补上`,
          en: `no ${en} is given: add it`,
        });
  const day = cell('day') && dayWords !== undefined ? readDay(cell('day') as SheetCell, year) : undefined;
  if (!day) missing('day', '日期', 'date');
  else if (day.day === undefined) reading.say('error', 'bad-date', address('day'), day.error);
  else if (day.doubt) reading.say('doubt', 'date-number', address('day'), day.doubt);

  const shift = shiftWords === undefined ? undefined : titles.shift(shiftWords);
  if (shiftWords === undefined) missing('shift', '班次', 'shift');
  else if (shift === undefined) {
    const known = frame.shifts.list.map(({ id }) => shiftTitle(frame, id));
    reading.say('error', 'unknown-shift', address('shift'), {
      zh: `总体预案里没有“${shiftWords}”这个班次，可写：${known.map(({ zh }) => zh).join('、')}`,
      en: `the general plan has no shift “${shiftWords}”; it has: ${known.map(({ en }) => en).join(', ')}`,
    });
  }
  const post = postWords === undefined ? undefined : titles.post(postWords);
  if (postWords === undefined) missing('post', '岗位', 'post');
  else if (!post) sayUnknownPost(reading, address('post'), postWords);

  if (day?.day !== undefined) reading.day(day.day);
  if (day?.day === undefined || shift === undefined || !post) return;
  const count = frame.shifts.seats.find((one) => one.post === post.post)?.count ?? 0;
  const seat = seatWords === undefined ? (post.seat ?? (count === 1 ? 1 : undefined)) : seatOf(seatWords);
  if (seat === undefined || seat < 1 || seat > count) {
    reading.say('error', 'unknown-seat', address('seat' in columns ? 'seat' : 'post'), {
      zh: `席位要写 1 至 ${count} 的数字`,
      en: `the seat has to be a number from 1 to ${count}`,
    });
    return;
  }
  if (person === undefined) return;
  reading.seat({ day: day.day, shift, post: post.post, seat }, person, address('person'), note);
}

export function sayUnknownPost(reading: ReadingDown, address: string, words: string): void {
  reading.say('error', 'unknown-post', address, {
    zh: `值班席位里没有“${words}”这个岗位，请按总体预案的岗位名称填写`,
    en: `no seat of the duty room belongs to a post “${words}”: use the titles of the general plan`,
  });
}

function seatOf(words: string): number | undefined {
  const found = /^(\d)(?:号|席)?$/.exec(plainTitle(words));
  return found ? Number(found[1]) : undefined;
}

function columnsOf(row: Sheet['rows'][number]): Columns | undefined {
  const columns: Partial<Record<Column, number>> = {};
  row.forEach((cell, index) => {
    const words = plainTitle(cell?.text ?? '');
    const column = (Object.keys(HEADS) as Column[]).find((one) => HEADS[one].some((head) => head === words));
    if (column !== undefined) columns[column] ??= index;
  });
  return NEEDED.every((column) => columns[column] !== undefined) ? columns : undefined;
}
