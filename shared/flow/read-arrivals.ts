import { DAY, beijingClock, fromBeijing, MINUTE } from '../base/instant.ts';
import type { Sheet, SheetCell } from '../base/sheet.ts';
import type { StationPlan } from '../plan/schema.ts';
import { readPeople, readSpan, readTime, wordsOf, type Asked } from './arrival-cells.ts';
import { findHead, type Column, type ColumnKind, type Head } from './arrival-columns.ts';
import { createFindings, type ArrivalFinding, type Findings } from './arrival-findings.ts';
import { MAX_ARRIVAL_ROWS } from './commands.ts';
import type { SpanRow, StationTable, TrainRow } from './events.ts';
import { stationFinder } from './station-names.ts';
import { textSheet } from './text-sheet.ts';
import { trainNumber } from './train-number.ts';

/** What a table of arrivals is read against. */
export interface ArrivalGround {
  /** Operating day of times without a date. */
  readonly day: string;
  /** Station plan's station id, for tables without a column for it. */
  readonly station?: string;
  readonly stations: readonly StationPlan[];
}

/** What a table would push; without tables as soon as one finding is an error. */
export interface ArrivalReading {
  readonly tables: readonly StationTable[];
  readonly findings: readonly ArrivalFinding[];
}

/** Reads a pasted table or the text of a CSV file. */
export function readArrivalText(text: string, ground: ArrivalGround): ArrivalReading {
  const { sheet, openQuote } = textSheet(text);
  if (openQuote === undefined) return readArrivals([sheet], ground);
  const findings = createFindings();
  findings.error(
    'open-quote',
    { row: openQuote - 1 },
    '引号没有成对，后面的内容分不清；请补上或删去引号',
    'has a quotation mark that is never closed, so nothing after it can be told apart: close it or take it out',
  );
  return { tables: [], findings: findings.list };
}

/** Reads the first sheet that has a table of arrivals. */
export function readArrivals(sheets: readonly Sheet[], ground: ArrivalGround): ArrivalReading {
  const stationOf = stationFinder(ground.stations);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const found = shown
    .map((sheet) => ({ sheet, head: findHead(sheet, stationOf) }))
    .find(({ head }) => head !== undefined);
  const findings = createFindings(found?.sheet);
  if (!found?.head) {
    const isEmpty = shown.every(({ rows }) => rows.every((row) => row.every((cell) => cell === undefined)));
    if (isEmpty)
      findings.error(
        'empty',
        undefined,
        '表是空的；请重新复制或选择文件',
        'The table is empty: copy it again or choose the file again',
      );
    else {
      findings.error(
        'no-head',
        undefined,
        '没有找到表头；按时段的表要有“时段、人数”，逐列的表要有“车次、图定到达或预计到达、人数”',
        'No row of headings was found: a table by hours needs “时段” and “人数”, a table by trains “车次”, “图定到达” or “预计到达”, and “人数”',
      );
    }
    return { tables: [], findings: findings.list };
  }
  const others = shown.filter((sheet) => sheet !== found.sheet && sheet.rows.some((row) => row.some(Boolean)));
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join('、');
    findings.doubt(
      'other-sheets',
      undefined,
      `只读了工作表“${found.sheet.name}”，没有读：${names}`,
      `Only sheet “${found.sheet.name}” was read, not: ${names}`,
    );
  }
  const tables = readSheet(found.sheet, found.head, ground, stationOf, findings);
  const isWrong = findings.list.some(({ severity }) => severity === 'error');
  return { tables: isWrong ? [] : tables, findings: findings.list };
}

type RowOf = (kind: ColumnKind) => Asked | undefined;

