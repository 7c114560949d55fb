import { cellAddress, type Sheet, type SheetCell } from '../base/sheet.ts';
import type { RosterFrame } from './frame.ts';
import { plainTitle, plainWords } from '../base/plain-words.ts';
import { readDay } from './read-day.ts';
import { sayUnknownPost } from './read-list.ts';
import { startReading, type Reading } from './reading.ts';
import type { Slot } from './slots.ts';
import { titlesOf, type Titles } from './titles.ts';

type Row = Sheet['rows'][number];
type Column = Omit<Slot, 'day'> & { readonly column: number };

/** Titles and notes stand above the head of a table in no more rows than this. */
const HEAD_ROWS = 20;

/**
 * Reads the table that hangs on the wall: a row a day, a column a seat, over it the shift and below that the post. Undefined when the sheet has no
 * such head.
 */
export function readMonth(sheet: Sheet, frame: RosterFrame, year: number | undefined): Reading | undefined {
  const titles = titlesOf(frame);
  const head = sheet.rows.slice(0, HEAD_ROWS).findIndex((row) => isHead(row, titles));
  const [shiftRow, postRow] = [sheet.rows[head], sheet.rows[head + 1]];
  if (!shiftRow || !postRow) return undefined;
  const dayColumn = shiftRow.findIndex((cell) => isDayHead(cell?.text));
  const { columns, unknown } = seatColumns(shiftRow, postRow, titles);
  const first = head + 2;
  const reading = startReading(frame, sheet, {
    firstRow: first,
    columns: new Set([dayColumn, ...columns.map(({ column }) => column)]),
  });
  for (const { address, text } of unknown) sayUnknownPost(reading, address, text ?? '');
  const wrong = columns.filter(
    ({ post, seat }) => seat > (frame.shifts.seats.find((one) => one.post === post)?.count ?? 0),
  );
  for (const { column } of wrong) {
    reading.say('error', 'unknown-seat', cellAddress(head + 1, column), {
      zh: '这一列多于总体预案规定的席位数，请删去',
      en: 'this column is more than the seats of the general plan: delete it',
    });
  }
  sheet.rows.slice(first).forEach((row, index) => {
    const dayCell = row[dayColumn];
    const seats = columns.filter(({ column }) => row[column] !== undefined);
    if (!dayCell) {
      if (seats.length > 0) {
        reading.say('error', 'missing', cellAddress(first + index, dayColumn), {
          zh: '这一行有姓名却没有日期，请补上日期',
          en: 'this row has names but no date: add the date',
        });
      }
      return;
    }
    // A line below the table: who made it, or a note.
    if (seats.length === 0 && dayCell.text !== undefined && !/\d/.test(plainWords(dayCell.text))) return;
    if (reading.wordsOf(dayCell) === undefined) return;
    const day = readDay(dayCell, year);
    if (day.day === undefined) {
      reading.say('error', 'bad-date', dayCell.address, day.error);
      return;
    }
    if (day.doubt) reading.say('doubt', 'date-number', dayCell.address, day.doubt);
    reading.day(day.day);
    for (const { column, shift, post, seat } of seats) {
      const words = reading.wordsOf(row[column]);
      if (words !== undefined) {
        reading.seat({ day: day.day, shift, post, seat }, personIn(words), cellAddress(first + index, column));
      }
    }
  });
  return reading.done();
}

/** `乙（替甲）` names who is there and whom he sits in for. */
function personIn(words: string): string {
  return plainWords(words).replace(/\s*\((?:替|for ).+\)$/, '');
}

const isDayHead = (words: string | undefined) => ['日期', 'date'].includes(plainTitle(words ?? ''));

function isHead(row: Row, titles: Titles): boolean {
  return row.some((cell) => isDayHead(cell?.text)) && row.some((cell) => titles.shift(cell?.text ?? '') !== undefined);
}

/** A shift stands over all its columns, but is written over the first of them only. Seats without a number count from the left. */
function seatColumns(
  shiftRow: Row,
  postRow: Row,
  titles: Titles,
): { readonly columns: readonly Column[]; readonly unknown: readonly SheetCell[] } {
  const columns: Column[] = [];
  const unknown: SheetCell[] = [];
  let shift: string | undefined;
  for (let column = 0; column < Math.max(shiftRow.length, postRow.length); column += 1) {
    const above = shiftRow[column]?.text;
    if (above !== undefined) shift = titles.shift(above);
    const cell = postRow[column];
    if (cell?.text === undefined || shift === undefined) continue;
    const found = titles.post(cell.text);
    if (!found) {
      unknown.push(cell);
      continue;
    }
    const { post } = found;
    const of = shift;
    const seat = found.seat ?? columns.filter((one) => one.shift === of && one.post === post).length + 1;
    columns.push({ column, shift, post, seat });
  }
  return { columns, unknown };
}