function readSheet(
  sheet: Sheet,
  head: Head,
  ground: ArrivalGround,
  stationOf: (typed: string) => string | undefined,
  findings: Findings,
): readonly StationTable[] {
  for (const { column, head: words } of head.unread) {
    findings.doubt(
      'unread-column',
      { row: head.row, column, head: words },
      '这一列不认识，没有读',
      'is no column known here and was not read',
    );
  }
  const isByTrain = head.columns.some(({ kind }) => kind === 'train');
  const spans = new Map<string, Placed<SpanRow>[]>();
  const trains = new Map<string, Placed<TrainRow>[]>();
  let count = 0;
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= head.row || cells.every((cell) => cell === undefined)) continue;
    count += 1;
    if (count > MAX_ARRIVAL_ROWS) break;
    const ask = (column: Column): Asked => ({
      cell: cells[column.column],
      spot: { row, column: column.column, head: column.head },
      findings,
    });
    const of: RowOf = (kind) => {
      const column = head.columns.find((one) => one.kind === kind);
      return column && ask(column);
    };
    if (isTotal(cells)) {
      findings.doubt(
        'total-line',
        { row },
        '是合计行，不算数据，已略去',
        'is a line of totals, no data, and was left out',
      );
      continue;
    }
    if (isByTrain) {
      const station = stationIn(of('station'), ground, stationOf, row, findings);
      const train = station === undefined ? undefined : readTrain(of, ground.day, row, findings);
      if (station !== undefined && train) keep(trains, station, row, train);
      continue;
    }
    for (const people of head.columns.filter(({ kind }) => kind === 'people')) {
      const station = people.station ?? stationIn(of('station'), ground, stationOf, row, findings);
      const span = station === undefined ? undefined : readSpanRow(of, ask(people), ground.day);
      if (station !== undefined && span) keep(spans, station, row, span);
    }
  }
  if (count > MAX_ARRIVAL_ROWS) {
    findings.error(
      'too-many-rows',
      undefined,
      `超过 ${MAX_ARRIVAL_ROWS} 行，读不了；请分成几张表`,
      `There are more than ${MAX_ARRIVAL_ROWS} rows: split the table`,
    );
  } else if (spans.size + trains.size === 0 && findings.list.every(({ severity }) => severity !== 'error')) {
    findings.error(
      'no-rows',
      undefined,
      '表头下面没有数据行；请核对是否复制完整',
      'There are no rows below the headings: check whether all was copied',
    );
  }
  for (const rows of spans.values()) checkSpans(rows, findings);
  for (const rows of trains.values()) checkTrains(rows, findings);
  return [
    ...[...spans].map(([station, rows]) => ({
      station,
      shape: 'hourly' as const,
      rows: rows.map(({ value }) => value),
    })),
    ...[...trains].map(([station, rows]) => ({
      station,
      shape: 'trains' as const,
      rows: rows.map(({ value }) => value),
    })),
  ];
}

interface Placed<T> {
  readonly row: number;
  readonly value: T;
}

function keep<T>(into: Map<string, Placed<T>[]>, station: string, row: number, value: T): void {
  const rows = into.get(station) ?? [];
  rows.push({ row, value });
  into.set(station, rows);
}

/** A line whose first words say so: it must not be counted as people. */
function isTotal(cells: readonly (SheetCell | undefined)[]): boolean {
  const first = cells.find((cell) => cell?.text !== undefined)?.text ?? '';
  return /^(?:合计|总计|小计|总数|共计|汇总|total|sum)/i.test(first.normalize('NFKC').replaceAll(/\s/g, ''));
}

function stationIn(
  asked: Asked | undefined,
  ground: ArrivalGround,
  stationOf: (typed: string) => string | undefined,
  row: number,
  findings: Findings,
): string | undefined {
  const words = asked && wordsOf(asked);
  if (words !== undefined) {
    return (
      stationOf(words) ??
      findings.error(
        'unknown-station',
        asked?.spot,
        `没有“${words}”这个站；请写七站的站名，如 北京南站`,
        `There is no station “${words}”: write one of the seven, such as 北京南站`,
      )
    );
  }
  return (
    ground.station ??
    findings.error(
      'no-station',
      asked?.spot ?? { row },
      '没有写车站；请加“车站”一列，或先选定车站再导入',
      'names no station: add a column “车站”, or choose the station first',
    )
  );
}

/** The day that a row names, as `2026-11-27`; undefined when it names none or when a finding has been made. */
function dateIn(of: RowOf): string | undefined {
  const asked = of('date');
  const words = asked && (asked.cell?.date ?? wordsOf(asked));
  if (!asked || words === undefined) return undefined;
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined && fromBeijing(date, '00:00') !== undefined) return date;
  return asked.findings.error(
    'no-date',
    asked.spot,
    `“${words}”不是日期；请写成 2026-11-27`,
    `“${words}” is no date: write it like 2026-11-27`,
  );
}

function readSpanRow(of: RowOf, people: Asked, day: string): SpanRow | undefined {
  const asked = of('span');
  if (!asked) return undefined;
  if (!asked.cell) {
    return asked.findings.error('no-span', asked.spot, '没有写时段；请补上', 'names no span of time: fill it in');
  }
  const before = people.findings.list.length;
  const span = readSpan(asked, day, dateIn(of));
  const count = readPeople(people);
  if (count === undefined && people.findings.list.length === before) {
    people.findings.error(
      'no-people',
      people.spot,
      '没有写人数；没有人到达请写0',
      'names no people: write 0 if nobody arrives',
    );
  }
  return span && count !== undefined ? { ...span, people: count } : undefined;
}

function readTrain(of: RowOf, day: string, row: number, findings: Findings): TrainRow | undefined {
  const number = of('train');
  const typed = number && wordsOf(number);
  if (!number || typed === undefined) {
    return findings.error('no-train', number?.spot ?? { row }, '没有写车次；请补上', 'names no train: fill it in');
  }
  const train = trainNumber(typed);
  if (train === undefined) {
    return findings.error(
      'no-train-number',
      number.spot,
      `“${typed}”不是车次；请写成 G123、K1178`,
      `“${typed}” is no train number: write it like G123 or K1178`,
    );
  }
  const before = findings.list.length;
  const date = dateIn(of);
  const time = (kind: ColumnKind) => {
    const asked = of(kind);
    return asked && readTime(asked, day, date);
  };
  const due = time('due') ?? (of('due') ? undefined : time('span'));
  const actual = time('actual');
  const expected =
    time('expected') ?? (actual === undefined && due !== undefined ? lateAfter(of('late'), due) : undefined);
  if (due === undefined && expected === undefined && actual === undefined) {
    if (findings.list.length === before) {
      findings.error(
        'no-time',
        number.spot,
        `${train} 没有到达时刻；请补图定或预计到达`,
        `${train} has no time of arrival: give the due or the expected time`,
      );
    }
    return undefined;
  }
  const asked = of('people');
  const people = asked && readPeople(asked);
  if (people === undefined && findings.list.length === before) {
    findings.doubt(
      'people-unknown',
      asked?.spot ?? { row },
      `${train} 没有人数，不计入预测，直到有人补报`,
      `${train} has no number of people and is not counted until somebody gives one`,
    );
  }
  return {
    train,
    ...(due === undefined ? {} : { due }),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(people === undefined ? {} : { people }),
  };
}

/** The due time with the minutes of being late; undefined where none are given. */
function lateAfter(asked: Asked | undefined, due: number): number | undefined {
  const words = asked && wordsOf(asked);
  if (!asked || words === undefined) return undefined;
  const plain = words.replaceAll(/^(?:晚点|晚|late)|(?:分钟|分|min)$/gi, '').trim();
  if (/^正点|准点|on ?time$/i.test(words)) return due;
  if (/^\d{1,4}$/.test(plain) && Number(plain) * MINUTE < DAY) return due + Number(plain) * MINUTE;
  return asked.findings.error(
    'late-not-minutes',
    asked.spot,
    `晚点“${words}”不是分钟数；请只写数字`,
    `“${words}” is no number of minutes: write digits only`,
  );
}

/** Spans that meet, and hours left out between them. What is missing is not 0: somebody has to say so. */
function checkSpans(rows: readonly Placed<SpanRow>[], findings: Findings): void {
  const order = [...rows].sort((a, b) => a.value.from - b.value.from);
  for (const [index, { row, value }] of order.entries()) {
    const before = order[index - 1];
    if (!before) continue;
    const [was, is] = [beijingClock(before.value.until), beijingClock(value.from)];
    if (value.from < before.value.until) {
      findings.error(
        'span-twice',
        { row },
        `时段与第 ${before.row + 1} 行重叠；同一时段只留一行`,
        `meets the span of row ${before.row + 1}: keep one row for a time`,
      );
    } else if (value.from > before.value.until) {
      findings.error(
        'missing-hours',
        { row },
        `前面缺 ${was} 到 ${is}；请补上，没有人到达写0`,
        `${was} to ${is} is missing before it: fill it in, with 0 if nobody arrives`,
      );
    }
  }
}

function checkTrains(rows: readonly Placed<TrainRow>[], findings: Findings): void {
  const first = new Map<string, number>();
  for (const { row, value } of rows) {
    const before = first.get(value.train);
    if (before === undefined) first.set(value.train, row);
    else {
      findings.error(
        'train-twice',
        { row },
        `车次 ${value.train} 与第 ${before + 1} 行重复；同一天同一站一个车次只留一行`,
        `Train ${value.train} stands in row ${before + 1} already: keep one row for a train of a day at a station`,
      );
    }
  }
}
